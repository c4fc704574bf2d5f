"""A folder that files arrive in."""

import os
from collections.abc import Iterator
from pathlib import Path
from stat import S_ISREG

from firsthand.errors import FirsthandError
from firsthand.pipeline.watch_memory import WatchMemory
from firsthand.read.documents import Document, is_read, split_file

_UNFINISHED = (".part", ".partial", ".crdownload", ".download", ".tmp", ".temp", ".swp", ".new", "~")
_HIDDEN = (".", "~$")


class WatchedFolder:
    """Gives the documents of files that have come or changed since they were seen last, once they are complete.

    A file is complete where two looks in a row find the same size and time of change. Files in folders below are named
    by their path, as `add` does with a folder; the store itself is left out where it lies inside.
    """

    looks = 2  # until what is there is known to be complete

    def __init__(self, folder: Path, store: Path, memory: WatchMemory) -> None:
        self._folder = folder
        self._store = store.resolve()
        self._memory = memory
        self._last: dict[str, str] = {}
        self._given: dict[str, str] = {}

    def look(self) -> Iterator[Document]:
        """The documents of files that are new and complete. FirsthandError where there is no such folder."""
        if not self._folder.is_dir():
            raise FirsthandError(f"{self._folder}: there is no such folder; it is looked for again")
        found = dict(self._files())
        seen = self._memory.seen
        self._given = {name: mark for name, mark in found.items() if self._last.get(name) == mark != seen.get(name)}
        self._last = found
        return (document for name in self._given for document in split_file(self._folder / name, name))

    def keep(self) -> None:
        """What the last look gave is in the store: it is not given again."""
        before = dict(self._memory.seen)
        present = {name: mark for name, mark in before.items() if name in self._last}
        self._memory.seen = {**present, **self._given}
        if self._memory.seen != before:
            self._memory.save()

    def _files(self) -> Iterator[tuple[str, str]]:
        """The name of each file that `add` would read, with its size and time of change."""
        for folder, folders, names in os.walk(self._folder):
            folders[:] = sorted(one for one in folders if not _is_hidden(one) and not self._is_store(folder, one))
            for name in sorted(names):
                path = Path(folder, name)
                if _is_hidden(name) or name.lower().endswith(_UNFINISHED) or not is_read(path):
                    continue
                try:
                    stat = path.stat()
                except OSError:  # gone meanwhile
                    continue
                if S_ISREG(stat.st_mode):
                    yield path.relative_to(self._folder).as_posix(), f"{stat.st_size}:{stat.st_mtime_ns}"

    def _is_store(self, folder: str, name: str) -> bool:
        return Path(folder, name).resolve() == self._store


def _is_hidden(name: str) -> bool:
    return name.startswith(_HIDDEN)
