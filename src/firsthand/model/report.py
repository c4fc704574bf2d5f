"""One statement in one article that arms passed, will pass, were asked for, refused or stopped."""

from dataclasses import dataclass
from enum import StrEnum

from firsthand.model.attribution import Attribution
from firsthand.model.label import Label
from firsthand.model.mention import Mention
from firsthand.model.partial_date import PartialDate
from firsthand.model.quantity import Quantity
from firsthand.model.reason import Reason
from firsthand.model.span import Span
from firsthand.model.telling import Telling


class Status(StrEnum):
    """What is said to have become of the transfer."""

    DELIVERED = "delivered"
    ONGOING = "ongoing"
    AGREED = "agreed"
    PLANNED = "planned"
    REQUESTED = "requested"
    REFUSED = "refused"
    INTERCEPTED = "intercepted"
    DIVERTED = "diverted"


class Certainty(StrEnum):
    """How the statement is made."""

    STATED = "stated"
    HEDGED = "hedged"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"


class ContextKind(StrEnum):
    """What surrounds a transfer without being a party to it."""

    PROGRAMME = "programme"
    TRAINING = "training"


@dataclass(frozen=True, slots=True)
class Context:
    """Words about the programme behind a transfer, or training that goes with it, and whom they name."""

    kind: ContextKind
    words: Span
    parties: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """A report with all slots of the annotation guidelines. Empty slots mean that the text does not say.

    `attribution` runs from the outermost (the outlet that ran the article) to the innermost (the voice). `finder` names
    and versions what read it; `confidence` is that finder's own, between 0 and 1. `tellings` are the
    other places of the article that tell the same, in text order.
    """

    id: str
    article: str
    sentence: Span
    trigger: Span
    status: Status
    certainty: Certainty
    supplier: tuple[Mention, ...] = ()
    recipient: tuple[Mention, ...] = ()
    item: tuple[Mention, ...] = ()
    maker: tuple[Mention, ...] = ()
    via: tuple[Mention, ...] = ()
    quantity: tuple[Quantity, ...] = ()
    place: tuple[Mention, ...] = ()
    time: tuple[PartialDate, ...] = ()
    speaker: tuple[Mention, ...] = ()
    reported_by: tuple[Mention, ...] = ()
    attribution: tuple[Attribution, ...] = ()
    labels: tuple[Label, ...] = ()
    context: tuple[Context, ...] = ()
    confidence: float = 0.0
    finder: str = ""
    reasons: tuple[Reason, ...] = ()
    tellings: tuple[Telling, ...] = ()
