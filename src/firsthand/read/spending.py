"""How much an archive may unpack to, held against how large it is."""

from typing import Protocol

from firsthand.read.limits import UNPACKED_RATIO, UNPACKED_SPARE

PIECE = 1 << 16


class TooMuchError(Exception):
    """Something unpacks to far more than an archive of pages does; the message is for people."""


class NothingMoreError(Exception):
    """Nothing more of an archive is read; the message is for people."""


class Spending:
    """Counts the bytes of an archive, or of a part of one, and those they unpack to.

    An archive of pages unpacks to five or ten times its size, one made to fill a machine to a thousand times.
    """

    def __init__(self, spare: int = UNPACKED_SPARE, fault: type[Exception] = NothingMoreError) -> None:
        self._spare = spare
        self._fault = fault
        self._taken = 0
        self._given = 0

    def take(self, size: int) -> None:
        """So many bytes of the archive more."""
        self._taken += size

    def give(self, size: int) -> None:
        """So many bytes more that were unpacked; `fault` where that is more than the archive may."""
        self._given += size
        if self._given > self._spare + UNPACKED_RATIO * self._taken:
            raise self._fault(f"it unpacks to more than {UNPACKED_RATIO} times its size, as no archive of pages does")


class Source(Protocol):
    """What bytes are read from: files, standard input, members of a zip file."""

    def read(self, size: int, /) -> bytes:
        """At most so many bytes, none at the end."""
        ...


class Counted:
    """A stream whose bytes are counted as they are read."""

    def __init__(self, stream: Source, spending: Spending) -> None:
        self._stream = stream
        self._spending = spending
        self._start = b""
        self._at = 0

    def read(self, size: int = PIECE) -> bytes:
        """At most so many bytes."""
        data, self._start = self._start[:size], self._start[size:]
        data = data or self._stream.read(size)
        self._at += len(data)
        self._spending.take(len(data))
        return data

    def put_back(self, data: bytes) -> None:
        """Let what was read be read again; it is counted again too."""
        self._start = data + self._start
        self._at -= len(data)

    def tell(self) -> int:
        """How many bytes were read; fastwarc asks for it."""
        return self._at

    def seek(self, offset: int, whence: int = 0) -> int:
        """Never asked for; fastwarc wants it to be there."""
        raise OSError("it is read from its beginning to its end")

    def close(self) -> None:
        """The stream stays open."""
