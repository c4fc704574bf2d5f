"""The members of a zip file as streams, within bounds."""

import hashlib
import zipfile
import zlib
from collections.abc import Callable
from typing import IO, BinaryIO, cast

from firsthand.read.limits import ZIP_BYTES
from firsthand.read.spending import NothingMoreError, Spending

_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OverflowError)


class NoZipError(Exception):
    """A file is no zip file, or none that is read; the message is for people."""


class ZipMember:
    """The unpacked bytes of a member, hashed as they are read."""

    def __init__(self, opened: Callable[[], IO[bytes]], spending: Spending) -> None:
        self._opened = opened
        self._spending = spending
        self._stream: IO[bytes] | None = None
        self._hash = hashlib.sha256()
        self._fault: NothingMoreError | None = None
        self.ended = False

    def read(self, size: int = -1) -> bytes:
        """At most so many bytes; NothingMoreError, again each time, where the zip file is damaged."""
        if self._fault:
            raise self._fault
        try:
            self._stream = self._stream or self._opened()
            data = self._stream.read(size)
            self._spending.give(len(data))
        except _DAMAGE:
            self._fault = NothingMoreError("the zip file is damaged or locked here")
            raise self._fault from None
        except NothingMoreError as fault:
            self._fault = fault
            raise
        self.ended = not data
        self._hash.update(data)
        return data

    def digest(self) -> str:
        """The SHA-256 of what was read, in hexadecimal digits."""
        return self._hash.hexdigest()


class ZipMembers:
    """A zip file. Its members may be read once each; NoZipError where it is none, or made to do harm."""

    def __init__(self, stream: BinaryIO) -> None:
        self._spending = Spending()
        bounded = _Bounded(stream, self._spending)
        try:
            self._zip = zipfile.ZipFile(cast(IO[bytes], bounded))
        except _DAMAGE:
            raise NoZipError("it is damaged or no zip file; fetch it again") from None
        if sum(info.compress_size for info in self._zip.infolist()) > bounded.size():
            raise NoZipError("its members overlap, as in a file that was made to do harm")

    def names(self) -> list[str]:
        """The names of the members in the order of the file's table, each once."""
        return list(dict.fromkeys(self._zip.namelist()))

    def open(self, name: str) -> ZipMember:
        """A member; what is wrong with it is told when it is read."""
        return ZipMember(lambda: self._zip.open(name), self._spending)


class _Bounded:
    """A file that gives no more than 8 MiB at once, which is as large as a table of contents may be."""

    def __init__(self, stream: BinaryIO, spending: Spending) -> None:
        self._stream = stream
        self._spending = spending
        self.tell, self.seekable = stream.tell, stream.seekable

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(min(size, ZIP_BYTES + 1) if size >= 0 else ZIP_BYTES + 1)
        if len(data) > ZIP_BYTES:
            raise zipfile.BadZipFile("more at once than is read")
        self._spending.take(len(data))
        return data

    def seek(self, place: int, whence: int = 0) -> int:
        if whence == 0 and place < 0:  # the system's own error would look like one of the disk
            raise zipfile.BadZipFile("a place before the beginning")
        return self._stream.seek(place, whence)

    def size(self) -> int:
        place = self._stream.tell()
        size = self._stream.seek(0, 2)
        self._stream.seek(place)
        return size
