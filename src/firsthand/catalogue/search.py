"""The words of the register, in an index of SQLite (FTS5)."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from queue import Empty, LifoQueue

import numpy as np

from firsthand.catalogue.arrays import Mask
from firsthand.catalogue.expression import clean, expression
from firsthand.catalogue.folder import identity
from firsthand.errors import StoreError

_FILE = "words.db"
_AT_A_TIME = 2_000
# Without the text itself ("content") and without its length in words, which only ranking needs.
_TABLE = """CREATE VIRTUAL TABLE words USING fts5(
    text, content = '', columnsize = 0, prefix = '2', tokenize = 'unicode61 remove_diacritics 2'
)"""


class Search:
    """Finds rows by words. Safe to use from several threads: each takes a connection that no other one is using.

    Once another catalogue took the place of this one, its file has no name any more and no further connection can be
    made: threads then wait for those there are.
    """

    def __init__(self, folder: Path, size: int) -> None:
        self._file = folder / _FILE
        self._size = size
        self._idle = LifoQueue[sqlite3.Connection]()
        self._first = identity(self._file)
        with self._saying():
            connection = self._connected()  # what cannot be opened is found now
        if connection is None:
            raise StoreError(f"{self._file}: was replaced while it was opened; open it again")
        self._idle.put(connection)

    def mask(self, words: str) -> Mask:
        """Return which rows hold everything that was typed; all rows where no word was."""
        asked = expression(words)
        if asked is None:
            return np.ones(self._size, np.bool_)
        # One string of all numbers, read by numpy: a Python tuple for each of 200,000 rows takes three times as long.
        query = "SELECT group_concat(rowid) FROM words WHERE words MATCH ?"
        with self._connection() as connection:
            (numbers,) = connection.execute(query, (asked,)).fetchone()
        found = np.zeros(self._size, np.bool_)
        if numbers:
            found[np.fromstring(numbers, np.int64, sep=",")] = True
        return found

    def close(self) -> None:
        """Close the connections that nobody is using."""
        with suppress(Empty):
            while True:
                self._idle.get_nowait().close()

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        with self._saying():
            try:
                connection = self._idle.get_nowait()
            except Empty:
                connection = self._connected() or self._idle.get()
            try:
                yield connection
            finally:
                self._idle.put(connection)

    @contextmanager
    def _saying(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise StoreError(f"{self._file}: cannot be searched ({error}); delete its folder") from error

    def _connected(self) -> sqlite3.Connection | None:
        """A connection to the file that was there at first, None where that is no longer there."""
        try:
            connection = self._opened()
        except sqlite3.Error:
            if identity(self._file) != self._first:
                return None
            raise
        if identity(self._file) == self._first:
            return connection
        connection.close()
        return None

    def _opened(self) -> sqlite3.Connection:
        uri = f"{self._file.absolute().as_uri()}?mode=ro&immutable=1"
        connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA mmap_size = 1073741824")
        connection.execute("SELECT rowid FROM words WHERE words MATCH 'a' LIMIT 1").fetchone()
        return connection


class SearchWriter:
    """Takes in the text of one row after the other."""

    def __init__(self, folder: Path) -> None:
        self._connection = sqlite3.connect(folder / _FILE, isolation_level=None)
        # A catalogue that is not finished is thrown away, so nothing need survive a crash here.
        for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -65536"):
            self._connection.execute(f"PRAGMA {pragma}")
        self._connection.execute(_TABLE)
        self._connection.execute("BEGIN")
        self._waiting: list[tuple[int, str]] = []
        self._row = 0

    def add(self, text: str) -> None:
        """Take in a row."""
        self._waiting.append((self._row, clean(text)))
        self._row += 1
        if len(self._waiting) == _AT_A_TIME:
            self._write()

    def _write(self) -> None:
        self._connection.executemany("INSERT INTO words (rowid, text) VALUES (?, ?)", self._waiting)
        self._waiting.clear()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def save(self) -> None:
        """Finish the file."""
        with closing(self._connection):
            self._write()
            self._connection.execute("COMMIT")
            self._connection.execute("INSERT INTO words (words) VALUES ('optimize')")
