"""Where people read: a terminal, or a pipe that gets the same without colour."""

import os
import sys

from rich.console import Console
from rich.text import Text

_PIPED_WIDTH = 100


class Screen(Console):
    """A console that leaves a closed pipe to the program to deal with."""

    def on_broken_pipe(self) -> None:
        """Pass it on."""
        raise BrokenPipeError


def screen(error: bool = False) -> Screen:
    """Standard output, or standard error; colour only where a terminal shows it and NO_COLOR is not set."""
    stream = sys.stderr if error else sys.stdout
    piped = not stream.isatty() and "COLUMNS" not in os.environ
    return Screen(stderr=error, highlight=False, markup=False, emoji=False, width=_PIPED_WIDTH if piped else None)


def heading(words: str) -> Text:
    """The heading of a section."""
    return Text(f"\n{words}", style="bold")
