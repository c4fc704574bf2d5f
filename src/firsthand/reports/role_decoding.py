"""From the encoder's scores for every word to the fillers of each slot: the best path of begin, inside and outside."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

# Slots that share words in practice stand in different groups, so that "Tehran" may be supplier and speaker at once.
GROUPS: tuple[tuple[str, ...], ...] = (
    ("supplier", "recipient", "via", "place", "time", "quantity"),
    ("item",),
    ("speaker", "reported_by"),
    ("maker",),
)
SLOTS = tuple(slot for group in GROUPS for slot in group)
Scores = NDArray[np.float32]
_NEVER = -1e4


def tag_count(group: tuple[str, ...]) -> int:
    """How many tags a group has: outside, and begin and inside of every slot."""
    return 1 + 2 * len(group)


def fillers_of(scores: Scores) -> Iterator[tuple[str, int, int, float]]:
    """Yield (slot, first word, one past the last, probability of its least sure word), group by group.

    `scores` (words, tags) holds the tags of all groups side by side, as unnormalised logarithms.
    """
    at = 0
    for group in GROUPS:
        count = tag_count(group)
        yield from _fillers(group, _log_probabilities(scores[:, at : at + count]))
        at += count


def _log_probabilities(scores: Scores) -> Scores:
    if not len(scores):
        return scores
    shifted = scores - scores.max(axis=1, keepdims=True)
    normal: Scores = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return normal


def _fillers(group: tuple[str, ...], scores: Scores) -> Iterator[tuple[str, int, int, float]]:
    path = best_path(scores)
    first = 0
    while first < len(path):
        last = first + 1
        if path[first] % 2 == 1:
            while last < len(path) and path[last] == path[first] + 1:
                last += 1
            sure = float(np.exp(min(scores[at, path[at]] for at in range(first, last))))
            yield group[path[first] // 2], first, last, sure
        first = last


def best_path(scores: Scores) -> list[int]:
    """The likeliest tag of each word such that an inside (even, over 0) only follows its own begin or inside."""
    words, tags = scores.shape
    if not words:
        return []
    allowed = _transitions(tags)
    total = scores[0] + np.where(_inside(tags), _NEVER, 0.0)
    back = np.zeros((words, tags), dtype=np.int64)
    for at in range(1, words):
        reached = total[:, None] + allowed
        back[at] = reached.argmax(axis=0)
        total = reached.max(axis=0) + scores[at]
    path = [int(total.argmax())]
    for at in range(words - 1, 0, -1):
        path.append(int(back[at, path[-1]]))
    return path[::-1]


def _inside(tags: int) -> NDArray[np.bool_]:
    numbers = np.arange(tags)
    inside: NDArray[np.bool_] = (numbers > 0) & (numbers % 2 == 0)
    return inside


def _transitions(tags: int) -> NDArray[np.float64]:
    """(before, after): 0 where it may follow, else far below any score."""
    before, after = np.meshgrid(np.arange(tags), np.arange(tags), indexing="ij")
    follows = (before == after) | (before == after - 1)
    return np.where(_inside(tags)[None, :] & ~follows, _NEVER, 0.0)
