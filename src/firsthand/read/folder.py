"""The files below a folder that may be read."""

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

from firsthand.model import Rejected

_STAGE = "split"
_OUT = "it is a link that leads out of the folder; give what it leads to by name"
_NOWHERE = "it is a link that leads nowhere"
_NO_FILE = "it is no file but a pipe, a socket or a device"


def files_below(
    folder: Path, wanted: Callable[[Path], bool], entered: Callable[[Path], bool] = lambda _: True
) -> Iterator[Path | Rejected]:
    """The wanted files of a folder and of those in it that are `entered`, each folder's in sorted order.

    Hidden files and folders are left out.

    A folder may come from anywhere. Links out of it are refused, so that no other file of the machine is taken for an
    article; pipes and devices too, which may never end. Links to folders are not followed. Each is one Rejected.
    """
    home, waiting = folder.resolve(), [folder]
    while waiting:  # a folder may be deeper than a function may call itself
        here = waiting.pop()
        try:
            entries = sorted(
                (one for one in os.scandir(here) if not one.name.startswith(".")), key=lambda one: one.name
            )
        except OSError as error:
            yield Rejected(shown(here), _STAGE, f"it cannot be read: {error.strerror or error}")
            continue
        folders = [Path(one) for one in reversed(entries) if one.is_dir(follow_symlinks=False)]
        waiting += [one for one in folders if entered(one)]
        for one in entries:
            path = Path(one)
            if wanted(path) and not path.is_dir():
                fault = _fault(path, home, is_link=one.is_symlink())
                yield Rejected(shown(path), _STAGE, fault) if fault else path


def shown(path: Path) -> str:
    """A path as text that every store and screen can take: bytes that are no UTF-8 as in `\\xff`."""
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def _fault(path: Path, home: Path, *, is_link: bool) -> str | None:
    """What stands against reading a file; None for what a plain look does not tell."""
    try:
        if is_link and not path.resolve(strict=True).is_relative_to(home):
            return _OUT
        mode = path.stat().st_mode
    except (OSError, RuntimeError):  # the second for links in a circle
        return _NOWHERE if is_link else None
    return None if stat.S_ISREG(mode) else _NO_FILE
