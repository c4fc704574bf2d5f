"""Running in this process."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from firsthand.engine.protocol import C, R, T, nothing


@dataclass(frozen=True, slots=True)
class Local:
    """One item after the other, in this process."""

    def map(
        self,
        function: Callable[[C, T], R],
        items: Iterable[T],
        context: Callable[[], C],
        size: Callable[[T], int] = nothing,
    ) -> Iterator[R]:
        """Yield `function(value, item)` for each item in order; see `Engine`."""
        value = context()
        for item in items:
            yield function(value, item)
