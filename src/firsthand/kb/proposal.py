"""An entity that a cell of a table may mean, and how such proposals are scored, ordered and made certain."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from firsthand.kb.entities import Entity
from firsthand.kb.naming import How
from firsthand.model import Reason

# Own names come first, then codes, then what stands for an entity; what is spelt nearly alike lies among the last.
SCORES = {
    How.ID: 100.0,
    How.NAME: 100.0,
    How.ALIAS: 96.0,
    How.ABBREVIATION: 96.0,
    How.SITE: 95.0,
    How.CODE: 95.0,
    How.CREDIT: 92.0,
    How.ADJECTIVE: 82.0,
    How.DEMONYM: 82.0,
    How.METONYM: 80.0,
    How.LEADER: 78.0,
}
SAYS = {
    How.ID: "is the id",
    How.NAME: "is the name",
    How.ALIAS: "is another name",
    How.ABBREVIATION: "is an abbreviation of the name",
    How.SITE: "is one of its sites",
    How.CODE: "is its code",
    How.CREDIT: "is a short form of it in credits",
    How.ADJECTIVE: "is its adjective",
    How.DEMONYM: "stands for it by its people",
    How.METONYM: "stands for it in the press",
    How.LEADER: "is a head of its state or government",
}
OTHER_SPELLING = -2.0  # other capitals, accents or marks, or the plural
NEAR = 0.9  # a likeness of 100 per cent counts as a score of 90
_AGREES, _DIFFERS = 3.0, -20.0  # for each property that the table states


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entity that a cell may mean. `score` and `likeness` run from 0 to 100; 100 alike are the words of a form.

    `settles` where the words would be enough if they named nothing else, `is_certain` where they do not. `agreeing` and
    `differing` count what else the table states that fits and that contradicts; what is not known does neither.
    """

    entity: Entity
    score: float
    reason: Reason
    likeness: float
    settles: bool = False
    is_certain: bool = False
    agreeing: int = 0
    differing: int = 0


def weighed(one: Proposal, agreeing: int, differing: int) -> Proposal:
    """The proposal with so many more statements of the table that fit it and that contradict it."""
    score = one.score + _AGREES * agreeing + _DIFFERS * differing
    return replace(
        one,
        score=min(100.0, max(0.0, score)),
        agreeing=one.agreeing + agreeing,
        differing=one.differing + differing,
    )


def best_first(proposals: Sequence[Proposal]) -> list[Proposal]:
    """The proposals by score, of namesakes the larger town first, with the certain one marked, if any is."""
    sure = certain(proposals)
    return sorted((replace(one, is_certain=True) if one is sure else one for one in proposals), key=_order)


def certain(proposals: Iterable[Proposal]) -> Proposal | None:
    """The one that the words name and that nothing contradicts, where they name no other such thing; or None."""
    named = [one for one in proposals if one.likeness == 100 and not one.differing]
    return named[0] if len(named) == 1 and named[0].settles else None


def _order(one: Proposal) -> tuple[float, int, str]:
    return -one.score, -(getattr(one.entity, "population", None) or 0), one.entity.id
