"""A folder that files arrive in."""

from collections.abc import Iterator
from pathlib import Path

from firsthand.errors import FirsthandError
from firsthand.model import Rejected
from firsthand.pipeline.watch_memory import WatchMemory
from firsthand.read.documents import Document, is_read, split_file
from firsthand.read.folder import files_below

_UNFINISHED = (".part", ".partial", ".crdownload", ".download", ".tmp", ".temp", ".swp", ".new", "~")


class WatchedFolder:
    """Gives the documents of files that have come or changed since they were seen last, once they are complete.

    A file is complete where two looks in a row find the same size and time of change. Files in folders below are named
    by their path, as `add` does with a folder, and what it refuses, such as a link out of the folder, is refused once;
    the store itself is left out where it lies inside.
    """

    looks = 2  # until what is there is known to be complete
    asked = 0.0

    def __init__(self, folder: Path, store: Path, memory: WatchMemory) -> None:
        self._folder = folder
        self._store = store.resolve()
        self._memory = memory
        self._last: dict[str, str] = {}
        self._given: dict[str, str] = {}
        self._refused: dict[str, Rejected] = {}

    def look(self) -> Iterator[Document]:
        """The documents of files that are new and complete. FirsthandError where there is no such folder."""
        if not self._folder.is_dir():
            raise FirsthandError(f"{self._folder}: there is no such folder; it is looked for again")
        self._refused.clear()
        found = dict(self._files())
        seen = self._memory.seen
        self._given = {name: mark for name, mark in found.items() if self._last.get(name) == mark != seen.get(name)}
        self._last = found
        return (document for name in self._given for document in self._documents(name))

    def _documents(self, name: str) -> Iterator[Document]:
        refused = self._refused.get(name)
        return iter((refused,)) if refused else split_file(self._folder / name, name)

    def keep(self) -> None:
        """What the last look gave is in the store: it is not given again."""
        before = dict(self._memory.seen)
        present = {name: mark for name, mark in before.items() if name in self._last}
        self._memory.seen = {**present, **self._given}
        if self._memory.seen != before:
            self._memory.save()

    def _files(self) -> Iterator[tuple[str, str]]:
        """The name of each file that `add` would look at, with its size and time of change, or what is against it."""
        for found in files_below(self._folder, _is_complete, lambda folder: folder.resolve() != self._store):
            if isinstance(found, Rejected):
                self._refused[found.document] = found
                yield found.document, found.reason
                continue
            try:
                stat = found.stat()
            except OSError:  # gone meanwhile
                continue
            yield found.relative_to(self._folder).as_posix(), f"{stat.st_size}:{stat.st_mtime_ns}"


def _is_complete(path: Path) -> bool:
    """Whether a file is one that `add` reads, and not named as one that still comes in."""
    return is_read(path) and not path.name.startswith("~$") and not path.name.lower().endswith(_UNFINISHED)
