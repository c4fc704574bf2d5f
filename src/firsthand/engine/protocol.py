"""What every engine does."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

C = TypeVar("C")
T = TypeVar("T")
R = TypeVar("R")


def nothing(_: object) -> int:
    """The size of items that are small."""
    return 0


class Engine(Protocol):
    """Applies a function to items. All engines give the same results in the same order."""

    def map(
        self,
        function: Callable[[C, T], R],
        items: Iterable[T],
        context: Callable[[], C],
        size: Callable[[T], int] = nothing,
    ) -> Iterator[R]:
        """Yield `function(value, item)` for each item, in the order of the items, while taking in few items ahead.

        `context` is called once in each process and its `value` given to every call there: the place for what is slow
        to load. What `context` or `function` raises, the iterator raises in place of the result. `size` says how many
        bytes an item holds, where items are large enough to matter: of these too, few are taken in ahead.
        """
        ...
