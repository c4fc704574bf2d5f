"""Alignment: the stretches of two articles that tell the same in the same words, with small changes inside.

Runs of words are seeds; a chain of runs that follow each other in both articles with small gaps is a stretch. Chains
are found by dynamic programming over runs sorted by their place in B, so that a paragraph that was moved is simply
another chain. The first pass wants a run of 8 words, which two articles on one event seldom share by chance; inside a
pair that has one, the second pass chains runs of 4, which finds reworded sentences.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
from numba import njit

from firsthand.lineage.runs import SEED, SHORTEST, Runs, Tokens, runs_between

_GAP: Final = 12  # words between two runs of a chain, in either article
_BEFORE: Final = 24  # earlier runs that a run may follow
_LEAST: Final = 8  # words that the runs of a chain hold together
_DENSE: Final = 0.5  # of the words of a chain that its runs hold


@dataclass(frozen=True, slots=True, eq=False)
class Chain:
    """Runs of equal words that follow each other in A and in B, [runs, 3]: place in A, in B, and length, in words."""

    runs: Runs

    @property
    def same(self) -> int:
        """How many words are equal."""
        return int(self.runs[:, 2].sum())

    @property
    def longest(self) -> int:
        """The length of the longest run."""
        return int(self.runs[:, 2].max())

    @property
    def a(self) -> tuple[int, int]:
        """The first word in A and the word after the last one."""
        return int(self.runs[0, 0]), int(self.runs[-1, 0] + self.runs[-1, 2])

    @property
    def b(self) -> tuple[int, int]:
        """The first word in B and the word after the last one."""
        return int(self.runs[0, 1]), int(self.runs[-1, 1] + self.runs[-1, 2])


def align(a: Tokens, b: Tokens) -> tuple[Chain, ...]:
    """The chains of runs that A and B share, sorted by their place in B, in which they do not overlap.

    There are none without a run of 8 words. Words are numbers, equal for equal words.
    """
    if not len(runs_between(a, b, SHORTEST)):
        return ()
    runs = runs_between(a, b, SEED)
    chain = _chains(runs, _GAP, _BEFORE, _LEAST, _DENSE)
    order = np.argsort(chain, kind="stable")
    groups = np.split(order, np.flatnonzero(np.diff(chain[order])) + 1)
    found = [runs[group] for group in groups if len(group) and chain[group[0]] >= 0]
    held = _held(found, 0, len(a)), _held(found, 1, len(b))
    return tuple(Chain(part) for each in found for part in _apart(each, held))


def _held(chains: Sequence[Runs], side: int, words: int) -> npt.NDArray[np.bool_]:
    """Which words of A (side 0) or B (side 1) stand in a run of a chain."""
    held = np.zeros(words, dtype=np.bool_)
    for runs in chains:
        for run in runs:
            held[run[side] : run[side] + run[2]] = True
    return held


def _apart(runs: Runs, held: tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]) -> list[Runs]:
    """A chain cut where words of another one stand between two of its runs, as after a sentence that was moved."""
    cuts = [
        place
        for place in range(1, len(runs))
        if any(held[side][runs[place - 1, side] + runs[place - 1, 2] : runs[place, side]].any() for side in (0, 1))
    ]
    return np.split(runs, cuts)


@njit(cache=True, nogil=True)
def _chains(runs, gap, before, least, dense):  # type: ignore[no-untyped-def]
    """For each run the first run of its chain, -1 where it is of none."""
    size = len(runs)
    score, previous = np.zeros(size, dtype=np.float64), np.full(size, -1, dtype=np.int64)
    for run in range(size):
        score[run] = runs[run, 2]
        for earlier in range(max(0, run - before), run):
            between_a = runs[run, 0] - runs[earlier, 0] - runs[earlier, 2]
            between_b = runs[run, 1] - runs[earlier, 1] - runs[earlier, 2]
            if 0 <= between_a <= gap and 0 <= between_b <= gap:
                total = score[earlier] + runs[run, 2] - 0.25 * (between_a + between_b)
                if total > score[run]:
                    score[run], previous[run] = total, earlier
    taken = np.zeros(size, dtype=np.bool_)
    chain = np.full(size, -1, dtype=np.int64)
    for last in np.argsort(-score, kind="mergesort"):
        if taken[last]:
            continue
        same, first, run = 0, last, last
        while run >= 0 and not taken[run]:
            taken[run] = True
            same += runs[run, 2]
            first, run = run, previous[run]
        span_a = runs[last, 0] + runs[last, 2] - runs[first, 0]
        span_b = runs[last, 1] + runs[last, 2] - runs[first, 1]
        if same < least or same < dense * max(span_a, span_b):
            continue
        run = last
        while run != first:
            chain[run] = first
            run = previous[run]
        chain[first] = first
    return chain
