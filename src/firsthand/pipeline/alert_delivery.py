"""Alerts on their way out: to standard output, a file or a webhook. None is lost."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from firsthand.export.json_line import json_line
from firsthand.fetch import Machine, Policy
from firsthand.pipeline.alert_filters import STANDARD, AlertFilter
from firsthand.pipeline.webhook import NotSentError, post

PAUSES = (2.0, 10.0)  # seconds between the tries of one alert


@dataclass(frozen=True, slots=True)
class Delivery:
    """Gives alerts to where their filters say. `write` takes a line for standard output, `complain` one on a failure.

    An alert that did not arrive is added to the file `unsent`, from which it can be sent by hand.
    """

    policy: Policy
    machine: Machine
    unsent: Path
    write: Callable[[str], None]
    complain: Callable[[str], None]

    def deliver(self, alert: dict[str, Any], wanted: AlertFilter) -> None:
        """Give one alert out. OSError only where it can be kept nowhere."""
        line = json_line(alert)
        if wanted.to == STANDARD:
            self.write(line)
            return
        try:
            self._append_or_send(line, wanted)
        except (OSError, NotSentError) as fault:
            _append(self.unsent, line)
            why = (fault.strerror or str(fault)) if isinstance(fault, OSError) else str(fault)
            self.complain(f"alert of filter {wanted.name} not delivered: {why}; it is kept in {self.unsent}")

    def _append_or_send(self, line: str, wanted: AlertFilter) -> None:
        if isinstance(wanted.to, Path):
            _append(wanted.to, line)
            return
        for pause in PAUSES:
            try:
                post(wanted.to, line.encode(), self.policy, self.machine)
                return
            except NotSentError as error:
                if error.for_good:
                    raise
            self.machine.sleep(pause)
        post(wanted.to, line.encode(), self.policy, self.machine)


def _append(path: Path, line: str) -> None:
    """Add a line to a file in one write, on the disk before this returns."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab", buffering=0) as target:
        target.write(f"{line}\n".encode())
        os.fsync(target.fileno())
