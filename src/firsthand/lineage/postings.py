"""Postings: which articles have a shingle, and the pairs of articles that share one.

A posting is one 64-bit number, the upper 40 bits of the shingle over the 24 bits of the article, so that sorting brings
together the articles of a shingle. Two shingles that agree in 40 bits are taken for one; alignment undoes the harm.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
from numba import njit

from firsthand.errors import MisuseError

NUMBER_BITS: Final = 24
SHINGLE: Final = np.uint64((1 << 64) - (1 << NUMBER_BITS))  # the part of a posting that is of the shingle
KEY_BITS: Final = 64 - NUMBER_BITS
MOST_ARTICLES: Final = 1 << NUMBER_BITS
_SHIFT = np.uint64(NUMBER_BITS)
_NUMBER = np.uint64(MOST_ARTICLES - 1)
_KIND_BITS, _KIND = np.uint64(2), np.uint64(3)  # of what is shared: 0 long, 1 short, 2 frequent
_PAIRS_AT_ONCE: Final = 1 << 24

Numbers = npt.NDArray[np.uint32]
Postings = npt.NDArray[np.uint64]


@dataclass(frozen=True, slots=True, eq=False)
class Bounds:
    """What every pair is held to. One value an article in each array.

    `stands`: whether the article stands for its group; only such are paired. `ranks` order articles by something that
    is their own. `days` are ordinals of the publication day and `outlets` numbers of the outlet, -1 where not known.
    `cap` is the number of articles from which on a shingle says nothing by itself. `window`: the most days between two
    articles, -1 for any; `apart`: whether two of one outlet are passed over. Neither applies to articles that stand for
    others (`alone` is false), whose days and outlets differ.
    """

    stands: npt.NDArray[np.bool_]
    alone: npt.NDArray[np.bool_]
    ranks: npt.NDArray[np.uint64]
    days: npt.NDArray[np.int32]
    outlets: npt.NDArray[np.int32]
    cap: int
    window: int = -1
    apart: bool = False

    def allow(self, ones: Numbers, others: Numbers) -> npt.NDArray[np.bool_]:
        """Which pairs of articles the window and the outlets allow, whatever they stand for."""
        everyone = np.ones(len(self.alone), dtype=np.bool_)
        allowed: npt.NDArray[np.bool_] = _allowed(
            ones, others, everyone, self.days, self.outlets, self.window, self.apart
        )
        return allowed


def postings_of(numbers: Numbers, shingles: npt.NDArray[np.uint64], first: int = 0) -> Postings:
    """Sorted postings, each once, of articles numbered from `first`. MisuseError beyond 16,777,216 articles."""
    if len(numbers) and int(numbers.max()) + first >= MOST_ARTICLES:
        raise MisuseError(
            f"more than {MOST_ARTICLES:,} articles in one index; split the collection by date or language"
        )
    found = shingles & SHINGLE
    found |= numbers + np.uint64(first)
    found.sort()
    distinct: Postings = _distinct(found)
    return distinct


@njit(cache=True, nogil=True)
def _distinct(values):  # type: ignore[no-untyped-def]
    """Sorted values, each once."""
    kept = 0
    for place in range(len(values)):
        if place == 0 or values[place] != values[place - 1]:
            values[kept] = values[place]
            kept += 1
    return values[:kept].copy()


def sizes_of(postings: Postings, first: int, articles: int) -> npt.NDArray[np.int64]:
    """How many of the postings are of each of so many articles, which are numbered from `first`."""
    return np.bincount((postings & _NUMBER).astype(np.int64) - first, minlength=articles)


def keys_of(postings: Postings) -> npt.NDArray[np.uint64]:
    """The shingle of each posting, as far as postings keep it: 40 bits."""
    return postings >> _SHIFT


def articles_of(postings: Postings) -> npt.NDArray[np.uint64]:
    """The article of each posting."""
    return postings & _NUMBER


def are_short(keys: npt.NDArray[np.uint64]) -> npt.NDArray[np.bool_]:
    """Which shingles, as `keys_of` gives them, are of 5 words."""
    short: npt.NDArray[np.bool_] = keys >> np.uint64(KEY_BITS - 1) != 0
    return short


@dataclass(frozen=True, slots=True, eq=False)
class Shared:
    """Pairs of articles (`ones` below `others`, sorted) and how many shingles each shares.

    `long` and `short` count the 8-word and the 5-word ones under the cap. `frequent` counts those over it, and only
    between the article of lowest rank that has the shingle and each other one, so that a shingle of n articles costs n
    and not n squared. `dropped` is the number of shingles over the cap.
    """

    ones: Numbers
    others: Numbers
    long: Numbers
    short: Numbers
    frequent: Numbers
    dropped: int


def shared(postings: Postings, bounds: Bounds) -> Shared:
    """The pairs that share shingles among sorted postings, which hold all or none of the articles of a shingle."""
    several = _several(postings, bounds.stands)
    parts: list[Shared] = []
    start = 0
    while start < len(several) or not parts:
        end, most = _reach(several, start, bounds.cap)
        codes, over = _emit(
            several[start:end], most, bounds.alone, bounds.ranks, bounds.days, bounds.outlets,
            bounds.cap, bounds.window, bounds.apart,
        )  # fmt: skip
        codes.sort()
        ones, others, long, short, frequent = _counted(codes)
        parts.append(Shared(ones, others, long, short, frequent, over))
        start = end
    return parts[0] if len(parts) == 1 else together(parts)


def together(parts: Sequence[Shared]) -> Shared:
    """The counts of several parts, added up; each shingle must be in one part, the parts may come in any order."""
    pairs = [part.ones.astype(np.uint64) << _SHIFT | part.others for part in parts]
    codes = np.concatenate([np.empty(0, dtype=np.uint64), *pairs])
    each = (np.stack((part.long, part.short, part.frequent), axis=1) for part in parts)
    counts = np.concatenate([np.empty((0, 3), dtype=np.uint32), *each])
    order = np.argsort(codes, kind="stable")
    ones, others, long, short, frequent = _summed(codes[order], counts[order])
    return Shared(ones, others, long, short, frequent, sum(part.dropped for part in parts))


@njit(cache=True, nogil=True)
def _several(postings, stands):  # type: ignore[no-untyped-def]
    """The postings of articles that stand for their group, but for shingles that only one of them has."""
    kept = np.empty(len(postings), dtype=np.uint64)
    total, begin, before = 0, 0, np.uint64(0)
    for posting in postings:
        if not stands[posting & _NUMBER]:
            continue
        if posting >> _SHIFT != before:
            total = total if total - begin > 1 else begin
            begin, before = total, posting >> _SHIFT
        kept[total] = posting
        total += 1
    return kept[: total if total - begin > 1 else begin].copy()


@njit(cache=True, nogil=True)
def _end(postings, place):  # type: ignore[no-untyped-def]
    """Where the postings of the shingle at a place end."""
    shingle = postings[place] >> _SHIFT
    while place < len(postings) and postings[place] >> _SHIFT == shingle:
        place += 1
    return place


@njit(cache=True, nogil=True)
def _reach(postings, start, cap):  # type: ignore[no-untyped-def]
    """Where to stop so that not too many pairs come at once, at the end of a shingle, and how many they are at most."""
    place, pairs = start, 0
    while place < len(postings) and pairs < _PAIRS_AT_ONCE:
        end = _end(postings, place)
        articles = end - place
        pairs += articles if articles > cap else articles * (articles - 1) // 2
        place = end
    return place, pairs


@njit(cache=True, nogil=True)
def _emit(postings, most, alone, ranks, days, outlets, cap, window, apart):  # type: ignore[no-untyped-def]
    """The code of each pair of each shingle, and how many shingles are over the cap."""
    codes = np.empty(most, dtype=np.uint64)
    total, over, start = 0, 0, 0
    while start < len(postings):
        end = _end(postings, start)
        frequent = end - start > cap
        over += frequent
        kind = np.uint64(2) if frequent else postings[start] >> np.uint64(63)
        lowest = start
        for place in range(start + 1, end if frequent else start):
            if ranks[postings[place] & _NUMBER] < ranks[postings[lowest] & _NUMBER]:
                lowest = place
        for first in range(lowest if frequent else start, lowest + 1 if frequent else end):
            for second in range(start if frequent else first + 1, end):
                one, other = postings[first] & _NUMBER, postings[second] & _NUMBER
                if one != other and _may(one, other, alone, days, outlets, window, apart):
                    pair = min(one, other) << _SHIFT | max(one, other)
                    codes[total] = pair << _KIND_BITS | kind
                    total += 1
        start = end
    return codes[:total], over


@njit(cache=True, nogil=True)
def _may(one, other, alone, days, outlets, window, apart):  # type: ignore[no-untyped-def]
    """Whether the options allow the pair."""
    if not (alone[one] and alone[other]):
        return True
    if window >= 0 and days[one] >= 0 and days[other] >= 0 and abs(days[one] - days[other]) > window:
        return False
    return not (apart and outlets[one] >= 0 and outlets[one] == outlets[other])


@njit(cache=True, nogil=True)
def _counted(codes):  # type: ignore[no-untyped-def]
    """The pairs of sorted codes, each once, and how often it stands there with each kind."""
    total = 0
    for place in range(len(codes)):
        total += place == 0 or codes[place] >> _KIND_BITS != codes[place - 1] >> _KIND_BITS
    ones, others = np.empty(total, dtype=np.uint32), np.empty(total, dtype=np.uint32)
    counts = np.zeros((3, total), dtype=np.uint32)
    row = -1
    for place in range(len(codes)):
        pair = codes[place] >> _KIND_BITS
        if place == 0 or pair != codes[place - 1] >> _KIND_BITS:
            row += 1
            ones[row], others[row] = pair >> _SHIFT, pair & _NUMBER
        counts[codes[place] & _KIND, row] += 1
    return ones, others, counts[0], counts[1], counts[2]


@njit(cache=True, nogil=True)
def _summed(pairs, counts):  # type: ignore[no-untyped-def]
    """The sorted pairs, each once, with the sums of their counts."""
    total = 0
    for place in range(len(pairs)):
        total += place == 0 or pairs[place] != pairs[place - 1]
    ones, others = np.empty(total, dtype=np.uint32), np.empty(total, dtype=np.uint32)
    sums = np.zeros((3, total), dtype=np.uint32)
    row = -1
    for place in range(len(pairs)):
        if place == 0 or pairs[place] != pairs[place - 1]:
            row += 1
            ones[row], others[row] = pairs[place] >> _SHIFT, pairs[place] & _NUMBER
        for kind in range(3):
            sums[kind, row] += counts[place, kind]
    return ones, others, sums[0], sums[1], sums[2]


@njit(cache=True, nogil=True)
def _allowed(ones, others, alone, days, outlets, window, apart):  # type: ignore[no-untyped-def]
    allowed = np.empty(len(ones), dtype=np.bool_)
    for row in range(len(ones)):
        allowed[row] = _may(ones[row], others[row], alone, days, outlets, window, apart)
    return allowed
