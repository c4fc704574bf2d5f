"""Words of an article as a quotation, with some of them marked."""

from collections.abc import Iterable
from typing import Any

from firsthand.export.page_place import page_place
from firsthand.model import Article, Part, Report, Span

_AROUND = 180  # code points shown on either side of the marks; a sentence is mostly shorter
_STEP = 25  # how far a cut may move inward to the next space


def quotation(article: Article, within: Span, marks: Iterable[Span], around: int = _AROUND) -> dict[str, Any]:
    """`{"parts", "language", "headline", "place"}`: parts are stretches of the passage `within`, in order, each marked
    or not.

    Cut to `around` code points on either side of the marks, or of the start where none lies inside; a cut shows as an
    ellipsis. `headline` says that the words stand in a title that came apart from the text, `place` on which page of a
    PDF file they stand, None where there is none.
    """
    source = source_of(article, within.part)
    spans = apart(span for span in marks if within.overlaps(span))
    first = max(within.start, spans[0].start - around) if spans else within.start
    last = min(within.end, (spans[-1].end if spans else within.start + around) + around)
    first, last = at_words(source, first, last, within)
    parts = [("…", False)] if first > within.start else []
    place = first
    for span in spans:
        begin, end = max(span.start, first), min(span.end, last)
        parts += [(source[place:begin], False), (source[begin:end], True)]
        place = end
    parts += [(source[place:last], False), ("…" if last < within.end else "", False)]
    return {
        "parts": [{"text": text, "marked": marked} for text, marked in parts if text],
        "language": article.language,
        "headline": within.part is Part.TITLE,
        "place": page_place(article, Span(first, last, source[first:last], within.part)),
    }


def passage_of(article: Article, words: Span, report: Report | None) -> Span:
    """The sentence of the report where it holds the words, else the line of the article in which they stand."""
    if report and report.sentence.covers(words):
        return report.sentence
    source = source_of(article, words.part)
    start = source.rfind("\n", 0, words.start) + 1
    end = source.find("\n", words.end)
    end = len(source) if end < 0 else end
    return Span(start, end, source[start:end], words.part)


def source_of(article: Article, part: Part) -> str:
    """The string that offsets of a part count in."""
    return article.text if part is Part.TEXT else article.title or ""


def apart(spans: Iterable[Span]) -> list[Span]:
    """The spans in text order, those left out that overlap an earlier one."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not found or span.start >= found[-1].end:
            found.append(span)
    return found


def at_words(source: str, first: int, last: int, within: Span) -> tuple[int, int]:
    """The cut moved inward to the next space, so that no word is cut in two."""
    if first > within.start:
        space = source.find(" ", first, first + _STEP)
        first = space + 1 if space >= 0 else first
    if last < within.end:
        space = source.rfind(" ", last - _STEP, last)
        last = space if space >= 0 else last
    return first, last
