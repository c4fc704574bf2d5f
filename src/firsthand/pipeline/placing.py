"""In which processes the reading runs."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TypeVar

from firsthand.engine import Engine, Local, Processes
from firsthand.engine.protocol import nothing

T = TypeVar("T")
_FEW = 20  # items that are read sooner in this process than it takes to start others
_MUCH = 16 * 2**20  # bytes that are not


def engine_for(items: Iterable[T], jobs: int, size: Callable[[T], int] = nothing) -> tuple[Engine, Iterator[T]]:
    """The engine for these items, and the items: one process is enough for a few, or where only one job is allowed.

    Where items say their `size` in bytes, a few that are large are many.
    """
    items = iter(items)
    if jobs == 1:
        return Local(), items
    first, held = list[T](), 0
    for item in items:
        first.append(item)
        held += size(item)
        if len(first) == _FEW or held >= _MUCH:
            return Processes(jobs), chain(first, items)
    return Local(), iter(first)
