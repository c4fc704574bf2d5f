"""What this process has used: CPU time and memory."""

import gc
import resource
import sys
from pathlib import Path

import pyarrow as pa


def cpu() -> float:
    """CPU-seconds of this process and its children, in user and system mode."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def forget_peak() -> None:
    """Give back what reading took, and let the peak of memory begin anew where the system can."""
    gc.collect()
    pa.default_memory_pool().release_unused()
    clear = Path("/proc/self/clear_refs")
    if clear.exists():
        clear.write_text("5")


def memory(field: str) -> float:
    """MB held by this process: VmHWM at most since `forget_peak`, VmRSS now; at most at any time where not known."""
    status = Path("/proc/self/status")
    if status.exists():
        return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith(field)) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 ** (2 if sys.platform == "darwin" else 1)
