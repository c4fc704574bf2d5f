"""A set of pairs of articles that grows and shrinks."""

from collections.abc import Iterable
from typing import Final

import numpy as np
import numpy.typing as npt

from firsthand.lineage.segments import Entries, Segments

NUMBER_BITS: Final = 32
_SHIFT: Final = np.uint64(NUMBER_BITS)
_NUMBER: Final = np.uint64((1 << NUMBER_BITS) - 1)
_MOST_GONE: Final = 0.25  # of the entries, before they are written anew without them


class PairSet:
    """Pairs of article numbers, each as a code: the lower number over the higher one, 32 bits each."""

    def __init__(self, codes: Entries) -> None:
        """A set of the codes, which are sorted and distinct."""
        self._both = Segments(NUMBER_BITS, [_both_ways(codes)] if len(codes) else [])
        self._gone: set[int] = set()

    def codes(self) -> Entries:
        """All pairs, sorted."""
        every = self._both.whole()
        return self._left(every[every >> _SHIFT < every & _NUMBER])

    def of(self, articles: Entries) -> Entries:
        """The pairs of some articles, sorted."""
        found = self._both.find(articles)
        ones, others = articles[found.rows], found.values
        return self._left(np.unique(code_of(ones, others)))

    def has(self, codes: Entries) -> npt.NDArray[np.bool_]:
        """Which of the pairs are there."""
        there = self._both.has(codes)
        if self._gone:
            there &= ~np.fromiter((code in self._gone for code in codes.tolist()), np.bool_, len(codes))
        return there

    def add(self, codes: Entries) -> None:
        """Add pairs that are not there."""
        back = self._both.has(codes)
        self._gone.difference_update(codes[back].tolist())
        self._both.add(_both_ways(codes[~back]))

    def remove(self, codes: Entries) -> None:
        """Take away pairs that are there."""
        self._gone.update(codes.tolist())
        if 2 * len(self._gone) > _MOST_GONE * len(self._both):
            left = _both_ways(self.codes())
            self._both, self._gone = Segments(NUMBER_BITS, [left] if len(left) else []), set()

    def _left(self, codes: Entries) -> Entries:
        if not self._gone:
            return codes
        return codes[~np.isin(codes, np.fromiter(self._gone, np.uint64, len(self._gone)))]


def code_of(ones: Entries, others: Entries) -> Entries:
    """The code of each pair, whichever of its numbers is the lower."""
    return np.minimum(ones, others) << _SHIFT | np.maximum(ones, others)


def numbers_of(codes: Entries) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.uint32]]:
    """The lower and the higher number of each pair."""
    return (codes >> _SHIFT).astype(np.uint32), (codes & _NUMBER).astype(np.uint32)


def joined(parts: Iterable[Entries]) -> Entries:
    """The codes of several parts, sorted, each once."""
    return np.unique(np.concatenate([np.empty(0, np.uint64), *parts]))


def _both_ways(codes: Entries) -> Entries:
    return np.sort(np.concatenate((codes, codes << _SHIFT | codes >> _SHIFT)))
