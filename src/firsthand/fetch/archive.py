"""Keeps every exchange in a WARC file, whole records only."""

import os
import sys
from contextlib import suppress
from io import FileIO
from pathlib import Path
from typing import Self

from firsthand.errors import MisuseError, StoreError
from firsthand.fetch.answers import Exchange
from firsthand.fetch.policy import Policy
from firsthand.fetch.stopwatch import utc_now
from firsthand.fetch.warc_record import end_of_whole_records, exchange_records, info_record


class Archive:
    """A WARC file that exchanges are added to, for one process at a time. Use it in a `with` statement.

    What is kept is on the disk before the page is handed on. After a crash the file ends at most in a part of a record;
    the next run takes that part away before it adds its own. MisuseError where the file is not a WARC of gzip records
    or in use, StoreError where it cannot be written.
    """

    def __init__(self, path: Path, policy: Policy | None = None) -> None:
        self.path = path
        try:
            self._file = path.open("a+b", buffering=0)
        except OSError as error:
            raise StoreError(f"{path}: cannot be written ({error.strerror}); name another file") from error
        try:
            _lock(self._file, path)
            self._file.truncate(self._end())
            self._add(info_record(policy or Policy(), utc_now()))
        except BaseException:
            self._file.close()
            raise

    def keep(self, exchange: Exchange) -> None:
        """Adds a response, or that there is no new one, and the request."""
        self._add(exchange_records(exchange))

    def close(self) -> None:
        """Lets go of the file."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _end(self) -> int:
        try:
            return end_of_whole_records(self._file)
        except ValueError as error:
            raise MisuseError(f"{self.path}: {error}; name another file") from None

    def _add(self, records: bytes) -> None:
        start = self._file.seek(0, os.SEEK_END)
        left = memoryview(records)
        try:
            while left:
                left = left[self._file.write(left) :]
            os.fsync(self._file.fileno())
        except OSError as error:
            with suppress(OSError):
                self._file.truncate(start)
            raise StoreError(
                f"{self.path}: cannot be written ({error.strerror}); make room or name another file"
            ) from error


def _lock(file: FileIO, path: Path) -> None:
    """Keeps a second run from adding to the file at the same time."""
    if sys.platform == "win32":
        return  # where it can be opened, but two runs are not told apart
    import fcntl

    try:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise MisuseError(f"{path}: in use by another run; name another file or wait for it") from None
