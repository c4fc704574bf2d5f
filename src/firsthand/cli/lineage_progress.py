"""What `lineage` shows on standard error while it works."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.progress import Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

from firsthand.cli.printable import printable
from firsthand.cli.screen import screen


class Saying:
    """Says what is being done, one thing at a time, until pairs are printed on the same terminal."""

    def __init__(self, progress: Progress, task: TaskID) -> None:
        self._progress = progress
        self._task = task

    def __call__(self, doing: str) -> None:
        """What is being done now."""
        self._progress.update(self._task, description=printable(doing))

    def printing(self) -> None:
        """A line is about to be printed on standard output; where that is a terminal too, fall silent."""
        if sys.stdout.isatty():
            self._progress.stop()


@contextmanager
def saying() -> Iterator[Saying]:
    """Show progress while the block runs, where standard error is a terminal."""
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    shown = sys.stderr.isatty()
    with Progress(
        *columns, console=screen(error=True), transient=True, disable=not shown, redirect_stdout=False
    ) as progress:
        yield Saying(progress, progress.add_task("reading", total=None))
