"""Ctrl-C, held back to a moment at which nothing is half done."""

import signal
import time
from contextlib import suppress
from types import FrameType, TracebackType
from typing import Self


class Interrupts:
    """Within a `with` statement Ctrl-C ends the program where it sleeps or checks; a second one ends it anywhere."""

    def __init__(self) -> None:
        self._asked = self._sleeping = False

    def check(self) -> None:
        """End here where that was asked for: KeyboardInterrupt."""
        if self._asked:
            raise KeyboardInterrupt

    def sleep(self, seconds: float) -> None:
        """Wait, and end where that is asked for."""
        self._sleeping = True
        try:
            self.check()
            time.sleep(seconds)
        finally:
            self._sleeping = False

    def __enter__(self) -> Self:
        self._before = signal.getsignal(signal.SIGINT)
        with suppress(ValueError):  # not the main thread, which alone is interrupted
            signal.signal(signal.SIGINT, self._note)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(ValueError):
            signal.signal(signal.SIGINT, self._before)

    def _note(self, number: int, frame: FrameType | None) -> None:
        if self._sleeping or self._asked:
            raise KeyboardInterrupt
        self._asked = True
