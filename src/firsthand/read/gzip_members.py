"""A gzip file of many members, unpacked piece by piece, of which one may be damaged."""

import zlib
from collections import deque

from firsthand.read.compression import Damaged
from firsthand.read.limits import MEMBER_SPARE
from firsthand.read.spending import PIECE, Counted, Spending, TooMuchError

GZIP = b"\x1f\x8b\x08"
_TRIES = 10_000  # places that look like the beginning of a member, over all damage in a file
_GZIP_HEADER = 31  # zlib's sign for a gzip header and the largest window


class Members:
    """The unpacked bytes of a gzip file. Behind a member that is damaged or unpacks to too much the next is found."""

    def __init__(self, stream: Counted, spending: Spending) -> None:
        self._stream = stream
        self._spending = spending
        self._raw = b""  # what was read last, ...
        self._base = 0  # ... where in the file it stands, ...
        self._at = 0  # ... and how much of it is unpacked
        self._member: zlib._Decompress | None = None
        self._begin = 0  # where in the file the member begins
        self._own = Spending(MEMBER_SPARE, TooMuchError)
        self._given = 0
        self._places: deque[tuple[int, int]] = deque([(0, 0)])  # unpacked position and begin of each member
        self._tries = 0

    def piece(self) -> bytes:
        """The next at most 64 KiB, b"" at the end; Damaged or TooMuchError where there is no going on."""
        while self._member is not None or self._begun():
            data = self._unpacked()
            if data:
                self._given += len(data)
                self._own.give(len(data))
                self._spending.give(len(data))
                return data
        return b""

    def resume(self) -> bool:
        """After such an error: whether something that looks like a member stands behind it."""
        self._member = None
        self._at = max(self._begin + 1 - self._base, 0)
        while self._tries < _TRIES:
            self._at = self._raw.find(GZIP, self._at)
            if self._at >= 0:
                self._tries += 1
                return True
            kept = self._raw[1 - len(GZIP) :]
            if not self._read(kept):
                return False
        return False

    def origin(self, position: int) -> int:
        """The byte of the file where the member begins that holds the unpacked byte `position`."""
        while len(self._places) > 1 and self._places[1][0] <= position:
            self._places.popleft()
        return self._places[0][1]

    def _begun(self) -> bool:
        """Begin the next member; False at the end of the file."""
        if self._at == len(self._raw) and not self._read():
            return False
        self._member = zlib.decompressobj(_GZIP_HEADER)
        self._begin = self._base + self._at
        self._own = Spending(MEMBER_SPARE, TooMuchError)
        self._places.append((self._given, self._begin))
        return True

    def _unpacked(self) -> bytes:
        """Some bytes of the member, or none yet."""
        assert self._member is not None
        ended = self._at == len(self._raw) and not self._read()
        packed = self._raw[self._at :]
        try:
            data = self._member.decompress(packed, PIECE)
        except zlib.error:
            raise Damaged("the compressed data is damaged") from None
        rest = self._member.unused_data if self._member.eof else self._member.unconsumed_tail
        used = len(packed) - len(rest)
        self._at += used
        self._own.take(used)
        if self._member.eof:
            self._member = None
        elif ended and not data:
            raise Damaged("the compressed data ends early")
        return data

    def _read(self, kept: bytes = b"") -> bool:
        """Read on behind the bytes that are kept; False at the end."""
        self._base += len(self._raw) - len(kept)
        more = self._stream.read()
        self._raw, self._at = kept + more, 0
        return bool(more)
