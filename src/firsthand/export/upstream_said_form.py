"""What the text that two articles come from says where either changed it, as JSON."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from firsthand.export.comparison import Comparison, SourceText
from firsthand.export.upstream_words import Counterparts, sentence_around
from firsthand.model import Article, Derivation, Edit, EditKind, Place, Span


@dataclass(frozen=True, slots=True)
class _Said:
    """A place of the source, and the words of A and B in its stead; None where an article did not take the passage."""

    kind: EditKind
    place: Place
    a: str | None
    b: str | None


def upstream_said_form(found: Comparison) -> list[dict[str, Any]]:
    """`[{"source", "kind", "words", "lead", "tail", "a", "b", "like"}]`, in the source's order.

    `source` counts in the comparison's sources from 0. `words` are the source's, `lead` and `tail` what stands around
    them in their sentence; `a` and `b` what the two have in their stead, None where they did not take the passage.
    `like` says who has the source's words: "a", "b", "both" or "neither". Both what changed between A and B and what
    changed on the way to either is listed, changes of no known kind left out.
    """
    return [
        _form(at, source.article.text, one)
        for at, source in enumerate(found.sources)
        for one in sorted(_said(source, found), key=lambda one: (one.place.start, one.place.end))
    ]


def _said(source: SourceText, found: Comparison) -> Iterator[_Said]:
    sides = _Side.of(source, source.of_a, found.a), _Side.of(source, source.of_b, found.b)
    seen: list[Place] = []
    for edit in _telling(found.derivation):
        places = (side.origin(span) for side, span in zip(sides, (edit.before, edit.after), strict=True))
        place = next((place for place in places if place is not None), None)
        if place is not None:
            seen.append(place)
            yield _Said(edit.kind, place, edit.before.text, edit.after.text)
    for number, derivation in enumerate((source.of_a, source.of_b)):
        for edit in _telling(derivation):
            place = Place(edit.before.start, edit.before.end)
            if _meets(place, seen):
                continue
            seen.append(place)
            other = _across(edit.after, found, from_a=number == 0) if derivation else None
            words = [side.words(place) for side in sides]
            words = [other if word is None else word for word in words]
            words[number] = edit.after.text
            yield _Said(edit.kind, place, *words)


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two articles against the source; the ways between them are None where it was not taken from that."""

    article: Article
    to_source: Counterparts | None
    from_source: Counterparts | None

    @classmethod
    def of(cls, source: SourceText, derivation: Derivation | None, taker: Article) -> "_Side":
        if derivation is None:
            return cls(taker, None, None)
        given, taken = source.article.text, taker.text
        there = Counterparts([(one.a, one.b) for one in derivation.passages], given, taken)
        return cls(taker, there, Counterparts([(one.b, one.a) for one in derivation.passages], taken, given))

    def origin(self, span: Span) -> Place | None:
        return self.to_source.find(Place(span.start, span.end)) if self.to_source else None

    def words(self, place: Place) -> str | None:
        own = self.from_source.find(place) if self.from_source else None
        return self.article.text[own.start : own.end] if own else None


def _across(span: Span, found: Comparison, *, from_a: bool) -> str | None:
    """What the other of the two articles has in the place of words of the one."""
    one, other = (found.a, found.b) if from_a else (found.b, found.a)
    shared = [(passage.b, passage.a) if from_a else (passage.a, passage.b) for passage in found.derivation.passages]
    place = Counterparts(shared, other.text, one.text).find(Place(span.start, span.end))
    return other.text[place.start : place.end] if place else None


def _telling(derivation: Derivation | None) -> Iterator[Edit]:
    for passage in derivation.passages if derivation else ():
        yield from (edit for edit in passage.edits if edit.kind is not EditKind.OTHER)


def _meets(place: Place, seen: Sequence[Place]) -> bool:
    return any(place == one or (place.start < one.end and one.start < place.end) for one in seen)


def _form(source: int, text: str, said: _Said) -> dict[str, Any]:
    place, around = said.place, sentence_around(text, said.place)
    words = text[place.start : place.end]
    kept = [name for name, own in (("a", said.a), ("b", said.b)) if own is not None and _folded(own) == _folded(words)]
    return {
        "source": source,
        "kind": said.kind.value,
        "words": words,
        "lead": text[around.start : place.start],
        "tail": text[place.end : around.end],
        "a": said.a,
        "b": said.b,
        "like": "both" if len(kept) == 2 else "".join(kept) or "neither",
    }


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())
