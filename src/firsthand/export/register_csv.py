"""The register as comma-separated values, for spreadsheets."""

import csv
import io
from collections.abc import Iterable, Iterator

from firsthand.export.register_form import Entry
from firsthand.export.register_table import COLUMNS, register_row, safe_cell


def register_csv(entries: Iterable[Entry], *, raw: bool = False) -> Iterator[str]:
    """Yield the header line and one line a transfer, each with its line end; several values are joined by "; ".

    A cell that a spreadsheet would take for a formula gets a leading apostrophe, unless cells are to be `raw`.
    """
    yield _line(COLUMNS)
    for entry in entries:
        cells = [str(cell) for cell in register_row(entry)]
        yield _line(cells if raw else [safe_cell(cell) for cell in cells])


def _line(cells: Iterable[str]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerow(cells)
    return buffer.getvalue()
