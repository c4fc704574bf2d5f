"""Paragraphs and sentences of plain text, by place."""

import re
from itertools import pairwise
from typing import NamedTuple

_LINE = re.compile(r"\S(?:[^\n\r\v\f\x85\u2028\u2029]*\S)?")
_SENTENCE_END = re.compile(
    r"[.!?…][\"'”’)\]]{0,3}\s+(?=[\"'“‘(\[•©]{0,2}[A-Z0-9©@])|(?<=protected\])\s+(?!(?:or|and|to|for|if|with|by|at|on)\b)(?=[a-z])"
)
_ABBREVIATED = re.compile(
    r"(?:^|[\s(\"“])(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|St|Lt|Col|Sgt|Maj|Capt|Jr|Sr|Rev|Prof|No|Inc|Ltd|Co|Corp|vs"
    r"|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|[A-Z]\.[A-Z])\.$"
)
_NARROW, _WIDE = 40, 90


class Stretch(NamedTuple):
    """Code points `start` to `end` (exclusive), without blanks at either end."""

    start: int
    end: int


def trimmed(text: str, start: int, end: int) -> Stretch:
    """The stretch without the blanks at its ends; empty when there is nothing else."""
    inside = text[start:end]
    stripped = inside.strip()
    start += len(inside) - len(inside.lstrip())
    return Stretch(start, start + len(stripped))


def lines(text: str) -> list[Stretch]:
    """The non-blank lines of `text`."""
    return [Stretch(*match.span()) for match in _LINE.finditer(text)]


def paragraphs(text: str) -> list[Stretch]:
    """The paragraphs of `text`: its lines, or groups of lines where the text is wrapped at a fixed width."""
    single = lines(text)
    if not _is_wrapped(text, single):
        return single
    grouped: list[Stretch] = []
    for line in single:
        if grouped and _continues(text, grouped[-1], line):
            grouped[-1] = Stretch(grouped[-1].start, line.end)
        else:
            grouped.append(line)
    return grouped


def _is_wrapped(text: str, single: list[Stretch]) -> bool:
    broken = 0
    for line, following in pairwise(single):
        if line.end - line.start > _WIDE:
            return False
        broken += text[line.end - 1] not in ".!?\"”':" and not text[following.start].isupper()
    return len(single) >= 4 and broken * 3 >= len(single)


def _continues(text: str, paragraph: Stretch, line: Stretch) -> bool:
    """Whether a wrapped paragraph goes on in the next line: no blank line, no indentation, last line not cut short."""
    gap = text[paragraph.end : line.start]
    if gap.count("\n") > 1 or gap.rpartition("\n")[2] != "":
        return False
    last = text.rfind("\n", paragraph.start, paragraph.end) + 1 or paragraph.start
    return not (text[paragraph.end - 1] in ".!?\"”'" and paragraph.end - last < _NARROW)


def sentences(text: str, start: int, end: int) -> list[Stretch]:
    """The sentences between two places of `text`, cut at closing punctuation before a capital."""
    found: list[Stretch] = []
    for match in _SENTENCE_END.finditer(text, start, end):
        point = match.start() + 1
        if text[match.start()] == "." and _ABBREVIATED.search(text, max(start, point - 8), point):
            continue
        found.append(trimmed(text, start, match.end()))
        start = match.end()
    last = trimmed(text, start, end)
    return [*found, last] if last.start < last.end else found
