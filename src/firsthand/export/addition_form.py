"""Words that a republisher added, held against the text that it was taken from, as JSON."""

from typing import Any

from firsthand.export.additions import Addition, Known, headline_of, is_in_headline
from firsthand.export.quotation import quotation
from firsthand.export.register_form import Entry
from firsthand.export.upstream_words import sentence_around
from firsthand.model import Article, Place, Span

_AROUND = 110  # code points shown on either side of the source's words


def addition_form(entry: Entry, known: Known, found: Addition) -> dict[str, Any]:
    """`by` and `source` by name, `said` in words, `quote`: what the source says (None: nothing), and the comparison."""
    source = entry.articles[found.source]
    by, from_ = known.name(entry.articles[found.article]), known.name(source)
    within = _around(source, found.instead) if found.instead else None
    marks = [found.instead] if found.instead and found.instead != within else []
    return {
        "by": by,
        "source": from_,
        "said": _said(found, source, by, from_),
        "quote": quotation(source, within, marks, _AROUND) if within else None,
        "compare": f"/compare/{found.source}/{found.article}",
    }


def _said(found: Addition, source: Article, by: str, from_: str) -> str:
    if found.dated:
        return f"day counted from the article of {by}; {from_} has the same words:"
    added = f"added by {by}; "
    if found.instead is None:
        return f"{added}{from_}, from which its text was taken, has no such passage"
    if found.instead == headline_of(source):
        return f"{added}the headline of {from_} says:"
    return f"{added}{from_} says:" if found.instead.text else f"{added}{from_} has nothing in its place:"


def _around(source: Article, words: Span) -> Span:
    """The sentence of the source; all of its headline for words of that."""
    headline = headline_of(source)
    if headline is not None and is_in_headline(source, words) and headline.covers(words):
        return headline
    place = sentence_around(source.text, Place(words.start, words.end))
    return Span(place.start, place.end, source.text[place.start : place.end])
