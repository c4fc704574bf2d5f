"""That one article takes text from another, or both from the same upstream text."""

from dataclasses import dataclass
from enum import StrEnum

from firsthand.model.reason import Reason
from firsthand.model.span import Span


class Relation(StrEnum):
    """How two articles stand to each other; the first three make them dependent."""

    COPY = "copy"
    REWORDED = "reworded"
    PARTIAL = "partial"
    QUOTES = "quotes"
    BOILERPLATE = "boilerplate"
    UNRELATED = "unrelated"


class Direction(StrEnum):
    """Which article leans on which."""

    A_TO_B = "a>b"
    B_TO_A = "b>a"
    COMMON = "common"
    UNKNOWN = "unknown"
    NONE = "none"


class EditKind(StrEnum):
    """What a changed word changes."""

    LABEL = "label"
    HEDGE = "hedge"
    NUMBER = "number"
    NAME = "name"
    ATTRIBUTION = "attribution"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Edit:
    """Words of article A and what stands in their place in B; either may be empty."""

    before: Span
    after: Span
    kind: EditKind


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """A passage of A and its counterpart in B, with the words changed between them."""

    a: Span
    b: Span
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Derivation:
    """Two articles by id, their relation and direction, what they share, and why this was concluded."""

    a: str
    b: str
    relation: Relation
    direction: Direction
    share_a: float
    share_b: float
    passages: tuple[SharedPassage, ...]
    reasons: tuple[Reason, ...]
