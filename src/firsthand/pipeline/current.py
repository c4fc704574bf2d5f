"""The register of a store: kept until something is added, then built anew."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from firsthand.export.register_form import Entry
from firsthand.kb import KnowledgeBase
from firsthand.model import Article, Derivation, Report, Transfer
from firsthand.pipeline.deriving import derive_all
from firsthand.pipeline.knowledge import knowledge, knowledge_of
from firsthand.register import build_register, gathered_by
from firsthand.store import Store

_AT_A_TIME = 200


@dataclass(frozen=True, slots=True)
class Shelf:
    """A store opened for reading, the knowledge base it was built with, and its register."""

    store: Store
    kb: KnowledgeBase
    transfers: tuple[Transfer, ...]

    def entries(self, transfers: Sequence[Transfer] | None = None) -> Iterator[Entry]:
        """Yield transfers, all where none are given, with their reports and articles, in flat memory."""
        wanted = self.transfers if transfers is None else transfers
        for start in range(0, len(wanted), _AT_A_TIME):
            page = wanted[start : start + _AT_A_TIME]
            named = {name for one in page for name in one.articles}
            articles = {found.id: found for found in self.store.articles(named)}
            reports = {found.id: found for name in articles for found in self.store.reports(name)}
            derivations = tuple(one for one in self.store.derivations(articles) if one.is_dependent)
            for transfer in page:
                yield _entry(transfer, reports, articles, derivations, self.kb)

    def review(self, subject: str) -> str:
        """What people last decided about a record, or "unreviewed"."""
        judgements = self.store.judgements(subject)
        return judgements[-1].verdict.value if judgements else "unreviewed"


@contextmanager
def open_register(location: Path) -> Iterator[Shelf]:
    """Open the store in a folder for reading, its register built first where something was added since.

    StoreError where there is no store. Nothing is written where the folder may not be written to.
    """
    with Store.open(location, read_only=True) as store:
        stale = store.register() is None
    kb = knowledge(location)
    if stale and os.access(location, os.W_OK):
        with Store.open(location) as store:
            derive_all(store, location, knowledge_of(location), jobs=1, progress=lambda _: None)
            build_and_keep(store, kb)
    with Store.open(location, read_only=True) as store:
        yield Shelf(store, kb, current_register(store, kb))


def current_register(store: Store, kb: KnowledgeBase) -> tuple[Transfer, ...]:
    """The register that was kept, or, where something was added since, one built anew."""
    kept = store.register()
    return _build(store, kb) if kept is None else kept


def build_and_keep(store: Store, kb: KnowledgeBase) -> tuple[Transfer, ...]:
    """Build the register from everything in the store, and keep it there."""
    position = store.position()
    transfers = _build(store, kb)
    store.save_register(transfers, position)
    return transfers


def _build(store: Store, kb: KnowledgeBase) -> tuple[Transfer, ...]:
    reports = store.reports()
    articles = {article.id: article for article in store.articles({report.article for report in reports})}
    derivations = [one for one in store.derivations(articles) if one.is_dependent]
    return build_register(reports, articles, kb, derivations)


def _entry(
    transfer: Transfer,
    reports: dict[str, Report],
    articles: dict[str, Article],
    derivations: Sequence[Derivation],
    kb: KnowledgeBase,
) -> Entry:
    own = {name: reports[name] for name in transfer.reports}
    inside = [one for one in derivations if {one.a, one.b} & set(transfer.articles)]
    return Entry(
        transfer=transfer,
        reports=own,
        articles={name: articles[name] for name in transfer.articles},
        newsrooms=gathered_by(tuple(own.values()), articles, kb, inside),
    )
