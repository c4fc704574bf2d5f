"""Words of a text as numbers that can be compared, with their places."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from numba import njit

from firsthand.lineage.folding import Role, folding

Hashes = npt.NDArray[np.uint64]
Places = npt.NDArray[np.int32]

_BREAK, _LETTER, _DIGIT = int(Role.BREAK), int(Role.LETTER), int(Role.DIGIT)
_WORD, _SILENT = int(Role.WORD), int(Role.SILENT)
_COMMA, _POINT = ord(","), ord(".")
_OFFSET, _PRIME = np.uint64(0xCBF29CE484222325), np.uint64(0x100000001B3)  # of FNV-1a, 64 bits


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of a text: a hash of each folded word, and where it starts and ends, in code points."""

    hashes: Hashes
    starts: Places
    ends: Places

    def __len__(self) -> int:
        return len(self.hashes)


def words_of(text: str) -> Words:
    """The words of a text.

    Case, accents, apostrophes and punctuation are folded ("Syria's" is "syrias"); a comma between digits is passed
    over and a point between digits kept; in scripts without spaces each character is a word. Equal words have equal
    hashes on every machine.
    """
    data = np.frombuffer(text.encode("utf-8", "replace"), dtype=np.uint8)
    roles, folded = folding()
    hashes = np.empty(len(data), dtype=np.uint64)
    starts = np.empty(len(data), dtype=np.int32)
    ends = np.empty(len(data), dtype=np.int32)
    count = scan_words(data, roles, folded, hashes, starts, ends)
    return Words(hashes[:count].copy(), starts[:count].copy(), ends[:count].copy())


@njit(cache=True, nogil=True)
def mix(value):  # type: ignore[no-untyped-def]
    """Spread a 64-bit value over all its bits (the finaliser of splitmix64, Steele et al. 2014)."""
    value = (value ^ (value >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    value = (value ^ (value >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return value ^ (value >> np.uint64(31))


@njit(cache=True, nogil=True)
def _decoded(data, index):  # type: ignore[no-untyped-def]
    """The code point that begins at a byte beyond ASCII, and the byte after it."""
    code = np.uint32(data[index])
    if code < 0xE0:
        return np.uint32((code & 0x1F) << 6 | data[index + 1] & 0x3F), index + 2
    if code < 0xF0:
        return np.uint32((code & 0x0F) << 12 | (data[index + 1] & 0x3F) << 6 | data[index + 2] & 0x3F), index + 3
    high = (code & 0x07) << 18 | (data[index + 1] & 0x3F) << 12
    return np.uint32(high | (data[index + 2] & 0x3F) << 6 | data[index + 3] & 0x3F), index + 4


@njit(cache=True, nogil=True)
def scan_words(data, roles, folded, hashes, starts, ends):  # type: ignore[no-untyped-def]
    """Write the words of UTF-8 bytes into three arrays that hold as many as there are bytes; return how many there are.

    Hashes are FNV-1a over folded code points, then mixed.
    """
    count, place, index, size = 0, 0, 0, len(data)
    value, first, last, before = np.uint64(0), -1, 0, _BREAK
    while index < size:
        code = np.uint32(data[index])
        if code < 0x80:
            index += 1
        else:
            code, index = _decoded(data, index)
        role = roles[code]
        if role == _LETTER:
            if first < 0:
                first, value = place, _OFFSET
            value = (value ^ np.uint64(folded[code])) * _PRIME
            place += 1
            last = place
            before = _LETTER
            continue
        if before == _DIGIT and code in (_POINT, _COMMA) and index < size and roles[data[index]] == _DIGIT:
            role = _SILENT if code == _COMMA else _DIGIT
        if role == _DIGIT:
            if first < 0:
                first, value = place, _OFFSET
            value = (value ^ np.uint64(folded[code])) * _PRIME
            last = place + 1
        elif role != _SILENT:
            if first >= 0:
                hashes[count], starts[count], ends[count] = mix(value), first, last
                count += 1
                first = -1
            if role == _WORD:
                hashes[count], starts[count], ends[count] = mix(np.uint64(code)), place, place + 1
                count += 1
        before = role
        place += 1
    if first >= 0:
        hashes[count], starts[count], ends[count] = mix(value), first, last
        count += 1
    return count
