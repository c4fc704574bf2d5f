"""Inputs cut into documents: files, directories, standard input, compressed or not."""

import codecs
import os
import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import BinaryIO, cast

import msgspec

from firsthand.model import Rejected
from firsthand.read.bounded_lines import bounded_lines
from firsthand.read.compression import SUFFIXES, Damaged, pieces
from firsthand.read.limits import DOCUMENT_BYTES, mebibytes
from firsthand.read.raw import Media, RawDocument

_LINES, _JSON = "lines", "json"
_FORMS = {
    **dict.fromkeys((".txt", ".md", ".text"), Media.TEXT),
    **dict.fromkeys((".html", ".htm", ".xhtml"), Media.HTML),
    **dict.fromkeys((".jsonl", ".ndjson"), _LINES),
    ".json": _JSON,
}
_STAGE = "split"
_MARK = codecs.BOM_UTF8
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
_BINARY = "it is binary, not text; articles are read from .txt, .md, .html, .jsonl and .json files, also .gz and .xz"


def split(path: Path | None) -> Iterator[RawDocument | Rejected]:
    """The documents of a file, of a directory's files in sorted order, or of standard input (None).

    Files are read piece by piece, so memory stays bounded by one document. What cannot be read becomes one Rejected
    and the rest goes on; nothing is raised for bad content.
    """
    if path is None:
        yield from _split_stream(cast(BinaryIO, sys.stdin.buffer), "stdin", "stdin", "")
    elif path.is_dir():
        yield from _split_directory(path)
    else:
        yield from _split_file(path, path.name)


def _split_directory(directory: Path) -> Iterator[RawDocument | Rejected]:
    found = False
    for path in _files(directory):
        if _suffix(path) in _FORMS:
            found = True
            yield from _split_file(path, path.relative_to(directory).as_posix())
    if not found:
        yield Rejected(
            str(directory),
            _STAGE,
            "the directory holds no articles (.txt, .md, .html, .jsonl or .json, also .gz or .xz)",
        )


def _files(directory: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(directory):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(folder, name) for name in sorted(names) if not name.startswith("."))


def _suffix(path: Path) -> str:
    inner = path.with_suffix("") if path.suffix.lower() in SUFFIXES else path
    return inner.suffix.lower()


def _split_file(path: Path, name: str) -> Iterator[RawDocument | Rejected]:
    try:
        with path.open("rb") as stream:
            yield from _split_stream(stream, str(path), name, _suffix(path))
    except FileNotFoundError:
        yield Rejected(str(path), _STAGE, "there is no such file or directory")
    except OSError as error:
        yield Rejected(str(path), _STAGE, f"it cannot be read: {error.strerror or error}")


def _split_stream(stream: BinaryIO, source: str, name: str, suffix: str) -> Iterator[RawDocument | Rejected]:
    parts = pieces(stream)
    try:
        first = next(parts, b"")
    except Damaged as damage:
        yield Rejected(source, _STAGE, f"{damage}; fetch it again")
        return
    form = _FORMS.get(suffix) or _sniffed(first)
    parts = chain([first], parts)
    if not first:
        yield Rejected(source, _STAGE, "it is empty")
    elif b"\0" in first and form is not Media.HTML and not first.startswith(_WIDE_MARKS):
        yield Rejected(source, _STAGE, _BINARY)
    elif form == _LINES:
        yield from _split_lines(parts, source, name)
    elif form == _JSON:
        yield from _split_json(parts, source, name)
    else:
        yield from _split_whole(parts, source, name, Media(form))


def _sniffed(first: bytes) -> str:
    """The form of a document without a telling name, by how it begins."""
    start = first.removeprefix(_MARK).lstrip()[:200].lower()
    if start.startswith(b"{"):
        return _LINES
    if start.startswith(b"["):
        return _JSON
    return Media.HTML if start.startswith((b"<!doctype html", b"<html", b"<head", b"<?xml")) else Media.TEXT


def _split_whole(parts: Iterable[bytes], source: str, name: str, media: Media) -> Iterator[RawDocument | Rejected]:
    try:
        data = _gathered(parts)
    except Damaged as damage:
        yield Rejected(source, _STAGE, f"{damage}; fetch it again")
        return
    if len(data) > DOCUMENT_BYTES:
        yield Rejected(source, _STAGE, f"it is larger than {mebibytes(DOCUMENT_BYTES)}, more than any article")
    elif not data.strip():
        yield Rejected(source, _STAGE, "it is empty")
    else:
        yield RawDocument(name, media, data, source)


def _gathered(parts: Iterable[bytes]) -> bytes:
    """The parts in one, up to a little more than a document may hold."""
    held, size = [], 0
    for part in parts:
        held.append(part)
        size += len(part)
        if size > DOCUMENT_BYTES:
            break
    return b"".join(held)


def _split_lines(parts: Iterable[bytes], source: str, name: str) -> Iterator[RawDocument | Rejected]:
    number = documents = 0
    try:
        for number, line in enumerate(bounded_lines(parts, DOCUMENT_BYTES), start=1):
            place = f"{source}:{number}"
            if line is None:
                yield Rejected(place, _STAGE, f"the line is longer than {mebibytes(DOCUMENT_BYTES)} and was skipped")
                documents += 1
            elif line.strip():
                yield RawDocument(
                    f"{name}:{number}", Media.JSON, line.removeprefix(_MARK) if number == 1 else line, place
                )
                documents += 1
    except Damaged as damage:
        yield Rejected(
            source,
            _STAGE,
            f"{damage}, after line {number}; the lines before were read, fetch the file again for the rest",
        )
        return
    if not documents:
        yield Rejected(source, _STAGE, "it is empty")


def _split_json(parts: Iterable[bytes], source: str, name: str) -> Iterator[RawDocument | Rejected]:
    """One JSON object, an array of them, or, under the same file name, JSON Lines."""
    parts = iter(parts)
    try:
        data = _gathered(parts)
    except Damaged as damage:
        yield Rejected(source, _STAGE, f"{damage}; fetch it again")
        return
    start = data.removeprefix(_MARK).lstrip()
    if len(data) > DOCUMENT_BYTES:
        if start.startswith(b"{"):
            yield from _split_lines(chain([data], parts), source, name)
        else:
            yield Rejected(
                source,
                _STAGE,
                f"it is a JSON array of more than {mebibytes(DOCUMENT_BYTES)}; write JSON Lines, one object a line",
            )
        return
    try:
        value = msgspec.json.decode(start)
    except (msgspec.DecodeError, UnicodeDecodeError):
        yield from _split_lines([data], source, name)
        return
    items = value if isinstance(value, list) else [value]
    if not items:
        yield Rejected(source, _STAGE, "it is an empty JSON array")
    for number, item in enumerate(items, start=1):
        whole = len(items) == 1
        yield RawDocument(
            name if whole else f"{name}:{number}",
            Media.JSON,
            msgspec.json.encode(item),
            source if whole else f"{source}:{number}",
        )
