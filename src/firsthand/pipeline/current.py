"""The register of a store: kept until something is added, then built anew."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from firsthand.export.register_form import Entry
from firsthand.kb import KnowledgeBase
from firsthand.model import Article, Derivation, Report, Transfer
from firsthand.pipeline.deriving import derive_all
from firsthand.pipeline.judging import as_corrected
from firsthand.pipeline.knowledge import knowledge, knowledge_of
from firsthand.pipeline.queue_file import build_unkept, build_with_queue
from firsthand.register import gathered_by
from firsthand.register.grade import grade
from firsthand.register.review import Verdicts, standing, state_of_transfer
from firsthand.store import Store

_AT_A_TIME = 200


@dataclass(frozen=True, slots=True)
class Shelf:
    """A store opened for reading, the knowledge base it was built with, its register, and the folder it lies in."""

    store: Store
    kb: KnowledgeBase
    transfers: tuple[Transfer, ...]
    location: Path | None = None

    def entries(self, transfers: Iterable[Transfer] | None = None, *, with_newsrooms: bool = True) -> Iterator[Entry]:
        """Yield transfers, all where none are given, with their reports and articles, in flat memory.

        Which newsroom gathered each report takes most of the time; it can be left out.
        """
        wanted = iter(self.transfers if transfers is None else transfers)
        while page := list(islice(wanted, _AT_A_TIME)):
            articles = {
                found.id: found for found in self.store.articles({name for one in page for name in one.articles})
            }
            ids = {name for one in page for name in one.reports}
            stands = standing(self.store.judgements_on(ids | {one.id for one in page}))
            reports = self._reports(ids, articles, stands)
            if with_newsrooms:
                derivations = tuple(one for one in self.store.derivations(articles) if one.is_dependent)
            for transfer in page:
                entry = _entry(transfer, reports, articles, stands)
                yield replace(entry, newsrooms=_newsrooms(entry, derivations, self.kb)) if with_newsrooms else entry

    def _reports(self, ids: set[str], articles: Mapping[str, Article], stands: Verdicts) -> dict[str, Report]:
        """The reports as people left them; those that an article lost since the register was built, as last read."""
        found = self.store.reports_named(ids)
        return {one.id: as_corrected(one, articles[one.article], self.kb, stands) for one in found}

    def review(self, transfer: Transfer) -> str:
        """What people decided about the reports of a transfer, or "unreviewed"."""
        return state_of_transfer(transfer, standing(self.store.judgements_on(transfer.reports))).value


@contextmanager
def open_register(location: Path) -> Iterator[Shelf]:
    """Open the store in a folder for reading, its register built first where something was added since.

    StoreError where there is no store. Nothing is written where the folder may not be written to.
    """
    with Store.open(location, read_only=True) as store:
        saved = store.saved_register()
        stale = saved is None or saved[1] < store.position()
    kb = knowledge(location)
    if stale and os.access(location, os.W_OK):
        with Store.open(location) as store:
            derive_all(store, location, knowledge_of(location), jobs=1, progress=lambda _: None)
            build_with_queue(location, store, kb)
    with Store.open(location, read_only=True) as store:
        yield Shelf(store, kb, current_register(store, kb), location)


def current_register(store: Store, kb: KnowledgeBase) -> tuple[Transfer, ...]:
    """The register that was kept, or, where something was added since, one built anew."""
    kept = store.register()
    return build_unkept(store, kb) if kept is None else kept


def _entry(
    transfer: Transfer, reports: Mapping[str, Report], articles: Mapping[str, Article], stands: Verdicts
) -> Entry:
    return Entry(
        transfer=transfer,
        reports={name: reports[name] for name in transfer.reports},
        articles={name: articles[name] for name in transfer.articles},
        newsrooms={},
        grade=str(grade(transfer, stands.grade_of(transfer.id))),
        review=state_of_transfer(transfer, stands).value,
    )


def _newsrooms(entry: Entry, derivations: Sequence[Derivation], kb: KnowledgeBase) -> Mapping[str, str]:
    inside = [one for one in derivations if one.a in entry.articles or one.b in entry.articles]
    return gathered_by(tuple(entry.reports.values()), entry.articles, kb, inside)
