"""Workbooks of several sheets that are written row by row, and that are the same bytes each time."""

import re
import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.writer.excel import ExcelWriter

from firsthand.export.safe_cell import safe_cell
from firsthand.export.web_address import web_address

MOST_ROWS = 1_048_575  # a sheet holds 1,048,576, the first of which is the header
_LONGEST = 32_767  # UTF-16 units of a cell
_MOST_LINKS, _LONGEST_LINK = 65_530, 2_079  # of a sheet, and of an address: Excel repairs files that have more
_WIDTH = 14
_IN_MEMORY = 8 * 2**20
_EPOCH = datetime(1980, 1, 1)  # the first instant that a ZIP archive can tell
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

Value = str | int | float | None


class Sheet:
    """A sheet with a header that stays in view; columns named in `widths` (characters) are wider or narrower."""

    def __init__(
        self, book: Workbook, title: str, columns: Sequence[str], *, widths: Mapping[str, int], raw: bool
    ) -> None:
        self._raw, self._links, self.rows = raw, 0, 0
        self._sheet = book.create_sheet(title)
        self._sheet.freeze_panes = "A2"
        for number, name in enumerate(columns, 1):
            self._sheet.column_dimensions[get_column_letter(number)].width = widths.get(name, _WIDTH)
        self._sheet.append([self._styled(name, Font(bold=True)) for name in columns])

    def append(self, row: Iterable[Value], *, link: int | None = None, wrap: bool = False) -> bool:
        """Write a row and say whether the sheet had room for it; `link` is the column of an address that may be a link.

        Text is text, whatever it starts with: no cell is a formula.
        """
        if self.rows == MOST_ROWS:
            return False
        cells = [self._cell(value, wrap=wrap) for value in row]
        self.rows += 1
        if link is not None:
            self._link(cells[link])
        self._sheet.append(cells)
        return True

    def extend(self, rows: Iterable[Sequence[Value]], *, link: int | None = None) -> bool:
        """Append rows as far as the sheet has room, and say whether it had room for all."""
        return all(self.append(row, link=link) for row in rows)

    def _cell(self, value: Value, *, wrap: bool) -> Cell:
        if not isinstance(value, str):
            return WriteOnlyCell(self._sheet, value)
        plain = _NO_XML.sub(" ", value) if self._raw else safe_cell(value)
        return self._styled(_cut(plain), None, wrap=wrap)

    def _styled(self, text: str, font: Font | None, *, wrap: bool = False) -> Cell:
        cell = WriteOnlyCell(self._sheet, "")
        cell.value = text
        cell.data_type = "s"  # else what begins with "=" would be a formula
        if font:
            cell.font = font
        if wrap:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        return cell

    def _link(self, cell: Cell) -> None:
        address = web_address(str(cell.value))
        if address and len(address) <= _LONGEST_LINK and self._links < _MOST_LINKS:
            self._links += 1
            cell.hyperlink = address
            cell.font = Font(color="0563C1", underline="single")


class Book:
    """A workbook that is the work of one instant: `built` (ISO 8601), which may be empty."""

    def __init__(self, built: str, *, raw: bool = False) -> None:
        self._raw, self._built = raw, _instant(built)
        self._book = Workbook(write_only=True)
        self._book.properties.creator = "Firsthand"
        self._book.properties.created = self._book.properties.modified = self._built

    def sheet(self, title: str, columns: Sequence[str], widths: Mapping[str, int]) -> Sheet:
        """A further sheet, after those there are."""
        return Sheet(self._book, title, columns, widths=widths, raw=self._raw)

    def save(self, target: IO[bytes]) -> None:
        """Write all; nothing can be appended afterwards."""
        with tempfile.SpooledTemporaryFile(_IN_MEMORY) as made, tempfile.SpooledTemporaryFile(_IN_MEMORY) as dated:
            ExcelWriter(self._book, ZipFile(made, "w", ZIP_DEFLATED)).save()
            _dated(made, dated, self._built)
            dated.seek(0)
            shutil.copyfileobj(dated, target)  # a target that is a pipe cannot tell where it is


def _dated(archive: IO[bytes], target: IO[bytes], instant: datetime) -> None:
    """Write the archive anew with all its files of one instant."""
    moment = instant.timetuple()
    with ZipFile(archive) as source, ZipFile(target, "w", ZIP_DEFLATED) as made:
        for name in source.namelist():
            info = ZipInfo(name, (moment[0], moment[1], moment[2], moment[3], moment[4], moment[5]))
            info.compress_type = ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            with source.open(name) as one, made.open(info, "w", force_zip64=True) as copy:
                shutil.copyfileobj(one, copy)


def _instant(built: str) -> datetime:
    found = datetime.fromisoformat(built).replace(tzinfo=None, microsecond=0) if built else _EPOCH
    return max(found, _EPOCH)


def _cut(text: str) -> str:
    """The text as far as a cell holds it; a sign beyond the Basic Multilingual Plane takes two of its units."""
    if len(text) * 2 <= _LONGEST:
        return text
    return text.encode("utf-16-le")[: _LONGEST * 2].decode("utf-16-le", "ignore")
