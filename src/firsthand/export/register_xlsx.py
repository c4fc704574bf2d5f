"""The register as a workbook of one sheet."""

from collections.abc import Iterable
from typing import IO

from firsthand.export.register_form import Entry
from firsthand.export.register_table import COLUMNS, register_row
from firsthand.export.workbook import Book

WIDTHS = {"statement": 70, "supplier": 28, "recipient": 28, "item": 32, "newsroom_names": 32, "article_ids": 32}


def register_xlsx(entries: Iterable[Entry], target: IO[bytes]) -> int:
    """Write the workbook, row by row, and return how many transfers it holds.

    Counts are numbers, everything else is text: a cell never is a formula. A sheet ends after 1,048,575 transfers, and
    a cell after 32,767 characters.
    """
    book = Book("")
    sheet = book.sheet("transfers", COLUMNS, WIDTHS)
    for entry in entries:
        if not sheet.append(register_row(entry)):
            break
    book.save(target)
    return sheet.rows
