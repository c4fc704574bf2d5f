"""Reading a store."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from firsthand.errors import StoreError
from firsthand.model import Article, Derivation, Judgement, Rejected, Report, Transfer
from firsthand.store import derivations, history, pages, records, report_records, stated_outlets
from firsthand.store.counts import Counts
from firsthand.store.database import Database
from firsthand.store.derivations import Pair
from firsthand.store.draft import last_entry
from firsthand.store.faults import one_line
from firsthand.store.history import Change
from firsthand.store.originals import Originals
from firsthand.store.problem import Problem
from firsthand.store.stated_outlets import StatedOutlet, Version
from firsthand.store.verification import problems


class StoreReader:
    """Everything that can be asked of a store; it changes nothing and raises StoreError, with one clear line.

    Each call sees one state of the store, those that yield in flat memory one state a page. It holds nothing but the
    database, whose connections it shares with nobody while they are in use, so that many threads may ask at once.
    """

    def __init__(self, database: Database, originals: Originals) -> None:
        self._database = database
        self._originals = originals

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._database.reading() as connection:
            yield connection

    def article(self, article_id: str) -> Article:
        """Return an article as last read; StoreError when the store does not hold it."""
        for found in self.articles([article_id]):
            return found
        raise StoreError(f"{self._database.place}: no article {article_id}")

    def articles(self, ids: Collection[str] | None = None) -> Iterator[Article]:
        """Yield articles as last read, all or those of `ids` that the store holds, sorted by id, in flat memory."""
        if ids is not None:
            for some in pages.in_pages(ids):
                with self._reading() as connection:
                    page = records.articles_named(connection, some)
                yield from page
            return
        after = ""
        while True:
            with self._reading() as connection:
                page = records.articles_page(connection, after, pages.SIZE)
            if not page:
                return
            yield from page
            after = page[-1].id

    def articles_at(self, urls: Collection[str]) -> dict[str, str]:
        """Return, by address, the id of an article that states it; addresses that no article states are left out."""
        found: dict[str, str] = {}
        for some in pages.in_pages(urls):
            with self._reading() as connection:
                found |= records.article_ids_at(connection, some)
        return found

    def ids(self) -> tuple[str, ...]:
        """Return the id of every article, sorted."""
        with self._reading() as connection:
            return records.ids(connection)

    def stated_outlets(self) -> dict[StatedOutlet, int]:
        """Return what the articles state as their outlet, and how many state it; no article is decoded."""
        with self._reading() as connection:
            return stated_outlets.stated_outlets(connection)

    def stating(self, stated: Collection[StatedOutlet]) -> tuple[Version, ...]:
        """Return the articles that state one of these outlets, sorted by id; no article is decoded."""
        with self._reading() as connection:
            return tuple(stated_outlets.stating(connection, stated))

    def original(self, article_id: str) -> bytes:
        """Return the bytes an article was read from; StoreError when the store does not hold it, or but an excerpt."""
        with self._reading() as connection:
            sha256 = records.original_of(connection, article_id)
        if sha256 is None:
            raise StoreError(f"{self._database.place}: no original of an article {article_id}")
        with one_line(str(self._originals.path(sha256))):
            return self._originals.read(sha256)

    def report(self, report_id: str) -> Report | None:
        """Return the report of this id, None where no current reading has it."""
        with self._reading() as connection:
            return report_records.report_of_id(connection, report_id)

    def reports(self, article: str | None = None) -> tuple[Report, ...]:
        """Return current reports, of one article (by id) or of all, sorted by article id and in text order."""
        with self._reading() as connection:
            return tuple(report_records.reports(connection, article))

    def reports_of(self, articles: Collection[str]) -> tuple[Report, ...]:
        """Return current reports of those articles (by id) that the store holds, sorted as by `reports`."""
        found: list[Report] = []
        for some in pages.in_pages(articles):
            with self._reading() as connection:
                found += report_records.reports_of(connection, some)
        return tuple(found)

    def reports_named(self, ids: Collection[str]) -> tuple[Report, ...]:
        """Return the reports of these ids that the store holds, also those of superseded readings, sorted by id."""
        with self._reading() as connection:
            return tuple(report_records.reports_named(connection, ids))

    def readings(self, article: str) -> tuple[tuple[Report, ...], ...]:
        """Return the reports of each reading of an article (by id), superseded ones first, the current one last."""
        with self._reading() as connection:
            return tuple(report_records.readings(connection, article))

    def find(self, name: str, most: int = 50) -> tuple[Article, ...]:
        """Return articles whose given id is `name`, or else those whose id begins with it, sorted by id."""
        with self._reading() as connection:
            return tuple(records.find_articles(connection, name, most))

    def derivations(self, articles: Collection[str] | None = None) -> Iterator[Derivation]:
        """Yield current derivations, all or those of any of the articles (by id), sorted by pair, in flat memory.

        One id may be given as it is.
        """
        return derivations.current(self._reading, [articles] if isinstance(articles, str) else articles)

    def derived_pairs(self, articles: Collection[str]) -> tuple[Pair, ...]:
        """Return the ids of each two articles, one of them at least among these, that have a derivation, sorted."""
        with self._reading() as connection:
            return tuple(derivations.pairs_of(connection, articles))

    def uncompared(self, method: str) -> dict[str, int]:
        """Return by id the articles that no derivations of this method cover, with the number of their version."""
        with self._reading() as connection:
            return derivations.uncompared(connection, method)

    def derivations_among(self, articles: Collection[str]) -> tuple[Derivation, ...]:
        """Return the current derivations between two of these articles (by id), sorted by pair."""
        with self._reading() as connection:
            return tuple(derivations.among(connection, articles))

    def rejections(self) -> tuple[Rejected, ...]:
        """Return what could not be read, in the order in which it was added."""
        with self._reading() as connection:
            return tuple(records.rejections(connection))

    def judgements(self, subject: str | None = None) -> tuple[Judgement, ...]:
        """Return judgements, on one record (by id) or all, in the order in which they were made."""
        with self._reading() as connection:
            return tuple(records.judgements(connection, subject))

    def judgements_on(self, subjects: Collection[str]) -> tuple[Judgement, ...]:
        """Return the judgements on these records (by id), and those that take one of them back, in order of making."""
        with self._reading() as connection:
            return tuple(history.judgements_on(connection, subjects))

    def register(self) -> tuple[Transfer, ...] | None:
        """Return the saved register, None when there is none or something was added or judged since."""
        with self._reading() as connection:
            number = records.saved_register(connection)
            return None if number is None else records.transfers(connection, number)

    def saved_register(self) -> tuple[int, int] | None:
        """Return the number of the saved register and the position it was built from, None where there is none.

        The number tells one register from another. It may be out of date: something was added or judged since where
        the position is less than `position()`.
        """
        with self._reading() as connection:
            return records.newest_register(connection)

    def saved_transfers(self) -> Iterator[Transfer]:
        """Yield the transfers of the saved register, be it out of date, in flat memory; none where there is none.

        StoreError where another register took its place meanwhile.
        """
        saved, after = self.saved_register(), -1
        while saved:
            with self._reading() as connection:
                page = records.transfers_page(connection, saved[0], after, pages.SIZE)
                newest = records.newest_register(connection)
            if newest is None or newest[0] != saved[0]:
                raise StoreError(f"{self._database.place}: the register was built anew meanwhile; read it again")
            if not page:
                return
            yield from (transfer for _, transfer in page)
            after = page[-1][0]

    def transfer(self, transfer_id: str) -> Transfer | None:
        """Return a transfer of the saved register, be it out of date; None where that has none of this id."""
        with self._reading() as connection:
            return records.transfer_of(connection, transfer_id)

    def register_built(self) -> Change | None:
        """Return the audit entry of the newest register, be it up to date or not; None where none was built."""
        with self._reading() as connection:
            return history.register_built(connection)

    def position(self) -> int:
        """Return the number of the newest change that a register depends on; see `save_register`."""
        with self._reading() as connection:
            return records.position(connection)

    def counts(self) -> Counts:
        """Count what the store holds."""
        with self._reading() as connection:
            return records.counts(connection)

    def head(self) -> str | None:
        """Return the hash of the newest audit entry. Written down elsewhere, it seals everything up to that entry."""
        with self._reading() as connection:
            entry = last_entry(connection)
            return entry.hash if entry else None

    def history(self, articles: Collection[str]) -> tuple[Change, ...]:
        """Return when these articles (by id) were taken in and read, superseded readings too, in order of making."""
        with self._reading() as connection:
            return tuple(history.history_of(connection, articles))

    def verify(self, head: str | None = None) -> tuple[Problem, ...]:
        """Re-hash originals, records and the audit chain and name everything that does not hold.

        `head` is a hash that `head()` returned at some time; that it is no longer in the chain is a problem too.
        """
        with self._reading() as connection:
            return tuple(problems(connection, self._originals, head))
