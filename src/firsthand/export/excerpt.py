"""An article cut down to the words that records quote, so that evidence can travel where a whole text may not."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass

from firsthand.model import Article, Part, Span

_MARK = " …"


def stretches_of(article: Article, quoted: Iterable[Span]) -> list[tuple[int, str]]:
    """The stretches of the clean text that hold these words and those the article states itself by, in order.

    Each is its start, in code points, and its words; neighbours that touch are one.
    """
    spans = [span for span in (*spans_of(article), *quoted) if span.part is Part.TEXT]
    found: list[tuple[int, int]] = []
    for start, end in sorted((span.start, span.end) for span in spans if span.start < span.end):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return [(start, article.text[start:end]) for start, end in found]


def text_of(stretches: Sequence[tuple[int, str]], length: int) -> str:
    """A text of `length` code points with these stretches in their places; ValueError where they do not fit."""
    parts, place = list[str](), 0
    for start, words in (*stretches, (length, "")):
        if start < place or start + len(words) > length:
            raise ValueError(f"the words at {start} do not fit into a text of {length} characters")
        parts += (_gap(start - place), words)
        place = start + len(words)
    return "".join(parts)


def spans_of(record: object) -> Iterator[Span]:
    """All words that a record holds, however deep, in its own order."""
    if isinstance(record, Span):
        yield record
    elif isinstance(record, tuple):
        for item in record:
            yield from spans_of(item)
    elif is_dataclass(record):
        for one in fields(record):
            yield from spans_of(getattr(record, one.name))


def _gap(length: int) -> str:
    return _MARK.ljust(length) if length >= len(_MARK) else " " * length
