"""A table as comma-separated values in UTF-8."""

import csv
import io
from collections.abc import Iterable
from typing import BinaryIO

from firsthand.export.safe_cell import safe_cell


def write_row(cells: Iterable[str | int | float], target: BinaryIO, *, raw: bool) -> None:
    """Write one line. A cell that a spreadsheet would take for a formula gets an apostrophe, unless `raw`.

    Numbers stay what they are: a coordinate south of the equator is no formula. Halves of surrogate pairs become "?".
    """
    buffer = io.StringIO()
    plain = [cell if raw or not isinstance(cell, str) else safe_cell(cell) for cell in cells]
    csv.writer(buffer, lineterminator="\n").writerow(plain)
    target.write(buffer.getvalue().encode("utf-8", "replace"))
