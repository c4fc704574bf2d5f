"""In which processes the reading runs."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TypeVar

from firsthand.engine import Engine, Local, Processes

T = TypeVar("T")
_FEW = 20  # items that are read sooner in this process than it takes to start others


def engine_for(items: Iterable[T], jobs: int) -> tuple[Engine, Iterator[T]]:
    """The engine for these items, and the items: one process is enough for a few, or where only one job is allowed."""
    items = iter(items)
    if jobs == 1:
        return Local(), items
    first = list(islice(items, _FEW))
    return Processes(jobs) if len(first) == _FEW else Local(), chain(first, items)
