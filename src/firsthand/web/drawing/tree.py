"""A tree laid out from left to right, a column a generation, a row a leaf."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a node stands: in which column, the first being 0, and how far its row begins below the top."""

    column: int
    top: float


def tidy_tree(parents: Mapping[K, K | None], heights: Mapping[K, float], gap: float) -> dict[K, Spot]:
    """Give every node a spot: children in the column after their parent, the first of them level with it.

    `parents` names each node with its parent, None for a root, in the order in which siblings are to stand; `heights`
    are the heights of rows in any unit, `gap` what is kept free below each. No two rows of a column overlap, no line
    from a parent to its children crosses a row, and roots stand below each other. A node whose parent is not named is
    a KeyError, a circle a ValueError.
    """
    below: dict[K | None, list[K]] = defaultdict(list)
    for name, parent in parents.items():
        if parent is not None and parent not in parents:
            raise KeyError(parent)
        below[parent].append(name)
    order = list(_preorder(below))
    if len(order) < len(parents):
        raise ValueError("a node stands above itself")
    strips = _strips(order, below, heights, gap)
    spots: dict[K, Spot] = {}
    free: dict[K | None, float] = {None: 0.0}
    for name in order:
        parent = parents[name]
        column = 0 if parent is None else spots[parent].column + 1
        spots[name] = Spot(column, free[parent])
        free[name] = free[parent]
        free[parent] += strips[name]
    return spots


def _preorder(below: Mapping[K | None, Sequence[K]]) -> Iterator[K]:
    """Every node after its parent; without recursion, for chains may be long."""
    waiting = list(reversed(below.get(None, ())))
    while waiting:
        name = waiting.pop()
        yield name
        waiting += reversed(below.get(name, ()))


def _strips(
    order: Sequence[K], below: Mapping[K | None, Sequence[K]], heights: Mapping[K, float], gap: float
) -> dict[K, float]:
    """How high the strip is that a node takes with all below it."""
    strips: dict[K, float] = {}
    for name in reversed(order):
        strips[name] = max(heights[name] + gap, sum(strips[child] for child in below.get(name, ())))
    return strips
