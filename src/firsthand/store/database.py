"""Connections to SQLite in a folder, or to PostgreSQL by URL; what differs between the two is in this file."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

from firsthand.errors import StoreError
from firsthand.store.faults import one_line

REGISTER = "register.db"
_KEPT_OPEN = 5  # connections that wait for the next reading; each takes up to 2 MB
_WRITERS_LOCK = 0x46495253  # "FIRS": the advisory lock that lets one process at a time write to a PostgreSQL store


class Database:
    """An engine, the words that name its place in messages, and whether it may only be read."""

    def __init__(self, engine: Engine, place: str, read_only: bool, wait_s: float) -> None:
        self.place = place
        self.read_only = read_only
        self._wait_ms = max(1, int(wait_s * 1000))  # 0 would mean for ever
        self._engine = engine
        # By default each statement of a PostgreSQL transaction sees the state of its own moment. A writer needs that:
        # what it looks at once it has the lock may have been written while it waited.
        one_state = {"isolation_level": "REPEATABLE READ"} if engine.dialect.name == "postgresql" else {}
        self._reader = engine.execution_options(**one_state)
        self._writer = engine.execution_options(firsthand_writes=True)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state of the store and takes no lock that writers wait for."""
        with one_line(self.place), self._reader.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is the only one to write; it waits for another one up to the time given at opening."""
        if self.read_only:
            raise StoreError(f"{self.place}: opened for reading only")
        with one_line(self.place), self._writer.begin() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(text(f"SET LOCAL lock_timeout = {self._wait_ms}"))
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _WRITERS_LOCK})
            yield connection

    def close(self) -> None:
        """Close every connection; SQLite then folds its write-ahead log into the one file."""
        self._engine.dispose()


def open_folder(folder: Path, read_only: bool, wait_s: float) -> Database:
    """Open the SQLite file of a store's folder, making both unless `read_only`; StoreError when that cannot be."""
    place = str(folder)
    file = folder / REGISTER
    with one_line(place):
        if read_only:
            _refuse_absent(file)
        else:
            _refuse_foreign(folder)
            folder.mkdir(parents=True, exist_ok=True)
        uri = _file_uri(file, read_only)

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(uri, uri=True, timeout=wait_s, isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA foreign_keys = ON")
        if read_only:
            connection.execute("PRAGMA query_only = ON")
        else:
            _use_write_ahead_log(connection, wait_s)
            connection.execute("PRAGMA synchronous = FULL")
        return connection

    # The pool that "sqlite://" gets by itself closes, beyond five threads, connections that others are reading from,
    # which ends the process. Here a thread takes a free one or opens another. Opening one for each reading (NullPool)
    # took 0.8 ms instead of 0.3 for an article.
    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, pool_size=_KEPT_OPEN, max_overflow=-1)
    event.listen(engine, "begin", _begin)
    return Database(engine, place, read_only, wait_s)


def open_url(location: str, read_only: bool, wait_s: float) -> Database:
    """Open a PostgreSQL database by URL; StoreError when the URL, the driver or the server does not answer."""
    try:
        url = make_url(location)
        if url.get_backend_name() != "postgresql":
            raise StoreError(f"{location}: not a PostgreSQL URL; for SQLite give the store's folder instead")
        url = url.set(drivername="postgresql+psycopg")
        engine = create_engine(url, execution_options={"postgresql_readonly": read_only})
    except ModuleNotFoundError as error:
        raise StoreError("PostgreSQL needs its driver: pip install 'firsthand[postgres]'") from error
    except (ValueError, ArgumentError) as error:
        raise StoreError("not a database URL; write it as postgresql://user@host/database") from error
    return Database(engine, _shown(url), read_only, wait_s)


def _shown(url: URL) -> str:
    return url.render_as_string(hide_password=True)


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("firsthand_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _refuse_absent(file: Path) -> None:
    if not file.exists():
        raise StoreError(f"{file.parent}: no store there; `firsthand add` makes one")


def _refuse_foreign(folder: Path) -> None:
    """A folder with other things in it is more likely a slip than a wish to mix them with a store."""
    if not folder.exists() or (folder / REGISTER).exists():
        return
    if any(not entry.name.startswith(".") for entry in folder.iterdir()):
        raise StoreError(f"{folder}: holds other files and no {REGISTER}; name a new or an empty folder")


def _file_uri(file: Path, read_only: bool) -> str:
    """Name the file and how to open it. A reader who may write tidies up after itself, so it is opened as a writer."""
    if not read_only:
        mode = "rwc"
    elif os.access(file, os.W_OK) and os.access(file.parent, os.W_OK):
        mode = "rw"
    else:
        log = file.with_name(f"{REGISTER}-wal")
        at_rest = not log.exists() or log.stat().st_size == 0
        # At rest there are no writers to share memory with, and SQLite could not set such memory up in this folder.
        mode = "ro&immutable=1" if at_rest else "ro"
    return f"{file.absolute().as_uri()}?mode={mode}"


def _use_write_ahead_log(connection: sqlite3.Connection, wait_s: float) -> None:
    """Set WAL once for the file. SQLite does not wait for others in this one step, so this does."""
    deadline = time.monotonic() + wait_s
    while connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            busy = error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
            if not busy or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
