"""Errors of the database and the file system as one clear line."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from firsthand.errors import StoreError

_BUSY = "another process is writing to the store and has not finished; run the same command again when it has"
_FULL = "the disk is full; free some space and run the same command again (what was added before is kept)"
_DENIED = "no permission to write there; check who owns the store"
_UNREADABLE = "cannot be opened; check that it exists and that you may read and write it"
_DAMAGED = "the database is damaged; restore it from a backup"
_NO_STORE = "is not a Firsthand store"

_SQLITE = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _DENIED,
    sqlite3.SQLITE_PERM: _DENIED,
    sqlite3.SQLITE_AUTH: _DENIED,
    sqlite3.SQLITE_CANTOPEN: _UNREADABLE,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _NO_STORE,
}
_POSTGRES = {"55P03": _BUSY, "53100": _FULL, "42501": _DENIED, "25006": _DENIED}  # SQLSTATE
_ERRNO = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: _DENIED,
    errno.EPERM: _DENIED,
    errno.EROFS: _DENIED,
}


def _database_cause(error: SQLAlchemyError) -> str:
    cause = error.orig if isinstance(error, DBAPIError) else None
    if cause is None:
        return str(error).partition("\n")[0]
    known = _SQLITE.get(getattr(cause, "sqlite_errorcode", -1) & 0xFF) or _POSTGRES.get(
        getattr(cause, "sqlstate", None) or ""
    )
    return known or " ".join(str(cause).split())


@contextmanager
def one_line(place: str) -> Iterator[None]:
    """Turn what the database or the file system raises inside the block into a StoreError that begins with `place`."""
    try:
        yield
    except SQLAlchemyError as error:
        raise StoreError(f"{place}: {_database_cause(error)}") from error
    except sqlite3.Error as error:
        known = _SQLITE.get(getattr(error, "sqlite_errorcode", -1) & 0xFF)
        raise StoreError(f"{place}: {known or error}") from error
    except OSError as error:
        raise StoreError(f"{place}: {_ERRNO.get(error.errno or 0) or error.strerror or error}") from error
