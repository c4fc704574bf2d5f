"""How far a long piece of work is, noted in a file, so that a run that was cut short goes on where it was."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A file that says how many batches of some work a store holds. It may be lost at any time: then all is done again.

    `work` is a digest of everything that decides what the batches are.
    """

    file: Path
    work: str

    def batches(self, head: str | None) -> int:
        """How many batches are done; 0 where the file speaks of other work, or the store's newest change is another."""
        try:
            work, noted, done = self.file.read_text(encoding="ascii").split()
            return int(done) if (work, noted) == (self.work, str(head)) else 0
        except (OSError, ValueError):
            return 0

    def put(self, done: int, head: str | None) -> None:
        """Note that so many batches are done, and the hash of the store's newest change, which belongs to the last."""
        fresh = self.file.with_suffix(".new")
        with suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_text(f"{self.work} {head} {done}\n", encoding="ascii")
            fresh.replace(self.file)

    def remove(self) -> None:
        """All is done."""
        with suppress(OSError):
            self.file.unlink()
