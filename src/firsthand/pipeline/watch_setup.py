"""Puts a watch together: the place, the store, the filters, and what it may reach."""

import random
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from firsthand.errors import MisuseError
from firsthand.fetch import Machine, Policy
from firsthand.pipeline.adding import Outcome
from firsthand.pipeline.alert_delivery import Delivery
from firsthand.pipeline.alert_filters import AlertFilter
from firsthand.pipeline.backing_off import BackOff
from firsthand.pipeline.daily_fetching import DailyFetching
from firsthand.pipeline.fetch_run import FetchRun
from firsthand.pipeline.fetching import Told
from firsthand.pipeline.watch_memory import FOLDER, WatchMemory
from firsthand.pipeline.watched_feed import WatchedFeed
from firsthand.pipeline.watched_folder import WatchedFolder
from firsthand.pipeline.watching import Added, Intake, Watch, Watched
from firsthand.pipeline.webhook import NotSentError, place_of
from firsthand.reports import FinderName

_UNSENT = "alerts-not-delivered.jsonl"
_WEB = re.compile(r"https?://", re.IGNORECASE)
_EVERY_FOLDER, _EVERY_FEED, _LEAST_FEED = 5.0, 900.0, 60.0  # seconds


def pace(source: str, asked: float | None) -> float:
    """Seconds between looks at a folder or feed: those asked for, or the usual. MisuseError where they are too few."""
    if not _WEB.match(source):
        return asked or _EVERY_FOLDER
    if asked is not None and asked < _LEAST_FEED:
        raise MisuseError(f"--every {asked:g}: a feed is asked once a minute at most; give 60 or more")
    return asked or _EVERY_FEED


class Listener(Protocol):
    """Who is told what a watch does."""

    def told(self, told: Told) -> None:
        """What became of an address."""

    def outcome(self, outcome: Outcome) -> None:
        """What became of a document."""

    def added(self, added: Added) -> None:
        """What one look brought."""

    def alert(self, line: str) -> None:
        """An alert for standard output."""

    def complain(self, line: str) -> None:
        """What went wrong."""


@dataclass(frozen=True, slots=True)
class WatchSetup:
    """What a watch is made of. `source` is a folder or the address of a feed, `every` the seconds between looks.

    `jobs` processes read and compare. `own` is a knowledge base folder for the store. `random` gives a number from 0
    to 1.
    """

    source: str
    location: Path
    own: Path | None
    finder: FinderName
    jobs: int
    every: float
    filters: tuple[AlertFilter, ...]
    policy: Policy
    machine: Machine = field(default_factory=Machine)
    random: Callable[[], float] = random.random

    @contextmanager
    def watch(self, listener: Listener) -> Iterator[Watch]:
        """The watch, for the length of the block. MisuseError where its place or a webhook cannot be used at all."""
        self._check()
        unsent = self.location / FOLDER / _UNSENT
        delivery = Delivery(self.policy, self.machine, unsent, listener.alert, listener.complain)
        intake = Intake(self.location, self.own, self.finder, self.jobs, listener.outcome, self.filters, delivery)
        with ExitStack() as stack:
            watched = self._watched(stack, listener)
            pace = BackOff(self.every, self.random)
            yield Watch(watched, intake, pace, self.machine.sleep, listener.added, listener.complain)

    def _watched(self, stack: ExitStack, listener: Listener) -> Watched:
        if not _WEB.match(self.source):
            folder = Path(self.source)
            return WatchedFolder(folder, self.location, WatchMemory.of(self.location, str(folder.resolve())))
        run = FetchRun(self.location, self.policy, listener.told, machine=self.machine)
        daily = stack.enter_context(DailyFetching(run))
        return WatchedFeed(self.source, daily.gatherer, WatchMemory.of(self.location, self.source))

    def _check(self) -> None:
        if not _WEB.match(self.source) and not Path(self.source).is_dir():
            raise MisuseError(f"{self.source}: there is no such folder; name a folder, or a feed's address")
        for wanted in self.filters:
            if wanted.is_hook:
                try:
                    place_of(str(wanted.to), self.policy)
                except NotSentError as fault:
                    raise MisuseError(f"filter {wanted.name}: {fault}") from None
