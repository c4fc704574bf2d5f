"""The limits that the reader process sets itself before each question."""

import re
from pathlib import Path

from firsthand.read.limits import PAGE_MEMORY

try:
    import resource
except ImportError:  # not on this system; the parent's clock remains
    resource = None  # type: ignore[assignment]

_STATM = Path("/proc/self/statm")  # its first number is the address space of this process, in pages of memory
_STATUS = Path("/proc/self/status")  # among others the most address space that was held, in KiB
_PEAK = re.compile(r"VmPeak:\s*(\d+)")
_MOST_KEPT = PAGE_MEMORY // 3
_NEAR = PAGE_MEMORY // 4


class Limits:
    """What one question may take of memory and CPU time."""

    def __init__(self) -> None:
        self._at_first = 0

    def allow(self, seconds: float) -> None:
        """Let the next question take so many seconds, and PAGE_MEMORY beside what is held already.

        Where it takes more time the system ends this process, even when the parent is gone.
        """
        if resource is None:
            return
        used = resource.getrusage(resource.RUSAGE_SELF)
        _limit(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime + seconds) + 1)
        _limit(resource.RLIMIT_CORE, 0)
        held = _held()
        self._at_first = self._at_first or held  # with the first reader loaded
        if held:
            _limit(resource.RLIMIT_AS, held + PAGE_MEMORY)

    def lift(self) -> None:
        """Let as much be taken as is needed to take in the next question, and to load what reads it."""
        for what in (resource.RLIMIT_AS, resource.RLIMIT_CPU) if resource else ():
            hard = resource.getrlimit(what)[1]
            resource.setrlimit(what, (hard, hard))

    @property
    def is_exhausted(self) -> bool:
        """Whether nearly all memory was taken: libraries call it many names when they get no more."""
        try:
            peak = _PEAK.search(_STATUS.read_text(encoding="ascii"))
        except OSError:
            return False
        limit = resource.getrlimit(resource.RLIMIT_AS)[0] if resource else -1
        return peak is not None and 0 <= limit <= int(peak[1]) * 1024 + _NEAR

    @property
    def is_worn(self) -> bool:
        """Whether so much is kept of earlier questions that a new process is better."""
        return _held() > self._at_first + _MOST_KEPT


def _held() -> int:
    """The address space of this process in bytes; 0 where the system does not tell."""
    try:
        return int(_STATM.read_text(encoding="ascii").split()[0]) * resource.getpagesize() if resource else 0
    except OSError:
        return 0


def _limit(what: int, most: int) -> None:
    hard = resource.getrlimit(what)[1]
    resource.setrlimit(what, (most if hard < 0 else min(most, hard), hard))
