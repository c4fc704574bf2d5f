"""Reports whose sentences stand in one text."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from firsthand.model import Derivation, Place, Reason, Relation
from firsthand.register.blocking import runs_of
from firsthand.register.counterpart import correspond, in_text, lies_in
from firsthand.register.dependence import Dependence, sharing
from firsthand.register.derived_text import DerivedText, narration
from firsthand.register.newsrooms import Newsroom
from firsthand.register.standing import Standing
from firsthand.register.told import told_at

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
    passages = tuple(narration(derivation))
    return any(
        correspond(here, there, passage) or (lies_in(here, passage.a) and lies_in(there, passage.b))
        for here in _places(one)
        for there in _places(other)
        for passage in passages
    )


def _places(standing: Standing) -> list[Place]:
    """Where the text tells the report."""
    places = (in_text(telling.sentence) for telling in told_at(standing.report))
    return [place for place in places if place]


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
    runs = {run for wording in standing.wordings for run in runs_of(wording.narrated)}
    return runs | {wording.words for wording in standing.wordings if not wording.quoted}
