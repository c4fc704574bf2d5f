"""What `add` shows on standard error while it works."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from rich.progress import Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

from firsthand.cli.log import log
from firsthand.cli.printable import printable
from firsthand.cli.screen import screen
from firsthand.cli.tally import Tally
from firsthand.pipeline.adding import Outcome
from firsthand.pipeline.deriving import Comparing


class Following:
    """Takes each outcome: counts it, names what was not read in one line each, and moves the progress line on."""

    def __init__(self, tally: Tally, progress: Progress, task: TaskID, verbose: bool) -> None:
        self._tally = tally
        self._progress = progress
        self._task = task
        self._verbose = verbose
        self._start = monotonic()

    def outcome(self, outcome: Outcome) -> None:
        """One more document."""
        self._tally.totals = self._tally.totals.plus(outcome)
        self._tally.take(outcome)
        rejected = outcome.rejected
        if rejected and self._tally.reject(rejected):
            self._say(f"rejected: {rejected.document}: {rejected.reason}")
        if outcome.not_read:
            self._say(f"not read: {outcome.source}: language {outcome.not_read}")
        for failure in outcome.unread:
            self._say(f"{outcome.source}: {failure}")
        if self._verbose:
            log(outcome.result.value, source=outcome.source, reports=outcome.reports, unread=len(outcome.unread))
        self._progress.update(self._task, description=self._sofar())

    def comparing(self, comparing: Comparing) -> None:
        """All documents are read; some more pairs of articles are compared."""
        for failed in comparing.failed:
            self._say(f"not compared: {failed.document}: {failed.reason}")
        if self._verbose and comparing.pairs:
            log("compared", pairs=comparing.done, of=comparing.pairs, failed=len(comparing.failed))
        share = f"{comparing.done:,} of {comparing.pairs:,} pairs of articles compared"
        doing = share if comparing.pairs else "looking for shared text"
        self._progress.update(self._task, description=f"{self._sofar()}; {doing}")

    def building(self) -> None:
        """All documents are read and compared; the register is being built."""
        self._progress.update(self._task, description=f"{self._sofar()}; building the register")

    def _say(self, line: str) -> None:
        self._progress.console.print(printable(line), soft_wrap=True)

    def _sofar(self) -> str:
        totals = self._tally.totals
        read = totals.added + totals.unchanged + totals.rejected
        rate = read / max(monotonic() - self._start, 0.001)
        return f"{read:,} read, {rate:,.0f} a second: {totals.added:,} new, {totals.rejected:,} rejected"


@contextmanager
def following(tally: Tally, verbose: bool) -> Iterator[Following]:
    """Show progress while the block runs where standard error is a terminal; rejections are named in any case."""
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    console = screen(error=True)
    shown = sys.stderr.isatty() and not verbose
    with Progress(*columns, console=console, transient=True, disable=not shown) as progress:
        yield Following(tally, progress, progress.add_task("reading", total=None), verbose)
