"""An article's text cut into pieces whose places are known, so that words chosen on a page are found in the text."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from firsthand.model import Article, Part, Span

# A page's parser makes one line end of CR LF and drops or replaces these: no piece may hold what would not be counted.
_LINE = re.compile(r"[^\r\n]+")
_UNSHOWN = re.compile("[\0\ud800-\udfff]")
_AROUND = 1  # paragraphs before and after the sentence that stand open


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a text that stand for something: a slot's name, or `sentence`."""

    name: str
    words: Span


def shown(text: str) -> str:
    """The text as a page can hold it: code point for code point, NUL and lone surrogates as U+FFFD."""
    return _UNSHOWN.sub("\ufffd", text)


def selectable_text(article: Article, sentence: Span, marks: Sequence[Mark]) -> dict[str, Any]:
    """`{"title", "before", "near", "after"}`: paragraphs as `{"kind", "start", "marked", "pieces"}`.

    A piece is `{"start", "text", "names", "starts", "sentence"}`: what it is marked as, and which marks begin with it;
    its `start` counts code points in the clean text, or in the title. No piece holds a line end. `near` is the
    paragraph of the sentence with its neighbours, or the story's beginning; `title` is None, or the paragraphs of a
    title that came apart from the text.
    """
    told = [*marks, Mark("sentence", sentence)]
    body = [_paragraph(kind, start, line, _of(told, Part.TEXT)) for kind, start, line in _lines(article)]
    first, last = _near(body, sentence)
    title = None
    if article.title is not None and not _stands_in_text(article):
        in_title = _of(told, Part.TITLE)
        title = [_paragraph("headline", at.start(), at[0], in_title) for at in _LINE.finditer(article.title)]
    return {"title": title, "before": body[:first], "near": body[first:last], "after": body[last:]}


def _of(marks: Sequence[Mark], part: Part) -> list[Mark]:
    return [mark for mark in marks if mark.words.part is part]


def _stands_in_text(article: Article) -> bool:
    return any(block.kind == "headline" for block in article.blocks)


def _lines(article: Article) -> Iterator[tuple[str, int, str]]:
    """The kind, place and text of each line that is not blank."""
    for block in article.blocks:
        for line in _LINE.finditer(article.text, block.start, block.end):
            if line[0].strip():
                yield block.kind.value, line.start(), line[0]


def _near(body: Sequence[dict[str, Any]], sentence: Span) -> tuple[int, int]:
    """The first paragraph that stands open, and one past the last; of a title the story's beginning does."""
    if sentence.part is Part.TITLE:
        first = next((number for number, paragraph in enumerate(body) if paragraph["kind"] == "story"), 0)
        return 0, first + 1 + _AROUND
    starts = [paragraph["start"] for paragraph in body]
    first = max(0, bisect_right(starts, sentence.start) - 1)
    last = max(first + 1, bisect_right(starts, sentence.end - 1))
    return max(0, first - _AROUND), last + _AROUND


def _paragraph(kind: str, start: int, text: str, marks: Sequence[Mark]) -> dict[str, Any]:
    end = start + len(text)
    inside = [mark for mark in marks if mark.words.start < end and start < mark.words.end]
    edges = {start, end}
    for mark in inside:
        edges |= {max(start, mark.words.start), min(end, mark.words.end)}
    cuts = sorted(edges)
    pieces = [_piece(text[left - start : right - start], left, right, inside) for left, right in pairwise(cuts)]
    return {"kind": kind, "start": start, "marked": any(piece["names"] for piece in pieces), "pieces": pieces}


def _piece(text: str, start: int, end: int, marks: Sequence[Mark]) -> dict[str, Any]:
    over = [mark for mark in marks if mark.words.start <= start and end <= mark.words.end]
    names = dict.fromkeys(mark.name for mark in over if mark.name != "sentence")
    starts = dict.fromkeys(mark.name for mark in over if mark.name != "sentence" and mark.words.start == start)
    return {
        "start": start,
        "text": shown(text),
        "names": list(names),
        "starts": list(starts),
        "sentence": any(mark.name == "sentence" for mark in over),
    }
