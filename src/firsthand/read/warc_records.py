"""The records of a web archive, one after the other (WARC 1.0 and 1.1, ISO 28500).

fastwarc unpacks and reads headers, but its iterator over records is not used: it takes a length that is no number for
none, gives records that are cut off as whole ones, and ends at the first that is broken.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from fastwarc.warc import HeaderMap

from firsthand.read.compression import Damaged
from firsthand.read.limits import DOCUMENT_BYTES, HEADER_BYTES
from firsthand.read.spending import NothingMoreError, TooMuchError
from firsthand.read.warc_bytes import Archive
from firsthand.read.warc_window import RECORD, Window

_HEADER_END = re.compile(rb"\r?\n\r?\n")
_LENGTH = re.compile(r"\d{1,18}")
_HELD = DOCUMENT_BYTES + HEADER_BYTES  # longer records are given without their end
_LEFT_OUT = "it was left out, and reading went on behind it"
_NO_MORE = "what came before was read, fetch the archive again for the rest"
_CUT_OFF = "the archive breaks off inside this record"
_NO_RECORD = "what stands here is no record of a web archive"
_LINE_END_TWICE = 4  # bytes after each record
_REACH = 64  # bytes in which a record is told to begin


@dataclass(frozen=True, slots=True)
class Record:
    """The header of a record, names in lower case, and its block: the first 32 KiB only where it is not `whole`.

    `place` is the byte of the file where it, or the packed member that holds it, begins.
    """

    place: int
    headers: dict[str, str]
    block: bytes
    whole: bool


@dataclass(frozen=True, slots=True)
class Broken:
    """What is wrong with a record, for people, and where it begins."""

    place: int
    reason: str


class BrokenRecord(Exception):  # noqa: N818 - what the data is, not a fault of the program
    """A record is not as its header says; the message is for people."""


def records(archive: Archive) -> Iterator[Record | Broken]:
    """The records in order. One that is broken is told, and reading goes on at the next that can be found.

    Raises NothingMoreError where the archive as a whole unpacks to too much, or its stream does.
    """
    window = Window(archive)
    while True:
        place, packed = archive.origin(window.position), False
        try:
            window.skip_blank_lines()
            if not window.fill(1):
                return
            place = archive.origin(window.position)
            yield _record(window, place)
            continue
        except BrokenRecord as fault:
            reason = str(fault)
        except (Damaged, TooMuchError) as fault:
            place, packed, reason = archive.origin(window.position), True, str(fault)
        more = _next_found(window, archive, packed)
        yield Broken(place, f"{reason}; {_LEFT_OUT if more else _NO_MORE}")
        if not more:
            return


def _record(window: Window, place: int) -> Record:
    headers = _headers(window)
    length = _length(headers)
    whole = length <= _HELD
    block = window.take(length if whole else HEADER_BYTES)
    if whole and len(block) == length and _ends(window):
        return Record(place, headers, block, whole=True)
    found = RECORD.search(block)
    if not whole and not found and not window.skip(length - HEADER_BYTES) and _ends(window):
        return Record(place, headers, block, whole=False)
    if found or whole:  # a wrong length may have made the next record a part of this one
        window.put_back(block[found.start() if found else -_REACH :])
    if not window.skip_to_record():
        raise BrokenRecord(_CUT_OFF)
    raise BrokenRecord("the record is not as long as its header says")


def _headers(window: Window) -> dict[str, str]:
    if not window.starts_record():
        raise BrokenRecord(_NO_RECORD)
    end = window.find_end(_HEADER_END, HEADER_BYTES)
    if end is None:
        cut_off = not window.fill(HEADER_BYTES)
        window.take(1)
        raise BrokenRecord(_CUT_OFF if cut_off else "the header of this record has no end")
    found = HeaderMap("utf-8")
    try:
        found.parse(io.BytesIO(window.take(end).replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")))
    except OSError:
        raise BrokenRecord("the header of this record cannot be read") from None
    headers: dict[str, str] = {}
    for name, value in found.items():
        headers.setdefault(name.lower(), value.strip())
    return headers


def _length(headers: dict[str, str]) -> int:
    length = headers.get("content-length", "")
    if not _LENGTH.fullmatch(length) or not length.isascii():
        raise BrokenRecord("the record does not say how long it is")
    return int(length)


def _ends(window: Window) -> bool:
    """Whether a record, or the end of the archive, follows. What is wrong with the next one is not told yet."""
    try:
        return window.skip_blank_lines() >= _LINE_END_TWICE or not window.fill(1) or window.starts_record()
    except (Damaged, TooMuchError, NothingMoreError):
        return True


def _next_found(window: Window, archive: Archive, packed: bool) -> bool:
    """Go on to where a record seems to begin; False where none does."""
    while True:
        if packed:
            window.clear()
            if not archive.resume():
                return False
        try:
            return window.skip_to_record()
        except (Damaged, TooMuchError):
            packed = True
