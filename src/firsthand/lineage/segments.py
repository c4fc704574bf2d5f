"""Sorted entries that grow: a large sorted array and a few smaller ones, joined as they fill up.

An entry is one 64-bit number, what it is looked up by over what is found. Adding k entries to n costs k log n in the
long run, and no single addition sorts what is there (a log-structured merge, O'Neil et al. 1996).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
from numba import njit

_RATIO: Final = 4  # an array is joined to the one before it unless that one is so many times as long

Entries = npt.NDArray[np.uint64]


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """What was found for each key: `values[offsets[n]:offsets[n + 1]]` for the n-th."""

    offsets: npt.NDArray[np.int64]
    values: Entries

    @property
    def rows(self) -> npt.NDArray[np.int64]:
        """For each value, which key it was found for."""
        return np.repeat(np.arange(len(self.offsets) - 1), np.diff(self.offsets))


class Segments:
    """Sorted arrays of entries; the lower `low_bits` of an entry are what is found by its upper ones."""

    def __init__(self, low_bits: int, arrays: Iterable[Entries] = ()) -> None:
        self.low_bits = np.uint64(low_bits)
        self.arrays = [_shut(array) for array in arrays]

    def __len__(self) -> int:
        return sum(len(array) for array in self.arrays)

    def add(self, entries: Entries) -> None:
        """Add sorted entries."""
        if not len(entries):
            return
        self.arrays.append(_shut(entries))
        while len(self.arrays) > 1 and len(self.arrays[-2]) < _RATIO * len(self.arrays[-1]):
            last, before = self.arrays.pop(), self.arrays.pop()
            self.arrays.append(_shut(_merged(before, last)))

    def find(self, keys: Entries) -> Found:
        """What the entries under each of the keys hold."""
        first, last = keys << self.low_bits, (keys << self.low_bits) + self._mask
        starts = [np.searchsorted(array, first) for array in self.arrays]
        ends = [np.searchsorted(array, last, side="right") for array in self.arrays]
        counts = sum((end - start for start, end in zip(starts, ends, strict=True)), np.zeros(len(keys), np.int64))
        offsets = np.concatenate(([0], np.cumsum(counts)))
        values, at = np.empty(int(offsets[-1]), dtype=np.uint64), offsets[:-1].copy()
        for array, start, end in zip(self.arrays, starts, ends, strict=True):
            _fill(array, start, end, self._mask, at, values)
        return Found(offsets, values)

    def has(self, entries: Entries) -> npt.NDArray[np.bool_]:
        """Which of the entries are there."""
        there = np.zeros(len(entries), dtype=np.bool_)
        for array in self.arrays:
            places = np.minimum(np.searchsorted(array, entries), len(array) - 1)
            there |= array[places] == entries
        return there

    def whole(self) -> Entries:
        """All entries, sorted, in one array, which is not to be written."""
        if len(self.arrays) == 1:
            return self.arrays[0]
        merged = np.concatenate([np.empty(0, np.uint64), *self.arrays])
        merged.sort()
        return merged

    @property
    def _mask(self) -> np.uint64:
        return np.uint64((1 << int(self.low_bits)) - 1)


def _shut(array: Entries) -> Entries:
    """The array as one that cannot be written, in memory or in a file."""
    view = np.asarray(array).view()
    view.flags.writeable = False
    return view


@njit(cache=True, nogil=True)
def _merged(one, other):  # type: ignore[no-untyped-def]
    """Two sorted arrays as one."""
    merged = np.empty(len(one) + len(other), dtype=np.uint64)
    left, right = 0, 0
    for place in range(len(merged)):
        if right == len(other) or (left < len(one) and one[left] <= other[right]):
            merged[place] = one[left]
            left += 1
        else:
            merged[place] = other[right]
            right += 1
    return merged


@njit(cache=True, nogil=True)
def _fill(array, starts, ends, mask, at, values):  # type: ignore[no-untyped-def]
    """Write what is found in one array behind what was found in others."""
    for key in range(len(starts)):
        for place in range(starts[key], ends[key]):
            values[at[key]] = array[place] & mask
            at[key] += 1
