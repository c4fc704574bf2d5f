"""Long work, done by another process while the pages go on: adding documents, building the register anew."""

import os
import shutil
import signal
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any, TypeAlias
from uuid import uuid4

from firsthand.errors import FirsthandError, MisuseError
from firsthand.model import Rejected
from firsthand.pipeline.adding import Outcome, Totals

_NAMED = 500  # rejected documents that are named; the others are counted
_KEPT = 50  # finished pieces of work that are remembered
_WAITING = 20

Task: TypeAlias = "Callable[[Callable[[Event], None]], None]"


@dataclass(frozen=True, slots=True)
class Event:
    """What the other process tells: a stage that begins, an outcome, or the pairs of articles compared so far."""

    stage: str | None = None
    outcome: Outcome | None = None
    done: int = 0
    pairs: int = 0
    transfers: int | None = None
    error: str | None = None


@dataclass(slots=True)
class Work:
    """One piece of work and how far it is. `state` is waiting, reading, comparing, building, done or failed."""

    kind: str
    documents: int = 0
    id: str = field(default_factory=lambda: uuid4().hex)
    state: str = "waiting"
    totals: Totals = field(default_factory=Totals)
    rejected: list[Rejected] = field(default_factory=list)
    not_read: Counter[str] = field(default_factory=Counter)
    done: int = 0
    pairs: int = 0
    transfers: int | None = None
    error: str | None = None

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen."""
        return self.state in ("done", "failed")

    def take(self, event: Event) -> None:
        """Note what was told."""
        if event.outcome:
            self.totals = self.totals.plus(event.outcome)
            if event.outcome.not_read:
                self.not_read[event.outcome.not_read] += 1
            if event.outcome.rejected and len(self.rejected) < _NAMED:
                self.rejected.append(event.outcome.rejected)
        if event.stage:
            self.state = event.stage
        self.done, self.pairs = max(self.done, event.done), max(self.pairs, event.pairs)
        self.transfers = event.transfers if event.transfers is not None else self.transfers
        self.error = event.error or self.error

    def form(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "id": self.id,
            "work": self.kind,
            "state": self.state,
            "is_over": self.is_over,
            "documents": self.documents,
            "read": self.totals.added + self.totals.unchanged + self.totals.rejected,
            "added": self.totals.added,
            "unchanged": self.totals.unchanged,
            "reports": self.totals.reports,
            "unread": self.totals.unread,
            "passed_over": self.totals.passed_over,
            "not_read": dict(sorted(self.not_read.items())),
            "rejected": self.totals.rejected,
            "reasons": [{"document": one.document, "stage": one.stage, "reason": one.reason} for one in self.rejected],
            "compared": self.done,
            "pairs": self.pairs,
            "transfers": self.transfers,
            "error": self.error,
        }


class Bench:
    """Does one piece of work after the other for the store in a folder."""

    def __init__(self, location: Path) -> None:
        self._location = location.absolute()
        self._found: dict[str, Work] = {}
        self._queue: Queue[tuple[Work, Task, Path | None] | None] = Queue()
        self._thread: Thread | None = None
        self._process: Any = None

    def add(self, folder: Path, names: Sequence[str]) -> Work:
        """Add the documents of these names, all of which lie in `folder`, which is deleted afterwards."""
        return self._hand_in(Work("add", len(names)), partial(_add, self._location, folder, tuple(names)), folder)

    def build(self) -> Work:
        """Bring the register up to date with what was added and judged."""
        return self._hand_in(Work("build"), partial(_build, self._location), None)

    def find(self, name: str) -> Work | None:
        """The work with this id, None where it is not remembered."""
        return self._found.get(name)

    def all(self) -> tuple[Work, ...]:
        """What is remembered, the newest first."""
        return tuple(reversed(self._found.values()))

    def close(self) -> None:
        """End what runs; the store loses no more than the batch that was not written yet."""
        self._queue.put(None)
        process = self._process
        if process is not None and process.is_alive():
            process.terminate()
            process.join(5)

    def _hand_in(self, work: Work, task: Task, folder: Path | None) -> Work:
        if self._queue.qsize() >= _WAITING:
            raise MisuseError(f"{_WAITING} pieces of work wait already; come back when some are done")
        self._found[work.id] = work
        for old in [name for name, one in self._found.items() if one.is_over][:-_KEPT]:
            del self._found[old]
        self._queue.put((work, task, folder))
        if self._thread is None:
            self._thread = Thread(target=self._work, name="bench", daemon=True)
            self._thread.start()
        return work

    def _work(self) -> None:
        while (given := self._queue.get()) is not None:
            work, task, folder = given
            try:
                self._run(work, task)
            except OSError as error:  # what waits behind it is done all the same
                work.take(Event(stage="failed", error=f"no process could be started for it: {error.strerror or error}"))
            finally:
                if folder is not None:
                    shutil.rmtree(folder, ignore_errors=True)

    def _run(self, work: Work, task: Task) -> None:
        context = get_context("spawn")  # the server has threads, which a forked process would be left without
        ours, theirs = context.Pipe(duplex=False)
        self._process = context.Process(target=_in_process, args=(task, theirs), name=f"firsthand {work.kind}")
        self._process.start()
        theirs.close()
        try:
            while True:
                work.take(ours.recv())
        except EOFError:
            self._process.join()
        if not work.is_over:
            work.take(Event(stage="failed", error="it ended before it was done; hand it in again, what is kept stays"))


def _in_process(task: Task, told: "Connection[Any, Any]") -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which then ends this process
    try:
        task(told.send)
    except FirsthandError as error:
        told.send(Event(stage="failed", error=" ".join(str(error).split())))
    except Exception as error:
        told.send(Event(stage="failed", error=f"unexpected {type(error).__name__}: {error}"))
        raise


def _add(location: Path, folder: Path, names: Sequence[str], tell: Callable[[Event], None]) -> None:
    from firsthand.pipeline.cataloguing import catalogue_of
    from firsthand.pipeline.updating import update

    os.chdir(folder)  # what is rejected is then named as it was sent
    tell(Event(stage="reading"))
    _, transfers = update(
        [Path(name) for name in names],
        location,
        own=None,
        jobs=1,
        progress=lambda outcome: tell(Event(outcome=outcome)),
        comparing=lambda comparing: tell(Event(stage="comparing", done=comparing.done, pairs=comparing.pairs)),
        building=lambda: tell(Event(stage="building")),
    )
    catalogue_of(location)
    tell(Event(stage="done", transfers=transfers))


def _build(location: Path, tell: Callable[[Event], None]) -> None:
    from firsthand.pipeline.cataloguing import catalogue_of
    from firsthand.pipeline.current import open_register

    tell(Event(stage="building"))
    with open_register(location) as shelf:
        transfers = len(shelf.transfers)
    catalogue_of(location)
    tell(Event(stage="done", transfers=transfers))
