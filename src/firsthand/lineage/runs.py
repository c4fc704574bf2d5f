"""Runs: words that stand in the same order in two articles.

A table of the 4-word runs of one article is looked up at every so-many-th word of the other; each hit is extended to
both sides as far as the words agree.
"""

from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from numba import njit

from firsthand.lineage.folding import folding
from firsthand.lineage.shingles import utf8
from firsthand.lineage.words import scan_words

SEED: Final = 4
SHORTEST: Final = 8
_LOOKED_AT: Final = (
    8  # places of one article that are tried for a seed; more stand only in texts that repeat themselves
)
_SPREAD = np.uint32(0x9E3779B1)
_FILTER: Final = 1 << 16  # bits, which stay in the nearest cache: most places of an article have no seed in the other

Tokens = npt.NDArray[np.uint32]
Runs = npt.NDArray[np.int32]


def runs_between(a: Tokens, b: Tokens, shortest: int = SHORTEST) -> Runs:
    """The runs of at least `shortest` (5 or more) words that A and B share, [runs, 3]: place in A, in B, and length.

    Runs do not overlap in B and are sorted by their place there; each is the longest that stands in A at one of its
    seeds. Words are numbers, equal for equal words.
    """
    head = np.zeros(_size(len(a)), dtype=np.int32)
    chain = np.zeros(max(len(a), 1), dtype=np.int32)
    _enter(a, head, chain)
    found: Runs = _runs(a, b, head, chain, shortest)
    return found


def overlaps(tokens: Tokens, offsets: npt.NDArray[np.int64], pairs: pa.Table) -> pa.Table:
    """How much each pair shares in runs of 8 words or more.

    The words of article n are `tokens[offsets[n]:offsets[n + 1]]`. Adds to `one` and `other` of the pairs the length of
    the `longest` run and the number of `words` in all of them (uint32).
    """
    ones, others = (pairs.column(name).to_numpy() for name in ("one", "other"))
    longest, words = _overlaps(tokens, offsets, ones.astype(np.int64), others.astype(np.int64))
    return pairs.append_column("longest", pa.array(longest)).append_column("words", pa.array(words))


def tokens_of(texts: pa.Array) -> tuple[Tokens, npt.NDArray[np.int64]]:
    """The words of all texts as numbers, one text after the other, and where each begins."""
    words: tuple[Tokens, npt.NDArray[np.int64]] = _tokens(*utf8(texts.cast(pa.large_string())), *folding())
    return words


@njit(cache=True, nogil=True)
def _tokens(data, places, roles, folded):  # type: ignore[no-untyped-def]
    texts = len(places) - 1
    most = 0
    for text in range(texts):
        most = max(most, places[text + 1] - places[text])
    hashes = np.empty(most, dtype=np.uint64)
    starts, ends = np.empty(most, dtype=np.int32), np.empty(most, dtype=np.int32)
    offsets = np.zeros(texts + 1, dtype=np.int64)
    found = np.empty(1024, dtype=np.uint32)
    for text in range(texts):
        words = scan_words(data[places[text] : places[text + 1]], roles, folded, hashes, starts, ends)
        begin = offsets[text]
        if len(found) < begin + words:
            larger = np.empty(2 * (begin + words), dtype=np.uint32)
            larger[:begin] = found[:begin]
            found = larger
        for word in range(words):
            found[begin + word] = np.uint32(hashes[word])
        offsets[text + 1] = begin + words
    return found[: offsets[texts]].copy(), offsets


@njit(cache=True, nogil=True, inline="always")
def _seed(words, place):  # type: ignore[no-untyped-def]
    """A hash of the 4 words at a place."""
    value = words[place]
    for step in range(1, SEED):
        value = (value * _SPREAD) ^ words[place + step]
    value *= _SPREAD
    return value ^ (value >> np.uint32(15))


@njit(cache=True, nogil=True)
def _enter(a, head, chain):  # type: ignore[no-untyped-def]
    """Fill the table with the seeds of A: `head` holds the place after the last one of a slot, `chain` leads on."""
    mask = np.uint32(len(head) - 1)
    for place in range(len(a) - SEED + 1):
        slot = _seed(a, place) & mask
        chain[place] = head[slot]
        head[slot] = place + 1


