"""The documents as they came, each in a file named by the SHA-256 of its bytes.

A file is written under a temporary name, synced, renamed, and its folder synced, before any row names it. What a
killed process leaves behind is at most a file that no row names yet.
"""

import os
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

_INCOMING = "incoming"
_SYNCS_AT_ONCE = 8  # the file system joins syncs that wait together: eight threads sync about ten times as fast as one


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows keeps folder entries itself and refuses to open a folder
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


class Originals:
    """The folder of originals."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, sha256: str) -> Path:
        """Return where the original with this SHA-256 (64 hexadecimal digits) is kept."""
        return self.folder / sha256[:2] / sha256[2:]

    def read(self, sha256: str) -> bytes:
        """Return the bytes of an original; FileNotFoundError when it is not there."""
        return self.path(sha256).read_bytes()

    def keep(self, originals: Mapping[str, bytes]) -> None:
        """Write originals, by SHA-256, so that they outlast a loss of power. One process at a time may do this."""
        if not originals:
            return
        incoming = self.folder / _INCOMING
        incoming.mkdir(parents=True, exist_ok=True)
        for left_over in incoming.iterdir():  # only one process writes, so whoever left these is gone
            left_over.unlink()
        folders = {self.path(sha256).parent for sha256 in originals}
        for folder in folders:
            folder.mkdir(exist_ok=True)
        with ThreadPoolExecutor(min(_SYNCS_AT_ONCE, len(originals))) as pool:
            list(pool.map(self._write, originals.keys(), originals.values()))
            list(pool.map(_sync_folder, sorted(folders)))
        _sync_folder(self.folder)
        _sync_folder(self.folder.parent)

    def _write(self, sha256: str, data: bytes) -> None:
        target = self.path(sha256)
        if target.exists():
            return
        temporary = self.folder / _INCOMING / sha256
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
