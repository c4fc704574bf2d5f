"""The store: one folder, or a PostgreSQL database with a folder of originals."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from sqlalchemy import Connection

from firsthand.errors import StoreError
from firsthand.model import Article, Derivation, Judgement, Rejected, Report, Transfer
from firsthand.store import decisions, derivations
from firsthand.store.addition import Addition
from firsthand.store.batch import Batch
from firsthand.store.database import Database, open_folder, open_url
from firsthand.store.derivations import Pair
from firsthand.store.migration import bring_up_to_date
from firsthand.store.originals import Originals
from firsthand.store.reader import StoreReader


class Store(StoreReader):
    """What is kept. Adding the same things again changes nothing; every change is logged; nothing is overwritten.

    Everything raises StoreError, with one clear line, when the disk, the database or another process stands in the way.
    A store opened for reading only may be read from many threads at once, each reading sees one state of it. One that
    may be written to belongs to the thread that opened it.
    """

    def __init__(self, database: Database, originals: Originals) -> None:
        super().__init__(database, originals)
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

    def add(self, article: Article, original: bytes | None, reports: Sequence[Report]) -> bool:
        """Keep an article, the bytes it was read from and its reports; False when all that is there already.

        An article that was read anew, with another outcome, from the same original under the same given id supersedes
        the earlier reading, which stays in the history. `original` must have the SHA-256 that the article names, be
        None for an excerpt, and the reports must be of the article (MisuseError).
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

    def _write_if_full(self) -> None:
        if self._pending.is_full(self._batch_size):
            self._pending.write()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """What waits is written first, so that it is seen."""
        self._pending.write()
        with super()._reading() as connection:
            yield connection