@njit(cache=True, nogil=True)
def _mark(a, seen):  # type: ignore[no-untyped-def]
    """Set the bits of the seeds of A, and no others."""
    seen[:] = 0
    for place in range(len(a) - SEED + 1):
        bit = _seed(a, place) & np.uint32(_FILTER - 1)
        seen[bit >> np.uint32(3)] |= np.uint8(1) << np.uint8(bit & np.uint32(7))


@njit(cache=True, nogil=True, inline="always")
def _is_marked(seed, seen):  # type: ignore[no-untyped-def]
    bit = seed & np.uint32(_FILTER - 1)
    return (seen[bit >> np.uint32(3)] >> np.uint8(bit & np.uint32(7))) & 1 != 0


@njit(cache=True, nogil=True)
def _longest(a, b, at, floor, head, chain):  # type: ignore[no-untyped-def]
    """The longest run around a place of B: places in A and B and length, 0 for none. It begins at `floor` or later."""
    mask = np.uint32(len(head) - 1)
    place = head[_seed(b, at) & mask]
    best_a, best_b, best = 0, 0, 0
    for _ in range(_LOOKED_AT):
        if place == 0:
            break
        here = place - 1
        place = chain[here]
        end = 0
        while here + end < len(a) and at + end < len(b) and a[here + end] == b[at + end]:
            end += 1
        if end < SEED:
            continue
        back = 0
        while here > back and at - back > floor and a[here - back - 1] == b[at - back - 1]:
            back += 1
        if back + end > best:
            best_a, best_b, best = here - back, at - back, back + end
    return best_a, best_b, best


@njit(cache=True, nogil=True)
def _runs(a, b, head, chain, shortest):  # type: ignore[no-untyped-def]
    found = np.empty((len(b) // shortest + 1, 3), dtype=np.int32)
    stride = shortest - SEED + 1
    mask = np.uint32(len(head) - 1)
    count, floor, at = 0, 0, 0
    while at <= len(b) - SEED:
        if head[_seed(b, at) & mask] == 0:
            at += stride
            continue
        begin_a, begin_b, length = _longest(a, b, at, floor, head, chain)
        if length >= shortest:
            found[count, 0], found[count, 1], found[count, 2] = begin_a, begin_b, length
            count += 1
            floor = at = begin_b + length
        else:
            at += stride
    return found[:count].copy()


@njit(cache=True, nogil=True)
def _overlaps(tokens, offsets, ones, others):  # type: ignore[no-untyped-def]
    longest, words = np.zeros(len(ones), dtype=np.uint32), np.zeros(len(ones), dtype=np.uint32)
    most = 1
    for one in ones:
        most = max(most, offsets[one + 1] - offsets[one])
    head, chain = np.zeros(_size(most), dtype=np.int32), np.zeros(most, dtype=np.int32)
    seen = np.zeros(_FILTER // 8, dtype=np.uint8)
    before, used = -1, 0
    for row in range(len(ones)):
        a = tokens[offsets[ones[row]] : offsets[ones[row] + 1]]
        b = tokens[offsets[others[row]] : offsets[others[row] + 1]]
        if ones[row] != before:
            used = _size(len(a))
            head[:used] = 0
            _enter(a, head[:used], chain)
            _mark(a, seen)
            before = ones[row]
        longest[row], words[row] = _overlap(a, b, head[:used], chain, seen)
    return longest, words


@njit(cache=True, nogil=True)
def _overlap(a, b, head, chain, seen):  # type: ignore[no-untyped-def]
    """The length of the longest run of 8 words or more, and the words in all of them."""
    longest, words, floor, at = 0, 0, 0, 0
    while at <= len(b) - SEED:
        length = 0
        if _is_marked(_seed(b, at), seen):
            _, begin, length = _longest(a, b, at, floor, head, chain)
        if length >= SHORTEST:
            longest = max(longest, length)
            words += length
            floor = at = begin + length
        else:
            at += SHORTEST - SEED + 1
    return longest, words


@njit(cache=True, nogil=True)
def _size(words):  # type: ignore[no-untyped-def]
    """The slots of a table for so many words: a power of 2, at most half of them full."""
    slots = 4
    while slots < 2 * words:
        slots *= 2
    return slots
