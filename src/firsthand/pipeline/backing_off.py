"""How long to wait before the next try."""

from collections.abc import Callable
from dataclasses import dataclass

LONGEST = 3600.0  # seconds
_DOUBLINGS = 20


@dataclass(slots=True)
class BackOff:
    """Waits `every` seconds while all goes well, and after each failure in a row twice as long, up to an hour.

    After failures half of the wait is left to chance, so that many watches do not come back at the same moment.
    `random` gives a number from 0 to 1.
    """

    every: float
    random: Callable[[], float]
    failures: int = 0

    def after(self, failed: bool) -> float:
        """The seconds to wait now that a try has failed or not."""
        self.failures = self.failures + 1 if failed else 0
        if not failed:
            return self.every
        most = max(self.every, min(LONGEST, self.every * 2.0 ** min(self.failures, _DOUBLINGS)))
        return most / 2 + self.random() * most / 2
