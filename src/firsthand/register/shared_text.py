"""Reports whose sentences stand in one text."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from firsthand.model import Derivation, Reason, Relation
from firsthand.register.blocking import runs_of
from firsthand.register.counterpart import correspond, in_text, lies_in
from firsthand.register.dependence import Dependence, sharing
from firsthand.register.derived_text import DerivedText, narration
from firsthand.register.newsrooms import Newsroom
from firsthand.register.standing import Standing

_HOW = {
    Relation.COPY: "carry the same text",
    Relation.REWORDED: "carry one text, reworded",
    Relation.PARTIAL: "share sentences of one text",
}


def by_derivation(standings: Sequence[Standing], derived: DerivedText) -> Iterator[Dependence]:
    """Sentences that stand in one passage of narration which two articles share, or in the place of one another."""
    here = defaultdict[str, list[int]](list)
    for number, standing in enumerate(standings):
        here[standing.article.id].append(number)
    for derivation in derived.between(here):
        for one in here[derivation.a]:
            for other in here[derivation.b]:
                if _share_a_passage(standings[one], standings[other], derivation):
                    yield Dependence(one, other, _reason(standings[one], standings[other], derivation))


def _share_a_passage(one: Standing, other: Standing, derivation: Derivation) -> bool:
    here, there = in_text(one.report.sentence), in_text(other.report.sentence)
    if here is None or there is None:
        return False
    return any(
        correspond(here, there, passage) or (lies_in(here, passage.a) and lies_in(there, passage.b))
        for passage in narration(derivation)
    )


def _reason(one: Standing, other: Standing, derivation: Derivation) -> Reason:
    says = f"{one.outlet.name} and {other.outlet.name} {_HOW[derivation.relation]}"
    shared = {room.key: room for room in one.carried}
    rooms = [shared[room.key] for room in other.carried if room.key in shared]
    says += "".join(f"; {_carriers(one, other, room)} {room.name} text" for room in rooms[:1])
    return Reason("origin.derived-text", f"{says}.", (one.report.sentence, other.report.sentence))


def _carriers(one: Standing, other: Standing, room: Newsroom) -> str:
    """Who carries a newsroom's text: its own outlet is not said to."""
    carriers = [standing.outlet.name for standing in (one, other) if standing.outlet.key != room.key]
    return "both carry" if len(carriers) != 1 else f"{carriers[0]} carries"


def by_words(standings: Sequence[Standing]) -> Iterator[Dependence]:
    """The same sentence, or a run of words that two sentences share outside quotation marks."""
    reason = Reason("origin.same-words", "The sentences share their words.")
    yield from sharing(((number, _narrated(standing)) for number, standing in enumerate(standings)), lambda _: reason)


def by_quotation(standings: Sequence[Standing]) -> Iterator[Dependence]:
    """The same quoted words in the sentences or next to them: whoever said them, they are one statement."""
    reason = Reason("origin.same-quotation", "They quote the same words.")
    yield from sharing(((number, standing.beside) for number, standing in enumerate(standings)), lambda _: reason)


def narration_joins(standings: Sequence[Standing], derived: DerivedText) -> Iterator[Dependence]:
    """Derived text, and words shared outside quotation marks: two newsrooms may quote one speech, each by itself."""
    yield from by_derivation(standings, derived)
    yield from by_words(standings)


def _narrated(standing: Standing) -> set[tuple[str, ...]]:
    return runs_of(standing.narrated) | (set() if standing.quoted else {standing.words})
