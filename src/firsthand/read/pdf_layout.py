"""The words of a page put into lines, and the lines into the order in which they are read."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple
from unicodedata import bidirectional

from firsthand.read.pdf_columns import Piece, regions
from firsthand.read.pdf_words import Box, Word, turned

_BLANK = 0.8  # of the type's height: a wider gap may be the gutter between columns
_GLUED = 0.12
_SMALL, _RAISED = 0.9, 0.1  # of the height of its line: a note's number is smaller, and stands higher by so much
_CELL = 1.5
_NOTE = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Line(NamedTuple):
    """A line of a column. `region` counts the page's columns in the order of reading; `size` is its type's height.

    `cells` are its parts that stand wide apart, as in a row of a table.
    """

    text: str
    box: Box
    size: float
    region: int
    cells: int


def lines_of(words: Iterable[Word], width: float, height: float) -> list[Line]:
    """The lines of a page of this size in points, in the order of reading; boxes as the page is shown.

    Columns are told by edges that three lines or more share. Text that stands upright comes first, then what stands on
    its side or its head.
    """
    by_turn: dict[int, list[Word]] = {}
    for word in words:
        by_turn.setdefault(word.turn, []).append(word)
    found: list[Line] = []
    for turn in sorted(by_turn, key=lambda turn: (-len(by_turn[turn]), turn)):
        upright = [word._replace(box=turned(word.box, turn, width, height)) for word in by_turn[turn]]
        sides = (height, width) if turn % 2 else (width, height)
        first = found[-1].region + 1 if found else 0
        for line in _upright_lines(upright, first):
            found.append(line._replace(box=turned(line.box, -turn, *sides)))
    return found


def _upright_lines(words: Sequence[Word], first: int) -> Iterator[Line]:
    for number, region in enumerate(regions(list(_pieces(words))), first):
        for row in _rows(region):
            yield _line(row, number)


def _pieces(words: Iterable[Word]) -> Iterator[Piece]:
    """Words that follow each other in the file and stand next to each other."""
    held: list[Word] = []
    for word in words:
        if held and not _goes_on(held[-1], word):
            yield _piece(held)
            held = []
        held.append(word)
    if held:
        yield _piece(held)


def _goes_on(word: Word, following: Word) -> bool:
    if not _same_row(word.box, following.box):
        return False
    reach = _BLANK * max(word.box.height, following.box.height)
    after, before = following.box.left - word.box.right, word.box.left - following.box.right
    return -reach / 2 <= after <= reach or (_is_leftward(following.text) and -reach / 2 <= before <= reach)


def _same_row(one: Box, other: Box) -> bool:
    """Whether two boxes stand side by side: they share half of the lower one's height."""
    shared = min(one.top, other.top) - max(one.bottom, other.bottom)
    return shared >= 0.5 * min(one.height, other.height) and shared > 0


def _piece(words: Sequence[Word]) -> Piece:
    tall = max(words, key=lambda word: (word.box.height, len(word.text))).box
    box, text = words[0].box, ""
    for at, word in enumerate(words):
        box = box.around(word.box)
        glued = at == 0 or (not word.is_apart and _gap(words[at - 1].box, word.box) < _GLUED * tall.height)
        text += ("" if glued else " ") + _with_note(word, tall)
    return Piece(text, box, tall.height, words[0].is_apart)


def _gap(one: Box, other: Box) -> float:
    """How far the end of one box of a line is from the start of the other, whichever comes first."""
    return min(abs(other.left - one.right), abs(one.left - other.right))


def _with_note(word: Word, line: Box) -> str:
    """A note's number is raised above the line and stays so: "brigade.¹²"."""
    raised = word.box.bottom > line.bottom + _RAISED * line.height
    small = word.box.height < _SMALL * line.height
    return word.text.translate(_NOTE) if small and raised and word.text.isdecimal() else word.text


def _rows(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Pieces that stand side by side, from the top down."""
    row: list[Piece] = []
    tall: Box | None = None
    for piece in sorted(pieces, key=lambda piece: (-(piece.box.top + piece.box.bottom), piece.box.left)):
        if tall and not _same_row(tall, piece.box):
            yield row
            row, tall = [], None
        row.append(piece)
        tall = piece.box if tall is None or piece.box.height > tall.height else tall
    if row:
        yield row


def _line(row: list[Piece], region: int) -> Line:
    leftward = sum(len(piece.text) if _is_leftward(piece.text) else -len(piece.text) for piece in row) > 0
    row = sorted(row, key=lambda piece: -piece.box.right if leftward else piece.box.left)
    tall = max(row, key=lambda piece: piece.height).box
    box, text, cells = row[0].box, _raised(row[0], tall), 1
    for before, piece in pairwise(row):
        box = box.around(piece.box)
        gap = _gap(before.box, piece.box)
        text += ("" if not piece.is_apart and gap < _GLUED * tall.height else " ") + _raised(piece, tall)
        cells += gap > _CELL * tall.height
    return Line(text, box, max(row, key=lambda piece: len(piece.text)).height, region, cells)


def _raised(piece: Piece, line: Box) -> str:
    return _with_note(Word(piece.text, piece.box, 0, True), line)


def _is_leftward(text: str) -> bool:
    """Whether a text begins in a script that runs from right to left."""
    return next((bidirectional(one) in ("R", "AL") for one in text if one.isalpha()), False)
