"""Near-exact copies, which stand as one before candidates are looked for.

A story that hundreds of outlets carry would otherwise make each of its shingles so frequent that they are dropped, and
with them whoever quotes it. The sketch of an article holds the smallest shingle of each of 16 classes (one-permutation
MinHash, Li, Owen and Zhang 2012). Two articles are near copies when at least 14 of 16 agree, which looks only at those
that agree in two classes next to each other. A group is what near copies join, and its representative the member of the
lowest rank, so that a group does not depend on the order of the articles.
"""

from typing import Final

import numpy as np
import numpy.typing as npt
from numba import njit

CLASSES: Final = 16
_AGREE: Final = 0.875
NONE: Final = np.uint64(0xFFFFFFFFFFFFFFFF)  # of a class that no shingle of the article is in
_STEP: Final = np.uint64(0x9E3779B97F4A7C15)

Numbers = npt.NDArray[np.uint32]
Sketches = npt.NDArray[np.uint64]


def sketches(numbers: Numbers, shingles: npt.NDArray[np.uint64], articles: int) -> Sketches:
    """The sketch of each article, [articles, 16], from rows of article number and shingle in any order."""
    found = np.full((articles, CLASSES), NONE, dtype=np.uint64)
    _sketch(numbers, shingles, found)
    return found


def representatives(found: Sketches, ranks: npt.NDArray[np.uint64]) -> Numbers:
    """For each article the number of the one that stands for its group, which may be itself.

    `ranks` orders articles by something that is their own, such as the hash of their id.
    """
    parent = np.arange(len(found), dtype=np.int64)
    _, first, same = np.unique(found, axis=0, return_index=True, return_inverse=True)
    whole = (found[first] != NONE).any(axis=1)
    parent[:] = np.where(whole[same.reshape(-1)], first[same.reshape(-1)], parent)
    unlike = first[whole]
    for band in range(0, CLASSES, 2):
        keys = found[unlike, band : band + 2]
        usable = (keys != NONE).all(axis=1)
        mixed = keys[:, 0] * _STEP ^ keys[:, 1]
        order = np.argsort(mixed[usable], kind="stable")
        _join(unlike[usable][order], mixed[usable][order], found, parent)
    lowest: npt.NDArray[np.int64] = _lowest(parent, ranks)
    return lowest.astype(np.uint32)


@njit(cache=True, nogil=True)
def _sketch(numbers, shingles, found):  # type: ignore[no-untyped-def]
    for row in range(len(numbers)):
        value = shingles[row]
        kind = value % np.uint64(CLASSES)
        found[numbers[row], kind] = min(found[numbers[row], kind], value)


@njit(cache=True, nogil=True)
def are_near(one, other):  # type: ignore[no-untyped-def]
    """Whether two sketches are those of near copies."""
    agree, filled = 0, 0
    for kind in range(CLASSES):
        if one[kind] != NONE or other[kind] != NONE:
            filled += 1
            agree += one[kind] == other[kind]
    return filled > 0 and agree >= _AGREE * filled


@njit(cache=True, nogil=True)
def are_linked(one, other):  # type: ignore[no-untyped-def]
    """Whether two articles join one group by themselves: the same sketch, or near copies that agree in a whole band."""
    same, filled, band = True, False, False
    for kind in range(CLASSES):
        same &= one[kind] == other[kind]
        filled |= one[kind] != NONE
    for kind in range(0, CLASSES, 2):
        usable = one[kind] != NONE and one[kind + 1] != NONE
        band |= usable and one[kind] == other[kind] and one[kind + 1] == other[kind + 1]
    return (same and filled) or (band and are_near(one, other))


def bands_of(found: Sketches) -> tuple[Sketches, npt.NDArray[np.bool_]]:
    """By what an article that may be linked to another is found: nine keys an article and whether each may be used.

    Eight are of the bands, two classes each, and the ninth of the sketch as a whole. Linked articles share a key.
    """
    pairs = found.reshape(len(found), CLASSES // 2, 2)
    usable = (pairs != NONE).all(axis=2)
    keys = np.arange(1, CLASSES // 2 + 1, dtype=np.uint64) * _STEP ^ _mixed(pairs[:, :, 0] * _STEP ^ pairs[:, :, 1])
    whole = np.bitwise_xor.reduce(_mixed(keys), axis=1)
    filled = (found != NONE).any(axis=1)
    return np.column_stack((_mixed(keys), whole)), np.column_stack((usable, filled))


def _mixed(values: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
    values = (values ^ values >> np.uint64(29)) * np.uint64(0xBF58476D1CE4E5B9)
    return values ^ values >> np.uint64(32)


@njit(cache=True, nogil=True)
def _root(parent, number):  # type: ignore[no-untyped-def]
    while parent[number] != number:
        parent[number] = parent[parent[number]]
        number = parent[number]
    return number


@njit(cache=True, nogil=True)
def _join(numbers, keys, found, parent):  # type: ignore[no-untyped-def]
    """Join the near copies among articles whose keys, sorted, are the same."""
    start = 0
    while start < len(numbers):
        end = start + 1
        while end < len(numbers) and keys[end] == keys[start]:
            end += 1
        for one in range(start, end):
            for other in range(one + 1, end):
                first, second = _root(parent, numbers[one]), _root(parent, numbers[other])
                if first != second and are_near(found[numbers[one]], found[numbers[other]]):
                    parent[max(first, second)] = min(first, second)
        start = end


@njit(cache=True, nogil=True)
def _lowest(parent, ranks):  # type: ignore[no-untyped-def]
    best = np.full(len(parent), -1, dtype=np.int64)
    for number in range(len(parent)):
        root = _root(parent, number)
        if best[root] < 0 or ranks[number] < ranks[best[root]]:
            best[root] = number
    for number in range(len(parent)):
        parent[number] = _root(parent, number)
    return best[parent]
