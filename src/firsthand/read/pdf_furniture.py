"""Running heads, feet and page numbers of a PDF file: what stands at the edge of many pages at the same height."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from statistics import median_low
from typing import NamedTuple

from firsthand.read.pdf_lines import PdfLine

_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[-–—(\[]?\s*(?:page\s+|p\.\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\s*[-–—)\]]?", re.IGNORECASE
)
_OUTERMOST = 3  # lines of either edge that are looked at
_SAME_HEIGHT = 4.0  # points
_LEAST_PAGES = 3
_MOST_OFTEN, _OFTEN = 0.4, 0.1  # of the pages; the outermost line may change with the chapter


def without_furniture(pages: Sequence[Sequence[PdfLine]]) -> list[list[PdfLine]]:
    """The pages without those lines; figures are taken for alike, so that page numbers are."""
    found: dict[tuple[str, str], list[_Row]] = defaultdict(list)
    for page in pages:
        for row in _edges(page):
            found[row.edge, _DIGITS.sub("#", row.text.casefold())].append(row)
    dropped: set[PdfLine] = set()
    for rows in found.values():
        dropped.update(line for row in _repeated(rows, len(pages)) for line in row.lines)
    if len(pages) < _LEAST_PAGES:
        lone = (row for page in pages for row in _edges(page) if not row.rank and _PAGE_NUMBER.fullmatch(row.text))
        dropped.update(line for row in lone for line in row.lines)
    kept = [[line for line in page if line not in dropped] for page in pages]
    return kept if any(kept) else [list(page) for page in pages]  # pages that say nothing but the same are no furniture


class _Row(NamedTuple):
    """What stands at one height near an edge of a page; `rank` 0 is the outermost."""

    edge: str
    rank: int
    lines: tuple[PdfLine, ...]

    @property
    def text(self) -> str:
        return " ".join(line.text.strip() for line in sorted(self.lines, key=lambda line: line.left))


def _edges(page: Sequence[PdfLine]) -> list[_Row]:
    upward = sorted(page, key=lambda line: line.bottom)
    return [*_rows("bottom", upward), *_rows("top", upward[::-1])]


def _rows(edge: str, lines: Sequence[PdfLine]) -> Iterator[_Row]:
    held: list[PdfLine] = []
    rank = 0
    for line in lines:
        if held and abs(line.bottom - held[0].bottom) > _SAME_HEIGHT:
            yield _Row(edge, rank, tuple(held))
            held, rank = [], rank + 1
        if rank == _OUTERMOST:
            return
        held.append(line)
    if held:
        yield _Row(edge, rank, tuple(held))


def _repeated(rows: Sequence[_Row], pages: int) -> list[_Row]:
    """Those at the usual height, where they are on enough pages."""
    height = median_low([row.lines[0].bottom for row in rows])
    same = [row for row in rows if abs(row.lines[0].bottom - height) <= _SAME_HEIGHT]
    held = len({row.lines[0].page for row in same})
    share = _OFTEN if all(row.rank == 0 for row in same) else _MOST_OFTEN
    return same if held >= max(_LEAST_PAGES, share * pages) or pages == held == 2 else []
