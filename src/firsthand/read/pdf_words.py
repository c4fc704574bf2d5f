"""The words of a PDF page with their boxes, as the page is shown. Runs in the reader process."""

import math
from collections.abc import Iterator, Sequence
from ctypes import byref, c_ushort
from functools import cache
from itertools import groupby
from typing import NamedTuple
from unicodedata import bidirectional

from pypdfium2 import PdfPage, PdfTextPage, raw

_BREAKS = "\u0002\ufffe"  # PDFium's own marks of a hyphen at a line's end
_LETTERS = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u0002": "-", "\ufffe": "-"}
)
_LEFTWARD = ("R", "AL")
_SLANT = math.radians(10)  # text that leans more than this from the upright is a stamp across the page
_SMALL = 0.9  # digits this much smaller than the rest of their word are a note's number, no part of the figure


class Box(NamedTuple):
    """In points from the lower left of the page as it is shown."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """From bottom to top."""
        return self.top - self.bottom

    def around(self, other: "Box") -> "Box":
        """The box that holds both."""
        return Box(
            min(self.left, other.left),
            min(self.bottom, other.bottom),
            max(self.right, other.right),
            max(self.top, other.top),
        )


class Word(NamedTuple):
    """Letters without a blank between them. `turn` counts quarter turns against the clock from upright.

    `is_apart` says that a blank stood before it; else it may go on from the word before.
    """

    text: str
    box: Box
    turn: int
    is_apart: bool


class Frame(NamedTuple):
    """The part of a page that is shown, in the page's own coordinates, and its quarter turns with the clock."""

    shown: Box
    turns: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as shown."""
        width, height = self.shown.right - self.shown.left, self.shown.height
        return (height, width) if self.turns % 2 else (width, height)

    def place(self, box: Box) -> Box:
        """Where a box of the page's own coordinates is shown."""
        left, bottom = box.left - self.shown.left, box.bottom - self.shown.bottom
        right, top = box.right - self.shown.left, box.top - self.shown.bottom
        return turned(Box(left, bottom, right, top), self.turns, self.shown.right - self.shown.left, self.shown.height)


def turned(box: Box, turns: int, width: float, height: float) -> Box:
    """A box on a sheet of this size after the sheet was turned by quarters with the clock."""
    left, bottom, right, top = box
    match turns % 4:
        case 1:
            return Box(bottom, width - right, top, width - left)
        case 2:
            return Box(width - right, height - top, width - left, height - bottom)
        case 3:
            return Box(height - top, left, height - bottom, right)
    return box


def frame_of(page: PdfPage) -> Frame:
    """What is shown of a page: its crop box within its media box."""
    return Frame(Box(*page.get_bbox()), page.get_rotation() // 90)


def words_of(text_page: PdfTextPage, frame: Frame) -> Iterator[Word]:
    """The words of a page in the order in which the file draws them; those beside the shown part are left out."""
    letters = _Letters(text_page)
    width, height = frame.size
    for start, end, is_apart in _stretches(letters.all):
        angle = -raw.FPDFText_GetCharAngle(text_page, start) - math.radians(90 * frame.turns)
        quarter = round(angle / (math.pi / 2))
        if abs(angle - quarter * math.pi / 2) > _SLANT:
            continue
        for part, (first, last) in enumerate(_parts(letters, start, end)):
            box = frame.place(letters.box(first).around(letters.box(last - 1)))
            if 0 <= box.left + box.right <= 2 * width and 0 <= box.bottom + box.top <= 2 * height:
                text = "".join(_logical(letters, first, last)).translate(_LETTERS)
                yield Word(text, box, quarter % 4, is_apart and part == 0)


class _Letters:
    """The letters of a page, and the box of each."""

    def __init__(self, text_page: PdfTextPage) -> None:
        self._page = text_page
        self._found = raw.FS_RECTF()
        self._to_be_found = byref(self._found)
        self.all = list(map(_letter, self._codes()))

    def _codes(self) -> Sequence[int]:
        """In one piece where PDFium's text has a place for each letter, else one by one, which takes twice as long."""
        count = max(0, raw.FPDFText_CountChars(self._page))
        text = (c_ushort * (count + 1))()
        if raw.FPDFText_GetText(self._page, 0, count, text) == count + 1:
            return list(text[:count])
        return [raw.FPDFText_GetUnicode(self._page, at) for at in range(count)]

    def box(self, at: int) -> Box:
        """The box of a letter with the room that its font leaves above and below, in the page's own coordinates."""
        raw.FPDFText_GetLooseCharBox(self._page, at, self._to_be_found)
        found = self._found
        return Box(found.left, found.bottom, found.right, found.top)


@cache
def _letter(code: int) -> str:
    """A letter; a line's end or a blank for what breaks a word; U+FFFD for what is no letter."""
    if code < 32 and code != 2:
        return "\n" if code in (10, 13) else " "
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"


def _stretches(letters: Sequence[str]) -> Iterator[tuple[int, int, bool]]:
    """Start and end of each run of letters, and whether a blank, more than a line's end, stands before it."""
    start, is_apart = 0, True
    for at, letter in enumerate([*letters, " "]):
        if letter.isspace() or letter in _BREAKS:
            end = at + (letter in _BREAKS)
            if start < end:
                yield start, end, is_apart
                is_apart = False
            is_apart = is_apart or (letter.isspace() and letter != "\n")
            start = at + 1


def _logical(letters: _Letters, first: int, last: int) -> Sequence[str]:
    """Letters in the order in which they are read: some files keep words of leftward scripts as they are seen.

    Letters that one sign stands for share its box, and their order.
    """
    found = letters.all[first:last]
    if bidirectional(found[0]) not in _LEFTWARD or letters.box(first).left >= letters.box(last - 1).left:
        return found
    signs = groupby(range(first, last), lambda at: letters.box(at).left)
    return [letters.all[at] for sign in reversed([list(run) for _, run in signs]) for at in sign]


def _parts(letters: _Letters, start: int, end: int) -> list[tuple[int, int]]:
    """The word, or, where it holds digits, its parts of one size: "50" and a note's number 12 are not 5012."""
    if not any(map(str.isdigit, letters.all[start:end])):
        return [(start, end)]
    heights = [letters.box(at).height for at in range(start, end)]
    small = _SMALL * max(heights)
    runs = groupby(range(start, end), lambda at: heights[at - start] < small and letters.all[at].isdigit())
    found = [list(run) for _, run in runs]
    return [(run[0], run[-1] + 1) for run in found]
