"""How long to wait before the next try."""

from collections.abc import Callable
from dataclasses import dataclass

LONGEST = 3600.0  # seconds
LONGEST_ASKED = 24 * 3600.0  # seconds that a server is left alone at its own wish; it may be wrong about more
_DOUBLINGS = 20


@dataclass(slots=True)
class BackOff:
    """Waits `every` seconds while all goes well, and after each failure in a row twice as long, up to an hour.

    After failures half of the wait is left to chance, so that many watches do not come back at the same moment. No wait
    is shorter than `every`, nor, up to a day, than the other side asks for. `random` gives a number from 0 to 1.
    """

    every: float
    random: Callable[[], float]
    failures: int = 0

    def after(self, failed: bool, asked: float = 0.0) -> float:
        """The seconds to wait now that a try has failed or not; `asked` are those that the other side asks for."""
        self.failures = self.failures + 1 if failed else 0
        return max(self.every, self._doubled() if failed else 0.0, min(asked, LONGEST_ASKED))

    def _doubled(self) -> float:
        most = min(LONGEST, self.every * 2.0 ** min(self.failures, _DOUBLINGS))
        return most / 2 + self.random() * most / 2
