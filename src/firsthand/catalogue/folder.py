"""The folder of a catalogue: made beside its place, put there when it is whole, and known by its version."""

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import msgspec

from firsthand.errors import StoreError

FORMAT = 5  # raise it whenever what the files hold changes: older catalogues are then built anew
_HEAD = "catalogue.json"
_ABANDONED_S = 3600.0
_TRIES = 5


@dataclass(frozen=True, slots=True)
class Head:
    """What a catalogue says about itself: how many transfers, of which register, and what that was built from."""

    format: int
    size: int
    register: int
    built_from: int


def write_head(folder: Path, size: int, register: int, built_from: int) -> None:
    """Write the file without which nothing opens; it comes last."""
    (folder / _HEAD).write_bytes(msgspec.json.encode(Head(FORMAT, size, register, built_from)))


def read_head(folder: Path) -> Head:
    """Return what a catalogue says about itself; StoreError where there is none that this program can read."""
    try:
        head = msgspec.json.decode((folder / _HEAD).read_bytes(), type=Head)
    except (OSError, msgspec.MsgspecError) as error:
        raise StoreError(f"{folder}: no catalogue there") from error
    if head.format != FORMAT:
        raise StoreError(f"{folder}: a catalogue of format {head.format}, this program reads {FORMAT}; build it anew")
    return head


def identity(path: Path) -> tuple[int, int] | None:
    """What tells a file or folder from another one that stood or will stand in its place; None where none is there."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


@contextmanager
def written_beside(folder: Path) -> Iterator[Path]:
    """Give an empty folder that takes the place of `folder` when the block ends well, and is deleted when it does not.

    What a killed process left is deleted once nothing was written to it for an hour.
    """
    start = f".{folder.name}-"
    folder.parent.mkdir(parents=True, exist_ok=True)
    _delete_abandoned(folder.parent, start)
    fresh = folder.with_name(f"{start}{uuid4().hex}")
    fresh.mkdir()
    try:
        yield fresh
        _sync(fresh)
        _put(fresh, folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _put(fresh: Path, folder: Path) -> None:
    """Move what is there aside, whoever has it open keeps it, and try again where another process was faster."""
    old = fresh.with_name(f"{fresh.name}-old")
    for left in reversed(range(_TRIES)):
        with suppress(FileNotFoundError):
            folder.rename(old)
        try:
            fresh.rename(folder)
            return
        except OSError:
            if not left:
                raise
        finally:
            shutil.rmtree(old, ignore_errors=True)


def _sync(folder: Path) -> None:
    """Wait until all files are on the disk, so that none is cut off after a power failure."""
    for file in folder.iterdir():
        with file.open("rb+") as opened:
            os.fsync(opened.fileno())


def _delete_abandoned(parent: Path, start: str) -> None:
    for leftover in parent.glob(f"{start}*"):
        try:
            newest = max(path.stat().st_mtime for path in (leftover, *leftover.iterdir()))
        except OSError:
            continue  # its owner has just finished
        if time.time() - newest > _ABANDONED_S:
            shutil.rmtree(leftover, ignore_errors=True)
