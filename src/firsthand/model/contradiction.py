"""Statements that cannot both hold, kept side by side and not resolved."""

from dataclasses import dataclass
from enum import StrEnum

from firsthand.model.reason import Reason
from firsthand.model.span import Span


class ContradictionKind(StrEnum):
    """What the two sides disagree on."""

    DENIAL = "denial"
    HEADLINE = "headline"
    NUMBER = "number"
    PARTY = "party"


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a contradiction: the article, the words, and the report they belong to, if any."""

    article: str
    words: Span
    report: str | None = None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two sides and why they are held against each other."""

    kind: ContradictionKind
    one: Side
    other: Side
    reason: Reason
