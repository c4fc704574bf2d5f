"""The time that one fetch may take in all, however slowly bytes come."""

from collections.abc import Callable
from datetime import UTC, datetime

from firsthand.fetch.refusal import RefusalError


def utc_now() -> datetime:
    """This moment, UTC."""
    return datetime.now(UTC)


class Stopwatch:
    """Runs from its making. `clock` gives seconds."""

    def __init__(self, clock: Callable[[], float], seconds: float) -> None:
        self._clock = clock
        self._seconds = seconds
        self._end = clock() + seconds

    def left(self) -> float:
        """The seconds left, more than 0. RefusalError when none are."""
        if (left := self._end - self._clock()) > 0:
            return left
        raise RefusalError(f"took longer than {self._seconds:g} s; try again when the site is quicker", "time")

    def pause(self, seconds: float) -> None:
        """Leaves out seconds that were waited on purpose."""
        self._end += seconds
