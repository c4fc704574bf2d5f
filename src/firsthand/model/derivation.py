"""That one article takes text from another, or both from the same upstream text."""

from dataclasses import dataclass
from enum import StrEnum

from firsthand.model.credit import Credit
from firsthand.model.reason import Reason
from firsthand.model.span import Place, Span


class Relation(StrEnum):
    """How two articles stand to each other; the first three make them dependent."""

    COPY = "copy"
    REWORDED = "reworded"
    PARTIAL = "partial"
    QUOTES = "quotes"
    BOILERPLATE = "boilerplate"
    UNRELATED = "unrelated"


class Direction(StrEnum):
    """Which article leans on which: `a>b` says that B was taken from A."""

    A_TO_B = "a>b"
    B_TO_A = "b>a"
    COMMON = "common"
    UNKNOWN = "unknown"
    NONE = "none"


class PassageKind(StrEnum):
    """What a shared passage is. Only narration makes two articles dependent."""

    NARRATION = "narration"
    QUOTATION = "quotation"
    STATEMENT = "statement"
    STOCK = "stock"
    FURNITURE = "furniture"


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
    """A passage of A and its counterpart in B, what it is, and the words changed between them."""

    a: Place
    b: Place
    kind: PassageKind
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Upstream:
    """The news organisation that a shared text comes from: `key` is its entity, or its written name."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Derivation:
    """Two articles by id, their relation and direction, what they share, and why this was concluded.

    `share_a` is the share of the words of A's story that stand in shared passages. `credit_a` are the credits of A that
    name where it takes text from. `upstream` is the newsroom of the shared text where that is credited, be it in the
    collection or not. `false_credits` are credits, of either article, that the text contradicts.
    """

    a: str
    b: str
    relation: Relation
    direction: Direction
    share_a: float
    share_b: float
    credit_a: tuple[Credit, ...]
    credit_b: tuple[Credit, ...]
    upstream: Upstream | None
    false_credits: tuple[Credit, ...]
    passages: tuple[SharedPassage, ...]
    reasons: tuple[Reason, ...]

    @property
    def is_dependent(self) -> bool:
        """Whether the two lean on one text."""
        return self.relation in DEPENDENT


DEPENDENT = frozenset((Relation.COPY, Relation.REWORDED, Relation.PARTIAL))
