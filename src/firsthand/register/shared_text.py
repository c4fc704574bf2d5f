"""Reports whose sentences stand in one text."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from firsthand.model import Derivation, Reason, Relation, Span
from firsthand.register.blocking import runs_of
from firsthand.register.dependence import Dependence, sharing
from firsthand.register.standing import Standing

_DERIVED = {Relation.COPY, Relation.REWORDED, Relation.PARTIAL}
_MOST = 0.5  # share of a sentence that must lie in a shared passage


def by_derivation(standings: Sequence[Standing], derivations: Sequence[Derivation]) -> Iterator[Dependence]:
    """Sentences that lie in the two sides of one shared passage."""
    here = defaultdict[str, list[int]](list)
    for number, standing in enumerate(standings):
        here[standing.article.id].append(number)
    for derivation in derivations:
        if derivation.relation not in _DERIVED or derivation.a not in here or derivation.b not in here:
            continue
        for passage in derivation.passages:
            inside = [
                number
                for article, span in ((derivation.a, passage.a), (derivation.b, passage.b))
                for number in here[article]
                if _lies_in(standings[number].report.sentence, span)
            ]
            reason = Reason(
                "origin.derived-text",
                f"The sentences stand in text that two articles share ({derivation.relation}).",
                (passage.a, passage.b),
            )
            yield from (Dependence(inside[0], other, reason) for other in inside[1:])


def by_words(standings: Sequence[Standing]) -> Iterator[Dependence]:
    """The same sentence, or a run of words that two sentences share."""
    reason = Reason("origin.same-words", "The sentences share their words.")
    keyed = [(number, {standing.words, *runs_of(standing.words)}) for number, standing in enumerate(standings)]
    yield from sharing(keyed, lambda _: reason)


def narration_joins(standings: Sequence[Standing], derivations: Sequence[Derivation]) -> Iterator[Dependence]:
    """Derived text, and words shared outside quotation marks: two newsrooms may quote one speech, each by itself."""
    yield from by_derivation(standings, derivations)
    reason = Reason("origin.same-words", "The sentences share their words.")
    yield from sharing(
        ((number, runs_of(standing.narrated)) for number, standing in enumerate(standings)), lambda _: reason
    )


def _lies_in(sentence: Span, passage: Span) -> bool:
    if sentence.part != passage.part or sentence.end <= sentence.start:
        return False
    shared = min(sentence.end, passage.end) - max(sentence.start, passage.start)
    return shared >= _MOST * (sentence.end - sentence.start)
