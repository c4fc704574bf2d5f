"""Lines of a PDF file, as the reader process tells them."""

from collections.abc import Sequence
from typing import NamedTuple


class PdfLine(NamedTuple):
    """A line of a page (from 1), its box and the height of its type in points; `region` numbers the page's columns.

    `cells` are its parts that stand wide apart, as in a row of a table.
    """

    page: int
    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    region: int
    cells: int = 1


def body_size(lines: Sequence[PdfLine]) -> float:
    """The height of the type in which most letters stand: the median by letters; 0.0 without lines."""
    letters, half = 0, sum(len(line.text) for line in lines) / 2
    for line in sorted(lines, key=lambda line: line.size):
        letters += len(line.text)
        if letters >= half:
            return line.size
    return 0.0
