"""Words as they stand in their article, with some of them marked."""

from collections.abc import Iterable

from rich.text import Text

from firsthand.cli.printable import printable
from firsthand.export.quotation import apart, at_words, source_of
from firsthand.model import Article, Span

_AROUND = 90  # characters shown on either side of marked words


def quoted(article: Article, marked: Iterable[Span], within: Span, colour: bool, around: int = _AROUND) -> Text:
    """A passage of an article with the spans in it marked, cut to `around` characters on either side of the marks.

    Marks are bold where there is colour and square brackets where there is none.
    """
    source = source_of(article, within.part)
    spans = apart(span for span in marked if within.overlaps(span))
    first = max(within.start, spans[0].start - around) if spans else within.start
    last = min(within.end, spans[-1].end + around) if spans else within.end
    first, last = at_words(source, first, last, within)
    text = Text("…" if first > within.start else "")
    place = first
    for span in spans:
        text.append(printable(source[place : span.start]))
        words = printable(source[span.start : span.end])
        text.append(words if colour else f"[{words}]", "bold" if colour else "")
        place = span.end
    text.append(printable(source[place:last]))
    return text.append("…" if last < within.end else "")


def paragraph_of(article: Article, words: Span) -> Span:
    """The paragraph in which words stand, or the title."""
    source = source_of(article, words.part)
    start = source.rfind("\n", 0, words.start) + 1
    end = source.find("\n", words.end)
    end = len(source) if end < 0 else end
    return Span(start, end, source[start:end], words.part)
