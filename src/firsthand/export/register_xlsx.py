"""The register as a workbook of one sheet."""

from collections.abc import Iterable
from typing import IO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from firsthand.export.register_form import Entry
from firsthand.export.register_table import COLUMNS, register_row, safe_cell

_MOST_ROWS = 1_048_575  # a sheet holds 1,048,576, the first of which is the header
_LONGEST = 32_767  # characters of a cell
_WIDTHS = {"statement": 70, "supplier": 28, "recipient": 28, "item": 32, "newsroom_names": 32, "article_ids": 32}


def register_xlsx(entries: Iterable[Entry], target: IO[bytes]) -> int:
    """Write the workbook, row by row, and return how many transfers it holds.

    Counts are numbers, everything else is text: a cell never is a formula. A sheet ends after 1,048,575 transfers, and
    a cell after 32,767 characters.
    """
    book = Workbook(write_only=True)
    sheet = book.create_sheet("transfers")
    sheet.freeze_panes = "A2"
    for number, name in enumerate(COLUMNS):
        sheet.column_dimensions[chr(ord("A") + number)].width = _WIDTHS.get(name, 14)
    header = [WriteOnlyCell(sheet, name) for name in COLUMNS]
    for cell in header:
        cell.font = Font(bold=True)
    sheet.append(header)
    written = 0
    for entry in entries:
        if written == _MOST_ROWS:
            break
        sheet.append([_cell(value) for value in register_row(entry)])
        written += 1
    book.save(target)
    return written


def _cell(value: str | int) -> str | int:
    return value if isinstance(value, int) else safe_cell(value)[:_LONGEST]
