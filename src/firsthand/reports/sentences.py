"""Sentence boundaries."""

import re
from collections.abc import Iterator

import sentencex

from firsthand.model import Part, Span

_LONGEST = 2_000  # a "sentence" beyond this is a list or broken text; it is cut so that every later stage stays bounded
# sentencex takes time with the square of the quotation marks left open in a line: no more than this at once, cut after
# a stop, or at a blank.
_LINE = re.compile(r"[^\n]{1,10000}(?=\n|$)|[^\n]{1,9999}[.!?](?= )|[^\n]{1,10000}(?!\S)|[^\n]{1,10000}")
_CLOSED_EARLY = re.compile(r"[ \t]*[a-z,;]")
_SHORT_HOUR = re.compile(r"\b[ap]\.?m\.$")


def sentences(text: str, start: int = 0, end: int | None = None, part: Part = Part.TEXT) -> tuple[Span, ...]:
    """Sentences of `text[start:end]` with places in `text`; lines are paragraphs, blanks at the edges are left out.

    Boundaries are sentencex's, joined again where the next piece goes on in lower case or follows "p.m.", and cut at
    blanks after 2,000 characters.
    """
    found: list[Span] = []
    for left, right in _joined(text, start, len(text) if end is None else end):
        found.extend(_cut(text, left, right, part))
    return tuple(found)


def _joined(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    current: tuple[int, int] | None = None
    for line in _LINE.finditer(text[start:end]):
        for boundary in sentencex.get_sentence_boundaries("en", line[0]):
            left, right = (start + line.start() + boundary[key] for key in ("start_index", "end_index"))
            if current and current[1] == left and _continues(text, *current, right):
                current = (current[0], right)
                continue
            if current:
                yield current
            current = (left, right)
        if current:
            yield current
        current = None


def _continues(text: str, left: int, middle: int, right: int) -> bool:
    before = text[max(left, middle - 16) : middle].rstrip()
    return bool(_CLOSED_EARLY.match(text, middle, right) or _SHORT_HOUR.search(before))


def _cut(text: str, left: int, right: int, part: Part) -> Iterator[Span]:
    while left < right:
        stop = right
        if right - left > _LONGEST:
            blank = text.rfind(" ", left + 1, left + _LONGEST)
            stop = blank + 1 if blank > left else left + _LONGEST
        piece = text[left:stop].lstrip()
        first = stop - len(piece)
        words = piece.rstrip()
        if words:
            yield Span(first, first + len(words), words, part)
        left = stop
