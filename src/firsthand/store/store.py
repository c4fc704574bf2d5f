"""The store: one folder, or a PostgreSQL database with a folder of originals."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from sqlalchemy import Connection

from firsthand.errors import StoreError
from firsthand.model import Article, Derivation, Judgement, Rejected, Report, Transfer
from firsthand.store import decisions, derivations, history, pages, records, stated_outlets
from firsthand.store.addition import Addition
from firsthand.store.batch import Batch
from firsthand.store.counts import Counts
from firsthand.store.database import Database, open_folder, open_url
from firsthand.store.derivations import Pair
from firsthand.store.draft import last_entry
from firsthand.store.faults import one_line
from firsthand.store.history import Change
from firsthand.store.migration import bring_up_to_date
from firsthand.store.originals import Originals
from firsthand.store.problem import Problem
from firsthand.store.stated_outlets import StatedOutlet, Version
from firsthand.store.verification import problems


class Store:
    """What is kept. Adding the same things again changes nothing; every change is logged; nothing is overwritten.

    Everything raises StoreError, with one clear line, when the disk, the database or another process stands in the way.
    A store opened for reading only may be read from many threads at once, each reading sees one state of it. One that
    may be written to belongs to the thread that opened it.
    """

    def __init__(self, database: Database, originals: Originals) -> None:
        self._database = database
        self._originals = originals
        self._pending = Batch(database, originals)
        self._batch_size = 1

    @classmethod
    def open(
        cls,
        location: str | Path,
        originals: str | Path | None = None,
        *,
        read_only: bool = False,
        wait_s: float = 30.0,
    ) -> Self:
        """Open, and unless `read_only` create or upgrade, the store in a folder or at a PostgreSQL URL.

        A URL needs `originals`, the folder for the documents as they came. `wait_s` is how many seconds a change waits
        for another process that is writing. A read-only store takes no write lock and leaves every file as it is.
        """
        if "://" in str(location):
            if originals is None:
                raise StoreError("a store in PostgreSQL needs a folder for the originals; name one beside the URL")
            database = open_url(str(location), read_only, wait_s)
        else:
            database = open_folder(Path(location), read_only, wait_s)
        try:
            bring_up_to_date(database)
        except BaseException:
            database.close()
            raise
        return cls(database, Originals(Path(originals) if originals else Path(location) / "originals"))

    def close(self) -> None:
        """Write what is pending and close the database."""
        try:
            self._pending.write()
        finally:
            self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def batch(self, size: int = 500) -> Iterator[None]:
        """Within the block, write up to `size` changes together (fewer when they are large).

        Until they are written another process does not see them, and a killed one loses them whole. Leaving the block
        writes the rest, also when it is left by an error. A batch inside a batch belongs to the outer one.
        """
        outer, self._batch_size = self._batch_size, max(size, self._batch_size)
        try:
            yield
        finally:
            self._batch_size = outer
            self._write_if_full()

    def add(self, article: Article, original: bytes, reports: Sequence[Report]) -> bool:
        """Keep an article, the bytes it was read from and its reports; False when all that is there already.

        An article that was read anew, with another outcome, from the same original under the same given id supersedes
        the earlier reading, which stays in the history. `original` must have the SHA-256 that the article names and
        the reports must be of the article (MisuseError).
        """
        changes = self._pending.add(Addition.of(article, original, reports))
        self._write_if_full()
        return changes

    def reject(self, rejected: Rejected) -> None:
        """Keep that a document could not be read; the same rejection is kept once."""
        self._pending.reject(rejected)
        self._write_if_full()

    def judge(self, judgement: Judgement) -> bool:
        """Append a judgement; False when it is there already, MisuseError when its id stands for another one."""
        self._pending.write()
        with self._database.writing() as connection:
            return decisions.enter_judgement(connection, judgement)

    def save_register(self, transfers: Sequence[Transfer], built_from: int | None = None) -> bool:
        """Keep the register in place of an earlier one; False when it is there already.

        `built_from` is the `position()` before its reports were read. Without it nobody else must have added since.
        """
        self._pending.write()
        with self._database.writing() as connection:
            return decisions.enter_register(connection, transfers, built_from)

    def save_derivations(
        self,
        found: Sequence[Derivation] = (),
        *,
        gone: Collection[Pair] = (),
        method: str,
        covers: Mapping[str, int] | None = None,
    ) -> bool:
        """Keep derivations in place of earlier ones of the same pairs; False when nothing changes.

        The pairs in `gone` share nothing any more. `covers` are articles, as `uncompared` names them, whose every
        derivation is kept by now. In a pair the article with the lower id comes first (MisuseError).
        """
        changes = derivations.changes_of(found, gone)
        self._pending.write()
        with self._database.writing() as connection:
            return derivations.enter_derivations(connection, changes, method, covers or {})

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
        """Return the bytes an article was read from; StoreError when the store does not hold the article."""
        with self._reading() as connection:
            sha256 = records.original_of(connection, article_id)
        if sha256 is None:
            raise StoreError(f"{self._database.place}: no article {article_id}")
        with one_line(str(self._originals.path(sha256))):
            return self._originals.read(sha256)

    def reports(self, article: str | None = None) -> tuple[Report, ...]:
        """Return current reports, of one article (by id) or of all, sorted by article id and in text order."""
        with self._reading() as connection:
            return tuple(records.reports(connection, article))

    def reports_of(self, articles: Collection[str]) -> tuple[Report, ...]:
        """Return current reports of those articles (by id) that the store holds, sorted as by `reports`."""
        found: list[Report] = []
        for some in pages.in_pages(articles):
            with self._reading() as connection:
                found += records.reports_of(connection, some)
        return tuple(found)

    def readings(self, article: str) -> tuple[tuple[Report, ...], ...]:
        """Return the reports of each reading of an article (by id), superseded ones first, the current one last."""
        with self._reading() as connection:
            return tuple(records.readings(connection, article))

    def find(self, name: str, most: int = 50) -> tuple[Article, ...]:
        """Return articles whose given id is `name`, or else those whose id begins with it, sorted by id."""
        with self._reading() as connection:
            return tuple(records.find_articles(connection, name, most))

    def rejections(self) -> tuple[Rejected, ...]:
        """Return what could not be read, in the order in which it was added."""
        with self._reading() as connection:
            return tuple(records.rejections(connection))

    def judgements(self, subject: str | None = None) -> tuple[Judgement, ...]:
        """Return judgements, on one record (by id) or all, in the order in which they were made."""
        with self._reading() as connection:
            return tuple(records.judgements(connection, subject))

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

    def reports_named(self, ids: Collection[str]) -> tuple[Report, ...]:
        """Return the reports of these ids that the store holds, also those of superseded readings, sorted by id."""
        with self._reading() as connection:
            return tuple(history.reports_named(connection, ids))

    def derivations_among(self, articles: Collection[str]) -> tuple[Derivation, ...]:
        """Return the current derivations between two of these articles (by id), sorted by pair."""
        with self._reading() as connection:
            return tuple(history.derivations_among(connection, articles))

    def judgements_on(self, subjects: Collection[str]) -> tuple[Judgement, ...]:
        """Return the judgements on these records (by id), and those that take one of them back, in order of making."""
        with self._reading() as connection:
            return tuple(history.judgements_on(connection, subjects))

    def history(self, articles: Collection[str]) -> tuple[Change, ...]:
        """Return when these articles (by id) were taken in and read, superseded readings too, in order of making."""
        with self._reading() as connection:
            return tuple(history.history_of(connection, articles))

    def register_built(self) -> Change | None:
        """Return the audit entry of the newest register, be it up to date or not; None where none was built."""
        with self._reading() as connection:
            return history.register_built(connection)

    def verify(self, head: str | None = None) -> tuple[Problem, ...]:
        """Re-hash originals, records and the audit chain and name everything that does not hold.

        `head` is a hash that `head()` returned at some time; that it is no longer in the chain is a problem too.
        """
        with self._reading() as connection:
            return tuple(problems(connection, self._originals, head))

    def _write_if_full(self) -> None:
        if self._pending.is_full(self._batch_size):
            self._pending.write()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        self._pending.write()
        with self._database.reading() as connection:
            yield connection
