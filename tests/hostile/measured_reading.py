"""Reads files as the command does, and measures each: `python tests/hostile/measured_reading.py FILE...`.

A JSON line a file: what came of it, CPU seconds and the most memory that this process and its reader held together.
"""

import json
import os
import resource
import sys
import threading
from collections import Counter
from contextlib import suppress
from pathlib import Path

from firsthand.kb import load
from firsthand.model import Article, PassedOver, Rejected
from firsthand.pipeline.reading import articles_of
from firsthand.read import child

_KINDS = {Article: "article", Rejected: "rejected", PassedOver: "passed over"}
_TICKS = os.sysconf("SC_CLK_TCK")
_EVERY = 0.005  # seconds between looks at the reader process
_MOST = 50  # reasons told
_SECRET = Path("/etc/passwd").read_text(encoding="utf-8").splitlines()[0]


class Peak:
    """The most memory that the reader processes held while a file was read, in kilobytes."""

    def __init__(self) -> None:
        self._most = self._spent = 0
        self._last: tuple[int, int] = (0, 0)
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> "Peak":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()
        self._look()

    @property
    def kilobytes(self) -> int:
        return self._most

    def _watch(self) -> None:
        while not self._ended.wait(_EVERY):
            self._look()

    def _look(self) -> None:
        process = child._child()._process
        if process is not None:
            self._most = max(self._most, _held(process.pid))


def _held(pid: int | str) -> int:
    """The most memory of a process since it was last reset, in kilobytes."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)


def _reset(pid: int | str) -> None:
    with suppress(OSError):  # where it is not allowed, what was held before is counted too
        Path(f"/proc/{pid}/clear_refs").write_text("5")


def _seconds() -> float:
    """CPU time of this process, of its reader, and of those that ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    process = child._child()._process
    running = 0.0
    if process is not None and process.poll() is None:
        fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
        running = (int(fields[11]) + int(fields[12])) / _TICKS
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return running + sum(one.ru_utime + one.ru_stime for one in used)


def measured(path: Path, kb) -> dict:
    """What came of a file, and what it took."""
    kinds, reasons, fault, leaked = Counter(), dict.fromkeys(()), None, False
    _reset("self")
    if child._child()._process is not None:
        _reset(child._child()._process.pid)
    before = _seconds()
    with Peak() as peak:
        try:
            for found in articles_of(path, kb):
                kinds[_KINDS.get(type(found), str(type(found)))] += 1
                if isinstance(found, Article):
                    leaked = leaked or _SECRET in found.text or _SECRET in (found.title or "")
                elif len(reasons) < _MOST:
                    reasons[found.reason] = None
        except Exception as error:
            fault = repr(error)
    return {
        "file": path.name,
        "kinds": kinds,
        "reasons": list(reasons),
        "fault": fault,
        "leaked": leaked,
        "seconds": round(_seconds() - before, 2),
        "megabytes": round((_held("self") + peak.kilobytes) / 1024),
        "own": round(_held("self") / 1024),
    }


if __name__ == "__main__":
    knowledge = load()
    for name in sys.argv[1:]:
        print(json.dumps(measured(Path(name), knowledge)), flush=True)
