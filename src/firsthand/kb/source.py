"""Reads a knowledge base folder: one YAML file a thing, each checked against the schema of its kind."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import cast

import msgspec
import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

from firsthand.errors import KnowledgeBaseError
from firsthand.kb.entities import RECORD, Entity, Kind

FOLDER: dict[str, Kind] = {f"{kind.value}s": kind for kind in Kind}
_STEM = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DATES = ("since", "until")


def read_folder(folder: Path) -> dict[str, Entity]:
    """Return the entities of a folder by id, sorted by id.

    KnowledgeBaseError names the first file and field that do not fit. Folders whose name is not that of a kind may only
    hold other things than YAML, so that a mistyped folder does not pass in silence.
    """
    if not folder.is_dir():
        raise KnowledgeBaseError(
            f"{folder}: there is no such folder; give one that holds states/, groups/, weapons/ ..."
        )
    found = {entity.id: entity for kind, path in _entry_files(folder) for entity in [read_entry(kind, path)]}
    return dict(sorted(found.items()))


def _entry_files(folder: Path) -> Iterator[tuple[Kind, Path]]:
    """Every YAML file below the folder with its kind, in sorted order."""
    for path in sorted(folder.rglob("*.y*ml")):
        parts = path.relative_to(folder).parts
        if len(parts) != 2 or parts[0] not in FOLDER:
            raise KnowledgeBaseError(f"{path}: not in one of the folders {', '.join(FOLDER)}; move it there")
        if path.suffix != ".yaml":
            raise KnowledgeBaseError(f"{path}: entries end in .yaml; rename it")
        yield FOLDER[parts[0]], path


def read_entry(kind: Kind, path: Path) -> Entity:
    """Read one file; its stem makes the id. KnowledgeBaseError says file, line or field, and what is wrong."""
    if not _STEM.fullmatch(path.stem):
        raise KnowledgeBaseError(f"{path}: a name of lower-case ASCII letters, digits and single hyphens is wanted")
    fields = cast(Mapping[str, object], _parse(path))
    error = best_match(_validator(kind).iter_errors(fields))
    if error is not None:
        field = _field(error.absolute_path)
        raise KnowledgeBaseError(f"{path}: {field}{_shorten(error.message)}")
    return msgspec.convert(_record(kind, path.stem, fields), RECORD[kind])


def _parse(path: Path) -> object:
    """The file's YAML as plain data; dates that YAML made of `2013-05-01` are put back into text."""
    try:
        loaded = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    except UnicodeDecodeError as error:
        raise KnowledgeBaseError(f"{path}: not UTF-8 text (byte {error.start}); save it as UTF-8") from error
    except yaml.MarkedYAMLError as error:
        line = f"line {error.problem_mark.line + 1}: " if error.problem_mark else ""
        raise KnowledgeBaseError(f"{path}: {line}not valid YAML: {error.problem}") from error
    except yaml.YAMLError as error:
        raise KnowledgeBaseError(f"{path}: not valid YAML: {' '.join(str(error).split())}") from error
    return _plain(loaded)


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


@cache
def _validator(kind: Kind) -> Draft202012Validator:
    schema = files("firsthand.kb") / "schemas" / f"{kind.value}.json"
    return Draft202012Validator(json.loads(schema.read_text(encoding="utf-8")))


def _field(path: Iterator[str | int]) -> str:
    """Where in the entry, as `affiliations[0].to: `; empty for the entry as a whole."""
    steps = [f"[{step}]" if isinstance(step, int) else f".{step}" for step in path]
    return f"{''.join(steps).removeprefix('.')}: " if steps else ""


def _shorten(message: str, limit: int = 160) -> str:
    flat = " ".join(message.split())
    return flat if len(flat) <= limit else f"{flat[:limit]} ..."


def _record(kind: Kind, stem: str, fields: Mapping[str, object]) -> dict[str, object]:
    """The fields as the record has them: with its id, without empty ones, dates as text, `home` always a list."""
    entry = {key: _with_dates_as_text(key, value) for key, value in fields.items() if value is not None}
    if kind is Kind.GROUP and isinstance(entry.get("home"), str):
        entry["home"] = [entry["home"]]
    if kind is Kind.PLACE:
        entry["states"] = entry.pop("in")
    return {"id": f"{kind.value}/{stem}", **entry}


def _with_dates_as_text(key: str, value: object) -> object:
    """Put years of `since` and `until` into text, here and in lists of mappings such as `leaders`."""
    if isinstance(value, list):
        return [_with_dates_as_text(key, item) for item in value]
    if isinstance(value, Mapping):
        return {inner: _with_dates_as_text(inner, item) for inner, item in value.items()}
    return str(value) if key in _DATES and value is not None else value
