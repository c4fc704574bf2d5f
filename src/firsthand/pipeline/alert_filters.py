"""Saved filters: which transfers somebody wants to be told of, and where."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from firsthand.errors import MisuseError
from firsthand.pipeline.selection import Selection

STANDARD = "-"
_KINDS: dict[str, type] = {
    **dict.fromkeys(("supplier", "recipient", "item", "since", "until", "to"), str),
    "min_origins": int,
}
_WEB = re.compile(r"https?://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AlertFilter:
    """A name, what a transfer must have, and where its alerts go: standard output, a file, or an address."""

    name: str
    selection: Selection
    to: str | Path  # "-", an address on the web, or a file

    @property
    def is_hook(self) -> bool:
        """Whether alerts go to an address on the web."""
        return isinstance(self.to, str) and self.to != STANDARD


def destination(written: str, folder: Path = Path()) -> str | Path:
    """Where alerts go: `-`, an address, `file:PATH` or a path; a relative path starts in `folder`. MisuseError."""
    if written == STANDARD or _WEB.match(written):
        return written
    path = Path(written.removeprefix("file:"))
    if not path.name or "://" in written:
        raise MisuseError(f'{written!r}: alerts go to "-", to "file:PATH" or to an http or https address')
    full = folder / path
    if full.is_dir() or not full.parent.is_dir():
        raise MisuseError(f"{full}: alerts cannot be written there; name a file in a folder that exists")
    return full


def read_filters(path: Path) -> tuple[AlertFilter, ...]:
    """The filters of a TOML file, `[filter.NAME]` each. MisuseError with one line on what is wrong where."""
    try:
        held = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise MisuseError(f"{path}: cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError:
        raise MisuseError(f"{path}: it is not UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise MisuseError(f"{path}: it is not TOML: {error}") from None
    if stray := next((name for name in held if name != "filter"), None):
        raise MisuseError(f"{path}: {stray!r} is not known there; write each filter as [filter.NAME]")
    filters = held.get("filter")
    if not isinstance(filters, dict) or not filters:
        raise MisuseError(f"{path}: it holds no filter; write each as [filter.NAME]")
    return tuple(_filter(path, name, fields) for name, fields in filters.items())


def _filter(path: Path, name: str, fields: object) -> AlertFilter:
    where = f"{path}: [filter.{name}]"
    if not isinstance(fields, dict):
        raise MisuseError(f"{where}: it is no table; write it as [filter.NAME] with a line for each condition")
    for field, value in fields.items():
        _check(where, field, value)
    conditions: dict[str, Any] = {field: value for field, value in fields.items() if field != "to"}
    try:
        return AlertFilter(name, Selection(**conditions), destination(fields.get("to", STANDARD), path.parent))
    except MisuseError as error:
        raise MisuseError(f"{where}: {error}") from None


def _check(where: str, field: str, value: object) -> None:
    kind = _KINDS.get(field)
    if kind is None:
        raise MisuseError(f"{where}: {field!r} is not known; known are {', '.join(_KINDS)}")
    if type(value) is not kind:
        raise MisuseError(f"{where}: {field} must be {'a whole number' if kind is int else 'text in quotation marks'}")
    if isinstance(value, int) and value < 0:
        raise MisuseError(f"{where}: {field} must not be less than 0")
    if isinstance(value, str) and not value.strip():
        raise MisuseError(f"{where}: {field} is empty; leave the line out")


def chosen_filters(file: Path | None, selection: Selection, to: str | None) -> tuple[AlertFilter, ...]:
    """The filters saved in a file, and that of the selection where one is given, or nothing else is."""
    saved = read_filters(file) if file else ()
    if saved and to is None and selection == Selection():
        return saved
    return (*saved, AlertFilter("watch", selection, destination(to or STANDARD)))
