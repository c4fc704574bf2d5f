"""The rows of a table that somebody else made: a text file with separated cells, or a workbook."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from firsthand.errors import MisuseError
from firsthand.read.compression import Damaged, pieces
from firsthand.read.decoding import UndecodableError, decode_text
from firsthand.read.limits import mebibytes
from firsthand.read.workbook_rows import WorkbookError, is_workbook, sheets_of

_MOST_BYTES = 256 * 1024 * 1024
_LONGEST_RECORD = 100  # lines that one record may run over; a quotation mark that stays open would take all the rest
_SEPARATORS = (",", ";", "\t", "|")
_NOT_WINDOWS = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_ABOVE_ASCII = re.compile(r"\w*[^\x00-\x7f]+\w*")
_MOST_ABOVE = 0.2  # of all letters; text in another script, read as Windows-1252, is nothing but such letters


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one record and the line of the file, from 1, that it begins on; `fault` where it cannot be read."""

    line: int
    cells: tuple[str, ...]
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """One way to see the file as a table, and what had to be guessed to read it (empty where nothing was)."""

    rows: tuple[Row, ...]
    guess: str = ""


def tables_of(path: Path) -> Iterator[Table]:
    """Yield the tables that the file may be: a workbook's sheets, or a text's lines parted at each usual separator.

    The file may be packed with gzip or xz. MisuseError where it is not there, too large, damaged, or no table.
    """
    data = _bytes(path)
    if is_workbook(data):
        try:
            for sheet in sheets_of(data):
                yield Table(tuple(Row(line, cells) for line, cells in enumerate(sheet, 1)))
        except WorkbookError as error:
            raise MisuseError(f"{path}: {error}") from None
        return
    text, guess = _decoded(data, path)
    lines = io.StringIO(text, newline="").readlines()
    for separator in _SEPARATORS:
        yield Table(tuple(_records(lines, separator)), guess)


def _bytes(path: Path) -> bytes:
    found = bytearray()
    try:
        with path.open("rb") as stream:
            for piece in pieces(stream):
                found += piece
                if len(found) > _MOST_BYTES:
                    raise MisuseError(f"{path}: it is larger than {mebibytes(_MOST_BYTES)}; split it")
    except Damaged as error:
        raise MisuseError(f"{path}: {error}") from None
    except OSError as error:
        raise MisuseError(f"{path}: {error.strerror or error}") from None
    return bytes(found)


def _decoded(data: bytes, path: Path) -> tuple[str, str]:
    """The text, and what was guessed: Windows-1252 is taken only where it can be, and said."""
    try:
        return decode_text(data), ""
    except UndecodableError as error:
        text = None if b"\0" in data or _NOT_WINDOWS.search(data) else data.decode("cp1252")
        if text is None or not _is_western(text):
            raise MisuseError(f"{path}: {error}") from None
    sample = _ABOVE_ASCII.search(text)
    shown = sample[0][:40] if sample else ""
    return text, f"it is not UTF-8 and was read as Windows-1252, which gives for example “{shown}”"


def _is_western(text: str) -> bool:
    letters = sum(one.isalpha() for one in text)
    above = sum(one.isalpha() for one in text if one > "\x7f")
    return bool(above <= _MOST_ABOVE * max(letters, 1))


def _records(lines: Sequence[str], separator: str) -> Iterator[Row]:
    """Each record of the lines; one whose quotation marks do not close costs its first line and no more."""
    place = 0
    while place < len(lines):
        window = lines[place : place + _LONGEST_RECORD] if '"' in lines[place] else lines[place : place + 1]
        reader = csv.reader(window, delimiter=separator)
        try:
            cells = next(reader)
        except csv.Error:
            yield Row(place + 1, (), "a cell of it is too long")
            place += 1
            continue
        taken = max(reader.line_num, 1)
        if sum(line.count('"') for line in window[:taken]) % 2:
            yield Row(place + 1, (), "a quotation mark is opened in it and not closed")
            place += 1
            continue
        yield Row(place + 1, tuple(cells))
        place += taken
