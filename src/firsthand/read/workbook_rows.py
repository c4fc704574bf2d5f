"""The rows of a workbook (.xlsx), as text."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING

from firsthand.read.limits import mebibytes

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_ZIP = b"PK\x03\x04"
_MOST_UNPACKED = 512 * 1024 * 1024
_MOST_ROWS = 400_000
_MOST_COLUMNS = 256
_HEAD = 4096


class WorkbookError(Exception):
    """A workbook that is not read; the message is for people."""


def is_workbook(data: bytes) -> bool:
    """Whether the bytes begin as a packed workbook does."""
    return data.startswith(_ZIP)


def sheets_of(data: bytes) -> Iterator[Iterator[tuple[str, ...]]]:
    """Yield each sheet as its rows, values and not formulas; empty rows are rows, so that line numbers hold.

    WorkbookError where it is none, unpacks to too much, declares a document type, or has too many rows.
    """
    from openpyxl import load_workbook

    _check(data)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        for sheet in book.worksheets:
            yield _rows(sheet)
    except WorkbookError:
        raise
    except Exception as error:  # the library raises whatever a broken file makes it stumble over
        raise WorkbookError(f"it is no workbook that can be read ({type(error).__name__})") from None


def _check(data: bytes) -> None:
    """Sizes that an archive declares bind its reader, which never unpacks more than that of a member."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(member.file_size for member in archive.infolist()) > _MOST_UNPACKED:
                raise WorkbookError(f"it unpacks to more than {mebibytes(_MOST_UNPACKED)}")
            if "xl/workbook.xml" not in archive.namelist():
                raise WorkbookError("it is an archive, but no workbook")
            for name in archive.namelist():
                with archive.open(name) as member:
                    if b"<!DOCTYPE" in member.read(_HEAD):
                        raise WorkbookError("it declares a document type, which no workbook needs")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError):
        raise WorkbookError("the workbook is damaged or locked by a password") from None


def _rows(sheet: "Worksheet") -> Iterator[tuple[str, ...]]:
    rows = sheet.iter_rows(values_only=True, max_col=min(sheet.max_column or _MOST_COLUMNS, _MOST_COLUMNS))
    for row in islice(rows, _MOST_ROWS):
        yield _trimmed(tuple(_text(value) for value in row))
    if next(rows, None) is not None:
        raise WorkbookError(f"a sheet has more than {_MOST_ROWS} rows; split it")


def _trimmed(cells: tuple[str, ...]) -> tuple[str, ...]:
    """The cells without empty ones at the end, which a sheet without stated bounds is filled up with."""
    last = max((place for place, cell in enumerate(cells) if cell), default=-1)
    return cells[: last + 1]


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, date | datetime):
        return value.isoformat()[:10]
    return str(value)
