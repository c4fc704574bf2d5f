"""Fetching that goes on for days."""

from contextlib import ExitStack
from datetime import date
from types import TracebackType
from typing import Self

from firsthand.pipeline.fetch_run import FetchRun
from firsthand.pipeline.fetching import Gatherer


class DailyFetching:
    """Gives what fetches, each day (UTC) with an archive of its own and every robots.txt read anew.

    RFC 9309, 2.4 asks not to rely on a robots.txt for longer than a day. Use it in a `with` statement.
    """

    def __init__(self, run: FetchRun) -> None:
        self._run = run
        self._open = ExitStack()
        self._day: date | None = None
        self._gatherer: Gatherer | None = None

    def gatherer(self) -> Gatherer:
        """What fetches today."""
        today = self._run.machine.now().date()
        if self._gatherer is None or self._day != today:
            self._open.close()
            self._gatherer = self._open.enter_context(self._run.gathering())
            self._day = today
        return self._gatherer

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.__exit__(kind, error, trace)
