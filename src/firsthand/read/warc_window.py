"""The unpacked bytes of a web archive, looked at and taken from the front."""

import re

from firsthand.read.spending import PIECE
from firsthand.read.warc_bytes import Archive

RECORD = re.compile(rb"WARC/1\.\d\r?\n[A-Za-z][A-Za-z-]*:")
_LONGEST = 64  # bytes that tell that a record begins
_PUT_BACK = 64 << 20  # bytes in all: wrong lengths could have the same bytes taken again and again
_LINE_ENDS = re.compile(rb"[\r\n]+")


class Window:
    """Bytes of an archive from a place on; no more of them are held than are asked for, and a piece."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._held = bytearray()
        self._ended = False
        self._put_back = _PUT_BACK
        self.position = 0  # of the first byte held, counted in unpacked bytes

    def fill(self, size: int) -> bool:
        """Hold so many bytes; False where fewer are left. Raises as `Archive.piece` does."""
        while len(self._held) < size and not self._ended:
            piece = self._archive.piece()
            self._held += piece
            self._ended = not piece
        return len(self._held) >= size

    def find_end(self, mark: re.Pattern[bytes], most: int) -> int | None:
        """Where the first match of `mark` ends, among the next `most` bytes; None where there is none."""
        searched = 0
        while True:
            found = mark.search(self._held, max(0, searched - _LONGEST), most)
            if found:
                return found.end()
            searched = len(self._held)
            if searched >= most or not self.fill(searched + 1):
                return None

    def take(self, size: int) -> bytes:
        """The next bytes, as many as are left up to `size`. Raises as `Archive.piece` does, with nothing taken."""
        self.fill(size)
        data = bytes(self._held[:size])
        self._drop(len(data))
        return data

    def put_back(self, data: bytes) -> None:
        """Let what was taken be taken again; 64 MiB in all, more of it stays taken."""
        self._put_back -= len(data)
        if self._put_back >= 0:
            self._held[:0] = data
            self.position -= len(data)

    def starts_record(self) -> bool:
        """Whether a record begins here."""
        self.fill(_LONGEST)
        return RECORD.match(self._held) is not None

    def skip_to_record(self) -> bool:
        """Pass over everything up to where a record seems to begin; False where none does."""
        while self.fill(1) and not self.starts_record():
            self._drop(1)
            self.skip(PIECE)
        return self.fill(1)

    def skip_blank_lines(self) -> int:
        """Pass over the line ends before the next record; how many bytes they were."""
        skipped = 0
        while self.fill(1) and (blank := _LINE_ENDS.match(self._held)):
            skipped += blank.end()
            self._drop(blank.end())
        return skipped

    def skip(self, size: int) -> int:
        """Pass over so many bytes, but stop where a record seems to begin; how many are left then or at the end."""
        left = size
        while left and self.fill(1):
            found = RECORD.search(self._held, 0, left)
            if found:
                self._drop(found.start())
                return left - found.start()
            there = len(self._held)
            passed = min(left, there - _LONGEST if self.fill(there + 1) and there > _LONGEST else there)
            self._drop(passed)
            left -= passed
        return left

    def clear(self) -> None:
        """Let go of what is held: it stands before damage."""
        self._drop(len(self._held))

    def _drop(self, size: int) -> None:
        del self._held[:size]
        self.position += size
