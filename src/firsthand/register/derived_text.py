"""What the derivations say of places in articles, found by article."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator

from firsthand.model import Article, Credit, Derivation, Direction, PassageKind, Place, SharedPassage, Span, Upstream
from firsthand.register.counterpart import in_text, lies_in


class DerivedText:
    """The derivations of dependent articles, in an order that does not depend on the one they come in."""

    def __init__(self, derivations: Iterable[Derivation] = ()) -> None:
        self._of = defaultdict[str, list[Derivation]](list)
        for derivation in sorted((one for one in derivations if one.is_dependent), key=_order):
            self._of[derivation.a].append(derivation)
            self._of[derivation.b].append(derivation)
        self._contradicted = {
            article: frozenset(key for one in found for credit in one.false_credits for key in _keys(credit))
            for article, found in self._of.items()
        }

    def between(self, articles: Collection[str]) -> Iterator[Derivation]:
        """The derivations whose two articles are both among these."""
        for article in sorted(set(articles) & self._of.keys()):
            yield from (one for one in self._of[article] if one.a == article and one.b in articles)

    def upstreams(self, article: str, sentence: Span) -> tuple[Upstream, ...]:
        """Where the shared text that holds a sentence comes from, what most derivations say first.

        Two articles may share a text with a credit that a third one shows to be false: that is no upstream.
        """
        place = in_text(sentence)
        said = Counter[Upstream]()
        for derivation in self._of.get(article, ()) if place else ():
            upstream = derivation.upstream
            if not place or upstream is None or self._is_false(upstream, derivation):
                continue
            if any(lies_in(place, own) for own in _own(derivation, article)):
                said[upstream] += 1
        return tuple(sorted(said, key=lambda upstream: (-said[upstream], upstream.key, upstream.name)))

    def _is_false(self, upstream: Upstream, derivation: Derivation) -> bool:
        contradicted = self._contradicted[derivation.a] | self._contradicted[derivation.b]
        return not contradicted.isdisjoint({upstream.key, upstream.name.casefold()})

    def false_credits(self, article: Article) -> frozenset[Credit]:
        """The credits of an article that the text contradicts."""
        contradicted = {credit for derivation in self._of.get(article.id, ()) for credit in derivation.false_credits}
        return frozenset(credit for credit in article.credits if credit in contradicted)

    def taken(self, articles: Collection[str]) -> frozenset[str]:
        """Those of the articles that were taken from another of them."""
        return frozenset(
            one.b if one.direction == Direction.A_TO_B else one.a
            for one in self.between(articles)
            if one.direction in (Direction.A_TO_B, Direction.B_TO_A)
        )


def narration(derivation: Derivation) -> Iterator[SharedPassage]:
    """The shared passages that make two articles dependent."""
    return (passage for passage in derivation.passages if passage.kind == PassageKind.NARRATION)


def _keys(credit: Credit) -> Iterator[str]:
    yield credit.newsroom.text.casefold()
    if credit.link.entity is not None:
        yield credit.link.entity


def _own(derivation: Derivation, article: str) -> Iterator[Place]:
    for passage in narration(derivation):
        yield passage.a if derivation.a == article else passage.b


def _order(derivation: Derivation) -> tuple[object, ...]:
    places = [(one.a.start, one.b.start, one.a.end, one.b.end, one.kind) for one in derivation.passages]
    return (derivation.a, derivation.b, derivation.relation, derivation.direction, places)
