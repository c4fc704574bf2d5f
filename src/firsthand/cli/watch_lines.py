"""What `watch` says while it runs: alerts on standard output, all else on standard error."""

import sys
from collections.abc import Callable

from firsthand.cli.printable import printable
from firsthand.fetch import Refused
from firsthand.pipeline.adding import Outcome
from firsthand.pipeline.fetching import Kept, Told
from firsthand.pipeline.watching import Added


class WatchLines:
    """Says one line a thing, and counts the complaints.

    `check` is called between documents, where the watch may be ended.
    """

    def __init__(self, store: str, check: Callable[[], None]) -> None:
        self.complaints = 0
        self._store = store
        self._check = check

    def start(self, source: str) -> None:
        """The watch begins."""
        self._say(f"watching {source} for {self._store}  (Ctrl-C ends)")

    def told(self, told: Told) -> None:
        """What became of an address."""
        if isinstance(told, Refused):
            self.complain(f"refused: {told.line}")
        elif isinstance(told, Kept):
            self._say(f"kept in {told.archive}")
            return  # at the end of a day or of the watch
        self._check()

    def outcome(self, outcome: Outcome) -> None:
        """What became of a document."""
        if outcome.rejected:
            self.complain(f"rejected: {outcome.rejected.document}: {outcome.rejected.reason}")
        if outcome.not_read:
            self._say(f"not read: {outcome.source}: language {outcome.not_read}")
        for failure in outcome.unread:
            self.complain(f"{outcome.source}: {failure}")
        self._check()

    def added(self, added: Added) -> None:
        """What one look brought."""
        totals, transfers = added.totals, added.transfers
        documents = f"{totals.added} added ({totals.reports} reports), {totals.unchanged} unchanged"
        alerts = f"{added.alerts} alert{'' if added.alerts == 1 else 's'}"
        self._say(f"{documents}, {totals.rejected} rejected; {self._store} holds {transfers} transfers; {alerts}")

    def alert(self, line: str) -> None:
        """One alert, at once, so that what reads them need not wait."""
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()

    def complain(self, line: str) -> None:
        """One line on what went wrong."""
        self.complaints += 1
        self._say(line)

    def _say(self, line: str) -> None:
        print(printable(line), file=sys.stderr, flush=True)
