"""Paragraphs of lines joined to one text, with the place of every line in it."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from firsthand.model import PageLine
from firsthand.read.pdf_lines import PdfLine

_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_BROKEN = re.compile(r"[^\W_][-\u2010\u00ad]$")
_HEAD = re.compile(r"[^\W\d_]+(?=[-\u2010\u00ad]$)")
_TAIL = re.compile(r"[^\W\d_]+")
_IN_ADDRESS = re.compile(r"(?:https?://|www\.)\S*[/\-_.=&?%#]$")
_SOFT = "\u00ad"
_KEPT = frozenset(
    "anti co counter cross ex inter mid multi non post pre pro self semi sub vice air ground surface".split()
)


def joined(paragraphs: Iterable[Sequence[PdfLine]]) -> tuple[str, tuple[PageLine, ...]]:
    """The text, its paragraphs a blank line apart and each on a line of its own, and its lines in the order of places.

    A hyphen that only breaks a word at a line's end is left out: where the whole word stands elsewhere in the text, or
    its end goes on in lower case and the two halves are no words that stand elsewhere.
    """
    held = [list(paragraph) for paragraph in paragraphs]
    known = _words([line.text for paragraph in held for line in paragraph])
    parts: list[str] = []
    places: list[PageLine] = []
    length = 0
    for paragraph in held:
        ends = [_end_and_gap(one.text.strip(), other.text.strip(), known) for one, other in pairwise(paragraph)]
        for line, (text, gap) in zip(paragraph, [*ends, (paragraph[-1].text.strip(), "\n\n")], strict=True):
            box = (line.left, line.bottom, line.right, line.top)
            places.append(PageLine(line.page, length, length + len(text), *box))
            parts += [text, gap]
            length += len(text) + len(gap)
    return "".join(parts).rstrip("\n") + "\n", tuple(places)


def _words(lines: Iterable[str]) -> frozenset[str]:
    """The words that stand whole within a line, in lower case, with their hyphens."""
    found: set[str] = set()
    after_break = False
    for line in lines:
        words = _WORD.findall(line.replace(_SOFT, ""))[after_break:]
        after_break = bool(_BROKEN.search(line.rstrip()))
        found.update(word.casefold() for word in (words[:-1] if after_break else words))
    return frozenset(found)


def _end_and_gap(line: str, following: str, known: frozenset[str]) -> tuple[str, str]:
    """The line as it stands in the text and what parts it from the next one."""
    if _IN_ADDRESS.search(line):
        return line, ""
    if not _BROKEN.search(line):
        return line, " "
    if line.endswith(_SOFT):
        return line[:-1], ""
    head, tail = _HEAD.search(line), _TAIL.match(following)
    if head is None or tail is None or not tail[0][0].islower():
        return line, ""
    one, other = head[0].casefold(), tail[0].casefold()
    if one + other in known:
        return line[:-1], ""
    hyphened = f"{one}-{other}" in known or one in _KEPT or (one in known and other in known)
    return (line, "") if hyphened else (line[:-1], "")
