"""Which pairs of representatives a change of a few articles may make or unmake, and whether each is one now.

Only a shingle of an article that began or ceased to stand for its group can change what two articles share: it may
cross the cap, or another article may be the lowest ranked one that has it.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from numba import njit

from firsthand.lineage.pair_set import NUMBER_BITS, numbers_of
from firsthand.lineage.postings import Shared, are_short
from firsthand.lineage.segments import Entries, Found, Segments

_SHIFT = np.uint64(NUMBER_BITS)
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """Who stands for a group `before` a change and `after` it, the rank of every article, and the cap."""

    before: Flags
    after: Flags
    ranks: npt.NDArray[np.uint64]
    cap: int

    @property
    def changed(self) -> Entries:
        """The articles that began or ceased to stand for a group."""
        return np.flatnonzero(self.before != self.after).astype(np.uint64)


def suspects(shingles: Entries, holders: Segments, standing: Standing) -> Entries:
    """Pairs that share one of these shingles and may be others' candidates now than before, as codes, sorted.

    The shingles are those of the articles that began or ceased to stand for a group.
    """
    found = holders.find(shingles)
    args = (found.offsets, found.values, standing.before, standing.after, standing.ranks, standing.cap)
    codes = np.empty(_suspects(*args, np.empty(0, dtype=np.uint64)), dtype=np.uint64)
    _suspects(*args, codes)
    return np.unique(codes)


def shared_by(codes: Entries, owned: Segments, holders: Segments, standing: Standing) -> Shared:
    """What the pairs share, counted as `postings.shared` counts it, for pairs of articles that stand for a group."""
    ones, others = numbers_of(codes)
    articles = np.unique(np.concatenate((ones, others)))
    own = owned.find(articles.astype(np.uint64))
    rows, shingles = _common(
        np.searchsorted(articles, ones), np.searchsorted(articles, others), own.offsets, own.values
    )
    distinct, which = np.unique(shingles, return_inverse=True)
    frequency, lowest = tally(holders.find(distinct), standing.after, standing.ranks)
    of_5_words, over = are_short(distinct)[which], (frequency > standing.cap)[which]
    led = (lowest[which] == ones[rows]) | (lowest[which] == others[rows])
    long, short, frequent = (
        np.bincount(rows[counted], minlength=len(codes)).astype(np.uint32)
        for counted in (~over & ~of_5_words, ~over & of_5_words, over & led)
    )
    return Shared(ones, others, long, short, frequent, 0)


def tally(found: Found, stands: Flags, ranks: npt.NDArray[np.uint64]) -> tuple[npt.NDArray[np.int64], ...]:
    """How many of the articles found for each key stand for a group, and which of these ranks lowest, -1 for none."""
    frequency, lowest = (np.zeros(len(found.offsets) - 1, dtype=np.int64) for _ in range(2))
    _tally(found.offsets, found.values, stands, ranks, frequency, lowest)
    return frequency, lowest


@njit(cache=True, nogil=True)
def _tally(offsets, articles, stands, ranks, frequency, lowest):  # type: ignore[no-untyped-def]
    for key in range(len(offsets) - 1):
        frequency[key], lowest[key] = _count(articles[offsets[key] : offsets[key + 1]], stands, ranks)


@njit(cache=True, nogil=True)
def _count(articles, stands, ranks):  # type: ignore[no-untyped-def]
    frequency, lowest = 0, np.int64(-1)
    for article in articles:
        if stands[article]:
            frequency += 1
            if lowest < 0 or ranks[article] < ranks[lowest]:
                lowest = np.int64(article)
    return frequency, lowest


@njit(cache=True, nogil=True)
def _suspects(offsets, articles, before, after, ranks, cap, codes):  # type: ignore[no-untyped-def]
    """Write the codes, where there is room for them, and return how many they are."""
    total = 0
    for key in range(len(offsets) - 1):
        here = articles[offsets[key] : offsets[key + 1]]
        frequency_before, lowest_before = _count(here, before, ranks)
        frequency, lowest = _count(here, after, ranks)
        over_before, over = frequency_before > cap, frequency > cap
        if over:
            new_lead = over_before and lowest_before != lowest
            total = _led(np.uint64(lowest), here, new_lead, before, after, total, codes)
            if new_lead and after[lowest_before]:
                total = _led(np.uint64(lowest_before), here, True, before, after, total, codes)
        if not (over and over_before):
            total = _paired(here, over != over_before, over, before, after, total, codes)
    return total


@njit(cache=True, nogil=True)
def _led(lead, articles, every, before, after, total, codes):  # type: ignore[no-untyped-def]
    """The pairs of one article with the others, or only those of which one began to stand for its group."""
    for article in articles:
        if after[article] and article != lead and (every or not before[article] or not before[lead]):
            total = _put(lead, article, total, codes)
    return total


@njit(cache=True, nogil=True)
def _paired(articles, every, over, before, after, total, codes):  # type: ignore[no-untyped-def]
    """All pairs of articles; of a shingle now over the cap those that were there, else those that one began."""
    for first in range(len(articles)):
        if not after[articles[first]] or (over and not before[articles[first]]):
            continue
        for second in range(first + 1, len(articles)):
            if not after[articles[second]] or (over and not before[articles[second]]):
                continue
            if every or not before[articles[first]] or not before[articles[second]]:
                total = _put(articles[first], articles[second], total, codes)
    return total


@njit(cache=True, nogil=True)
def _put(one, other, total, codes):  # type: ignore[no-untyped-def]
    if total < len(codes):
        codes[total] = min(one, other) << _SHIFT | max(one, other)
    return total + 1


@njit(cache=True, nogil=True)
def _common(ones, others, offsets, shingles):  # type: ignore[no-untyped-def]
    """The shingles that each pair shares: the row of the pair, and the shingle."""
    rows, found = np.empty(1024, dtype=np.int64), np.empty(1024, dtype=np.uint64)
    total = 0
    for row in range(len(ones)):
        one, last_one = offsets[ones[row]], offsets[ones[row] + 1]
        other, last_other = offsets[others[row]], offsets[others[row] + 1]
        if len(found) < total + last_one - one:
            room = np.empty(len(found) + last_one - one, dtype=np.int64)
            rows = np.concatenate((rows[:total], room))
            found = np.concatenate((found[:total], room.view(np.uint64)))
        while one < last_one and other < last_other:
            if shingles[one] == shingles[other]:
                rows[total], found[total] = row, shingles[one]
                total += 1
            step = shingles[one] <= shingles[other]
            other += shingles[other] <= shingles[one]
            one += step
    return rows[:total], found[:total]
