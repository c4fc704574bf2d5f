"""Which reports were in the register before something was added, also where the adding was cut short."""

from contextlib import suppress
from pathlib import Path

from firsthand.pipeline.watch_memory import FOLDER
from firsthand.store import Store

_FILE = "reports-before.txt"


class KnownReports:
    """The ids of the reports of the register as it stood when alerts were last given.

    They are noted in a file before something is added, and forgotten when its alerts are given. A watch that is stopped
    in between finds them there, so that no alert is lost.
    """

    def __init__(self, location: Path) -> None:
        self._location = location
        self._file = location / FOLDER / _FILE

    @property
    def pending(self) -> bool:
        """Whether something was added whose alerts were not given."""
        return self._file.exists()

    def note(self) -> frozenset[str]:
        """The ids, noted now where they were not before. OSError where they cannot be."""
        if self.pending:
            return frozenset(self._file.read_text(encoding="ascii").split())
        with Store.open(self._location, read_only=True) as store:
            known = frozenset(name for transfer in store.saved_transfers() for name in transfer.reports)
        self._file.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._file.with_suffix(".new")
        fresh.write_text("\n".join(sorted(known)), encoding="ascii")
        fresh.replace(self._file)
        return known

    def forget(self) -> None:
        """The alerts are given."""
        with suppress(FileNotFoundError):
            self._file.unlink()
