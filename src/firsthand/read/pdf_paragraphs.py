"""Lines of a PDF file gathered into paragraphs, across columns and pages; footnotes after the text of their page."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from firsthand.read.pdf_lines import PdfLine, body_size

Paragraph = list[PdfLine]
_MARK = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s|[•▪●◦■–—]\s")
_NOTE = re.compile(r"[⁰¹²³⁴-⁹]+|\[?\d{1,3}\]?[.)]?\s|[*†‡§]+\s?\w")
_CLOSED = re.compile(r"[.!?:;…][\"'”’»)\]⁰¹²³⁴-⁹]*$")
_WIDER = 1.35  # of the usual distance of lines: a gap between paragraphs
_SAME_SIZE, _NOTE_SIZE = 0.12, 0.92
_INDENT = 0.7  # of the type's height
_SHORT, _VERY_SHORT = 0.8, 0.6  # of the column's width
_LOOSE = 1.2  # how much more room than on average the next line's first word may need
_TALL = 1.2  # a line's distance where there is but one


@dataclass(frozen=True, slots=True)
class _Column:
    """Edges of a column, in points."""

    left: float
    right: float

    def reach(self, line: PdfLine) -> float:
        """How far a line goes to the right, 0 to 1."""
        return (line.right - self.left) / max(1.0, self.right - self.left)


@dataclass(frozen=True, slots=True)
class _Measures:
    """What is usual in a file."""

    body: float
    distance: float  # of lines, in heights of their type
    columns: Mapping[tuple[int, int], _Column]

    def column(self, line: PdfLine) -> _Column:
        return self.columns[line.page, line.region]

    def is_like(self, line: PdfLine, following: PdfLine) -> bool:
        return abs(line.size - following.size) <= _SAME_SIZE * max(line.size, following.size)


def paragraphs_of(pages: Iterable[Sequence[PdfLine]]) -> list[Paragraph]:
    """The paragraphs of pages whose lines stand in the order of reading."""
    held = [list(page) for page in pages]
    usual = _measured([line for page in held for line in page])
    found: list[Paragraph] = []
    notes: list[Paragraph] = []
    open_one: Paragraph = []
    for page in held:
        at_foot = _notes(page, usual)
        for line in page:
            if line in at_foot:
                continue
            if open_one and _goes_on(open_one, line, usual):
                open_one.append(line)
                continue
            found += [open_one, *notes]
            notes, open_one = [], [line]
        notes += _note_paragraphs([line for line in page if line in at_foot], usual)
    return [one for one in (*found, open_one, *notes) if one]


def _measured(lines: Sequence[PdfLine]) -> _Measures:
    regions: dict[tuple[int, int], list[PdfLine]] = defaultdict(list)
    for line in lines:
        regions[line.page, line.region].append(line)
    columns = {name: _column(held) for name, held in regions.items()}
    near = [
        (one.bottom - other.bottom) / one.size
        for held in regions.values()
        for one, other in pairwise(held)
        if one.size > 0 and 0 < one.bottom - other.bottom < 2.5 * one.size and one.size == other.size
    ]
    return _Measures(body_size(lines), median(near) if near else _TALL, columns)


def _column(lines: Sequence[PdfLine]) -> _Column:
    rights = sorted(line.right for line in lines)
    return _Column(min(line.left for line in lines), rights[(len(rights) - 1) * 19 // 20])


def _notes(page: Sequence[PdfLine], usual: _Measures) -> set[PdfLine]:
    """The footnotes of a page: small type at the end of a column, from the first line that begins with a mark."""
    found: set[PdfLine] = set()
    regions: dict[int, list[PdfLine]] = defaultdict(list)
    for line in page:
        regions[line.region].append(line)
    for lines in regions.values():
        first = len(lines)
        for at in range(len(lines) - 1, -1, -1):
            if lines[at].size > _NOTE_SIZE * usual.body:
                break
            first = at if _NOTE.match(lines[at].text) else first
        found |= set(lines[first:])
    return found


def _note_paragraphs(lines: Sequence[PdfLine], usual: _Measures) -> Iterator[Paragraph]:
    held: Paragraph = []
    for line in lines:
        if held and (line.region != held[-1].region or (_NOTE.match(line.text) and _may_end(held[-1], usual))):
            yield held
            held = []
        held.append(line)
    if held:
        yield held


def _may_end(line: PdfLine, usual: _Measures) -> bool:
    return bool(_CLOSED.search(line.text)) or usual.column(line).reach(line) < _SHORT


def _goes_on(paragraph: Paragraph, line: PdfLine, usual: _Measures) -> bool:
    """Whether a line belongs to the paragraph before it."""
    last = paragraph[-1]
    if not usual.is_like(last, line) or _is_row(last) or _is_row(line):
        return False
    down = last.bottom - line.bottom
    below = 0 < down <= _WIDER * usual.distance * line.size and abs(last.left - line.left) < line.size
    if last.page != line.page or (last.region != line.region and not below):
        return _goes_on_elsewhere(last, line, usual)
    if down <= 0 or down > _WIDER * usual.distance * max(last.size, line.size):
        return False
    closed, reach = bool(_CLOSED.search(last.text)), usual.column(last).reach(last)
    if reach < _VERY_SHORT and not line.text[0].islower():
        return False
    if not closed:
        return not (reach < _SHORT and _MARK.match(line.text))
    shifted = abs(line.left - last.left) > _INDENT * line.size and len(paragraph) != 1
    return not (_MARK.match(line.text) or reach < _SHORT or shifted or _is_indented(last, line, usual))


def _is_row(line: PdfLine) -> bool:
    """Whether a line is a row of a table; a number before a paragraph is no cell."""
    return line.cells > (2 if _MARK.match(line.text) else 1)


def _is_indented(last: PdfLine, line: PdfLine, usual: _Measures) -> bool:
    left = usual.column(line).left
    return line.left - left > _INDENT * line.size and last.left - left < _INDENT * line.size / 2


def _goes_on_elsewhere(last: PdfLine, line: PdfLine, usual: _Measures) -> bool:
    """Whether the next column or page begins in the middle of the paragraph."""
    heading = last.size > (1 + _SAME_SIZE) * usual.body
    if heading or _CLOSED.search(last.text) or _MARK.match(line.text):
        return False
    letter = (last.right - last.left) / max(1, len(last.text))
    needed = letter * (len(line.text.split()[0]) + 1)
    return line.text[0].islower() or last.right + _LOOSE * needed > usual.column(last).right
