"""Candidates: the pairs of articles, out of a collection, that are worth comparing."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from numba import njit

from firsthand.lineage.gathering import Gathered, gather, gather_rows
from firsthand.lineage.near_copies import Numbers, representatives
from firsthand.lineage.postings import Bounds, Shared, shared, together

_FEWEST_SHORT: Final = 2  # 5-word shingles that two articles share by chance, one pair in a thousand
_LARGE: Final = 0.25  # share of the smaller article's shingles
_WHOLE_GROUP: Final = 32
_WHOLE_PRODUCT: Final = 256


@dataclass(frozen=True, slots=True)
class Options:
    """How candidates are chosen.

    `cap`: a shingle that more articles than this have, near copies counted once, says nothing by itself. `days`: the
    most days between the publication of two articles, None for any; articles without a date are held to nothing.
    `other_outlets`: whether two articles of one outlet are passed over.
    """

    cap: int = 64
    days: int | None = None
    other_outlets: bool = False


_USUAL: Final = Options()


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """Pairs of article numbers, `ones` below `others`, sorted.

    `represented_by` names for each article the one that stands for it and its near copies. `dropped` is the number of
    shingles over the cap.
    """

    ones: Numbers
    others: Numbers
    represented_by: Numbers
    dropped: int

    def __len__(self) -> int:
        return len(self.ones)

    def table(self) -> pa.Table:
        """The pairs as a table (`one`, `other`: uint32)."""
        return pa.table({"one": self.ones, "other": self.others})


def candidates(articles: pa.Table, options: Options = _USUAL, partitions: int = 1) -> Candidates:
    """The pairs of a table of articles that share text, each article known by its row.

    `articles` has `id` and `text` (string), and may have `day` (int32, ordinal of the publication day) and `outlet`
    (string); null is not known. The pairs depend neither on the order of the rows nor on the number of `partitions`,
    which bounds memory.

    Two articles are a pair when they share an 8-word shingle or two 5-word ones under the cap, or when those that they
    share with the lowest ranked article that has them are a quarter of the smaller one's. Of near copies all are paired
    where they are few, and each with the representative where they are many.
    """
    return _candidates(articles, gather(articles), options, partitions)


def candidates_among(articles: pa.Table, rows: pa.Table, options: Options = _USUAL, partitions: int = 1) -> Candidates:
    """The same for articles whose shingles were found before; their texts are not looked at.

    `rows` is what `shingles` gives for articles numbered by their row, in any order.
    """
    return _candidates(articles, gather_rows(rows, len(articles)), options, partitions)


def _candidates(articles: pa.Table, gathered: Gathered, options: Options, partitions: int) -> Candidates:
    ranks = ranks_of(articles.column("id").to_pylist())
    groups = representatives(gathered.sketches, ranks)
    bounds = _bounds(articles, groups, ranks, options)
    ones, others, dropped = paired(gathered, bounds, partitions)
    ones, others = expanded(ones, others, groups)
    allowed = bounds.allow(ones, others)
    return Candidates(ones[allowed], others[allowed], groups, dropped)


def paired(gathered: Gathered, bounds: Bounds, partitions: int = 1) -> tuple[Numbers, Numbers, int]:
    """The pairs of representatives that share enough, sorted, and how many shingles are over the cap."""
    found = together([shared(part, bounds) for part in gathered.parts(partitions)])
    keep = are_candidates(found, gathered.sizes)
    return found.ones[keep], found.others[keep], found.dropped


def ranks_of(ids: Iterable[str]) -> npt.NDArray[np.uint64]:
    """A number for each id that depends on the id alone, to order articles by."""
    digests = b"".join(blake2b(name.encode("utf-8", "replace"), digest_size=8).digest() for name in ids)
    return np.frombuffer(digests, dtype="<u8").astype(np.uint64)


def are_candidates(found: Shared, sizes: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
    """Which pairs share enough; `sizes` is the number of shingles of each article."""
    smaller = np.minimum(sizes[found.ones], sizes[found.others])
    return (found.long > 0) | (found.short >= _FEWEST_SHORT) | (found.frequent >= np.maximum(_LARGE * smaller, 1))


def _bounds(articles: pa.Table, groups: Numbers, ranks: npt.NDArray[np.uint64], options: Options) -> Bounds:
    return Bounds(
        stands=groups == np.arange(len(groups)),
        alone=np.bincount(groups, minlength=len(groups)) == 1,
        ranks=ranks,
        days=_days(articles),
        outlets=_outlets(articles),
        cap=options.cap,
        window=-1 if options.days is None else options.days,
        apart=options.other_outlets,
    )


def _days(articles: pa.Table) -> npt.NDArray[np.int32]:
    if "day" not in articles.column_names:
        return np.full(len(articles), -1, dtype=np.int32)
    days: npt.NDArray[np.int32] = articles.column("day").fill_null(-1).to_numpy().astype(np.int32)
    return days


def _outlets(articles: pa.Table) -> npt.NDArray[np.int32]:
    if "outlet" not in articles.column_names:
        return np.full(len(articles), -1, dtype=np.int32)
    names = articles.column("outlet").combine_chunks().dictionary_encode()
    outlets: npt.NDArray[np.int32] = names.indices.fill_null(-1).to_numpy(zero_copy_only=False).astype(np.int32)
    return outlets


def expanded(ones: Numbers, others: Numbers, groups: Numbers) -> tuple[Numbers, Numbers]:
    """Pairs of representatives as pairs of articles, with those inside each group, sorted."""
    order = np.argsort(groups, kind="stable").astype(np.uint32)
    firsts = np.searchsorted(groups[order], np.arange(len(groups) + 1))
    codes = _expand(ones, others, order, firsts)
    codes.sort()
    return (codes >> np.uint64(32)).astype(np.uint32), (codes & np.uint64(0xFFFFFFFF)).astype(np.uint32)


@njit(cache=True, nogil=True)
def _expand(ones, others, order, firsts):  # type: ignore[no-untyped-def]
    """The code of each pair: the lower number over the higher one, 32 bits each."""
    sizes = firsts[1:] - firsts[:-1]
    most = 0
    for size in sizes:
        most += size * (size - 1) // 2 if size <= _WHOLE_GROUP else size - 1
    for row in range(len(ones)):
        product = sizes[ones[row]] * sizes[others[row]]
        most += product if product <= _WHOLE_PRODUCT else 1
    codes = np.empty(most, dtype=np.uint64)
    total = 0
    for group in range(len(sizes)):
        total = _inside(group, order[firsts[group] : firsts[group + 1]], codes, total)
    for row in range(len(ones)):
        if sizes[ones[row]] * sizes[others[row]] > _WHOLE_PRODUCT:
            codes[total] = _code(ones[row], others[row])
            total += 1
            continue
        for one in order[firsts[ones[row]] : firsts[ones[row] + 1]]:
            for other in order[firsts[others[row]] : firsts[others[row] + 1]]:
                codes[total] = _code(one, other)
                total += 1
    return codes[:total]


@njit(cache=True, nogil=True)
def _inside(group, members, codes, total):  # type: ignore[no-untyped-def]
    """Write the pairs inside a group: all of them, or in a large group those with its representative."""
    for place in range(len(members)):
        if len(members) <= _WHOLE_GROUP:
            for other in members[place + 1 :]:
                codes[total] = _code(members[place], other)
                total += 1
        elif members[place] != group:
            codes[total] = _code(group, members[place])
            total += 1
    return total


@njit(cache=True, nogil=True)
def _code(one, other):  # type: ignore[no-untyped-def]
    return np.uint64(min(one, other)) << np.uint64(32) | np.uint64(max(one, other))
