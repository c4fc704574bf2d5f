"""JSON Lines, and files of one JSON object or an array of them, cut into documents."""

from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import BinaryIO

import msgspec

from firsthand.model import Rejected
from firsthand.read.address_list import holds_no_articles, works_of
from firsthand.read.bounded_lines import bounded_lines
from firsthand.read.compression import Damaged, Overfull
from firsthand.read.giving_up import until_nothing
from firsthand.read.json_size import TOO_MANY_VALUES, has_too_many_values
from firsthand.read.limits import DOCUMENT_BYTES, mebibytes
from firsthand.read.raw import Media, RawDocument
from firsthand.read.whole import gathered, parts_of

_STAGE = "split"
_MOST = mebibytes(DOCUMENT_BYTES)


def split_lines(stream: BinaryIO, source: str, name: str) -> Iterator[RawDocument | Rejected]:
    """A document a line that is not blank."""
    parts = parts_of(stream, source)
    yield from [parts] if isinstance(parts, Rejected) else until_nothing(_lines(parts, source, name), source)


def split_json(stream: BinaryIO, source: str, name: str) -> Iterator[RawDocument | Rejected]:
    """One JSON object, an array of them, or, under the same file name, JSON Lines."""
    parts = parts_of(stream, source)
    if isinstance(parts, Rejected):
        yield parts
        return
    try:
        data = gathered(parts, DOCUMENT_BYTES)
    except Damaged as damage:
        yield Rejected(source, _STAGE, f"{damage}; fetch it again")
        return
    start = data.removeprefix(BOM_UTF8).lstrip()
    if len(data) <= DOCUMENT_BYTES:
        yield from until_nothing(_values(data, start, source, name), source)
    elif start.startswith(b"{"):
        yield from until_nothing(_lines(chain([data], parts), source, name), source)
    else:
        reason = f"it is a JSON array of more than {_MOST}; write JSON Lines, one object a line"
        yield Rejected(source, _STAGE, reason)


def _values(data: bytes, start: bytes, source: str, name: str) -> Iterator[RawDocument | Rejected]:
    if has_too_many_values(data):
        whole = start.startswith(b"[")
        yield from [Rejected(source, _STAGE, TOO_MANY_VALUES)] if whole else _lines([data], source, name)
        return
    try:
        value = msgspec.json.decode(start)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        yield from _lines([data], source, name)
        return
    items = value if isinstance(value, list) else [value]
    works = works_of(value)
    if works is not None:
        yield Rejected(source, _STAGE, holds_no_articles(len(works), source))
        return
    if not items:
        yield Rejected(source, _STAGE, "it is an empty JSON array")
    for number, item in enumerate(items, start=1):
        mark = "" if len(items) == 1 else f":{number}"
        yield RawDocument(f"{name}{mark}", Media.JSON, msgspec.json.encode(item), f"{source}{mark}")


def _lines(parts: Iterable[bytes], source: str, name: str) -> Iterator[RawDocument | Rejected]:
    number = documents = 0
    try:
        for number, line in enumerate(bounded_lines(parts, DOCUMENT_BYTES), start=1):
            if line is None:
                yield Rejected(f"{source}:{number}", _STAGE, f"the line is longer than {_MOST} and was skipped")
            elif line.strip():
                data = line.removeprefix(BOM_UTF8) if number == 1 else line
                yield RawDocument(f"{name}:{number}", Media.JSON, data, f"{source}:{number}")
            documents += line is None or bool(line.strip())
    except Overfull as overfull:
        yield Rejected(source, _STAGE, f"{overfull}; its first {number} lines were read")
        return
    except Damaged as damage:
        kept = f"after line {number}; the lines before were read, fetch the file again for the rest"
        yield Rejected(source, _STAGE, f"{damage}, {kept}")
        return
    if not documents:
        yield Rejected(source, _STAGE, "it is empty")
