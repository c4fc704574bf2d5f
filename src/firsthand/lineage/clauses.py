"""Sentences cut where the frame of a quotation stands apart from the quoted words."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from firsthand.lineage.speech_words import speech_words
from firsthand.model import Place

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]{0,3}\s+(?=[\"'“‘(\[]{0,2}[A-Z0-9])")
_ABBREVIATED = re.compile(
    r"(?<!\w)(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|St|Lt|Col|Sgt|Maj|Capt|Jr|Sr|Rev|Prof|No|Inc|Ltd|Co|Corp|vs"
    r"|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|[A-Z]\.[A-Z])\.$"
)
_PAUSE = re.compile(r"[,;:?!][\"'”’]?\s+|\s[—–-]{1,2}\s|—|\.\.\.\s")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LONGEST = 1_000  # a sentence without an end is cut at blanks, so that work on it stays bounded

NAME, NUMBER, WEEKDAY = "<name>", "<number>", "<day>"


class Clause(NamedTuple):
    """A part of a sentence at `start` to `end`; `pause` is the character before it, "." at the start of a sentence.

    `words` are in lower case without apostrophes; names, numbers and weekdays are one sign each.
    """

    start: int
    end: int
    pause: str
    words: tuple[str, ...]
    says: bool


def clauses_of(text: str, paragraph: Place) -> list[Clause]:
    """The clauses of a paragraph in order, covering all but the blanks between them.

    A sentence is cut at a pause where a verb of saying stands on one side of it.
    """
    return [
        clause for start, end in _sentences(text, paragraph.start, paragraph.end) for clause in _cut(text, start, end)
    ]


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _SENTENCE_END.finditer(text, start, end):
        point = match.start() + 1
        if text[point - 1] == "." and _ABBREVIATED.search(text, max(start, point - 8), point):
            continue
        yield from _bounded(text, start, match.end())
        start = match.end()
    yield from _bounded(text, start, end)


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        blank = text.rfind(" ", start + 1, start + _LONGEST)
        stop = blank + 1 if blank > start else start + _LONGEST
        yield start, stop
        start = stop
    if start < end:
        yield start, end


def _cut(text: str, start: int, end: int) -> Iterator[Clause]:
    current: Clause | None = None
    pause = "."
    for left, right, following in _pieces(text, start, end):
        words, says = _words(text, left, right, pause == ".")
        piece = Clause(left, right, pause, words, says)
        if current is None:
            current = piece
        elif says or current.says:
            yield current
            current = piece
        else:
            current = Clause(current.start, right, current.pause, current.words + words, False)
        pause = following
    if current is not None:
        yield current


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    for match in _PAUSE.finditer(text, start, end):
        if start < match.start():
            yield start, match.start() + 1, match[0].strip()[:1]
            start = match.end()
    if start < end:
        yield start, end, "."


def _words(text: str, start: int, end: int, opening: bool) -> tuple[tuple[str, ...], bool]:
    found: list[str] = []
    says = False
    for written in _WORD.findall(text, start, end):
        word, is_saying = _folded(written, opening and not found)
        if word == NAME and found and found[-1] == NAME:
            continue
        says = says or is_saying
        found.append(word)
    return tuple(found), says


@lru_cache(maxsize=1 << 16)
def _folded(written: str, opening: bool) -> tuple[str, bool]:
    """(The word or sign that stands for a written word, whether it is a verb of saying)."""
    word = written.replace("'", "").replace("’", "").lower()
    if written[0].isdigit():
        return NUMBER, False
    if written[0].isupper() and not opening and word not in speech_words("capitals"):
        return (WEEKDAY if word in speech_words("weekdays") else NAME), False
    return word, word in speech_words("saying")
