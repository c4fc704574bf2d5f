"""Groups and pairs after a few articles came, found without looking at the rest."""

import numpy as np
import numpy.typing as npt

from firsthand.lineage.candidates import are_candidates, expanded
from firsthand.lineage.held import Held
from firsthand.lineage.near_copies import Numbers
from firsthand.lineage.pair_set import code_of, joined, numbers_of
from firsthand.lineage.reconsidering import Standing, shared_by, suspects
from firsthand.lineage.regrouping import regrouped
from firsthand.lineage.segments import Entries


def settle(held: Held) -> tuple[Entries, Entries]:
    """Bring groups and pairs up to the articles entered last; the pairs of articles gained and lost, as codes."""
    before, sketches, ranks = held.represented_by, held.sketches.rows, held.ranks.rows
    after = regrouped(before, sketches, ranks, held.bands)
    standing = Standing(_stands(before, len(after)), _stands(after, len(after)), ranks, held.cap)
    gained, lost = _reconsidered(held, standing)
    touched = _touched(before, after)
    around_before = joined((held.pairs.of(touched), lost))
    held.pairs.remove(lost)
    held.pairs.add(gained)
    around = joined((held.pairs.of(touched), gained))
    held.represented_by = after
    near = np.unique(np.concatenate((touched, *numbers_of(around_before), *numbers_of(around))))
    one, other = members(around_before, near, before), members(around, near, after)
    return difference(one, other)


def difference(before: Entries, after: Entries) -> tuple[Entries, Entries]:
    """What sorted codes gained and lost."""
    return np.setdiff1d(after, before, assume_unique=True), np.setdiff1d(before, after, assume_unique=True)


def members(codes: Entries, representatives: npt.NDArray[np.integer], groups: Numbers) -> Entries:
    """The pairs inside the groups of some representatives, and between them where these are paired, as codes."""
    wanted = np.zeros(len(groups), dtype=np.bool_)
    wanted[representatives[representatives < len(groups)]] = True
    inside = np.flatnonzero(wanted[groups])
    ones, others = (np.searchsorted(inside, numbers).astype(np.uint32) for numbers in numbers_of(codes))
    ones, others = expanded(ones, others, np.searchsorted(inside, groups[inside]).astype(np.uint32))
    return code_of(inside[ones].astype(np.uint64), inside[others].astype(np.uint64))


def _stands(groups: Numbers, articles: int) -> npt.NDArray[np.bool_]:
    """Which articles stand for their group; none of those that have no group yet."""
    stands = np.zeros(articles, dtype=np.bool_)
    stands[: len(groups)] = groups == np.arange(len(groups))
    return stands


def _reconsidered(held: Held, standing: Standing) -> tuple[Entries, Entries]:
    """The pairs of representatives to add and to remove, as codes."""
    changed = standing.changed
    fallen = changed[standing.before[changed]]
    shingles = np.unique(held.owned.find(changed).values)
    codes = joined((suspects(shingles, held.holders, standing), held.pairs.of(fallen)))
    ones, others = numbers_of(codes)
    now = standing.after[ones] & standing.after[others]
    shared = shared_by(codes[now], held.owned, held.holders, standing)
    now[now] = are_candidates(shared, held.sizes.rows)
    was = held.pairs.has(codes)
    return codes[now & ~was], codes[was & ~now]


def _touched(before: Numbers, after: Numbers) -> Entries:
    """The representatives, before or after, of groups that won or lost members."""
    moved = np.flatnonzero(before != after[: len(before)])
    return np.unique(np.concatenate((before[moved], after[moved], after[len(before) :]))).astype(np.uint64)
