"""What an article says about its own reuse."""

from dataclasses import dataclass
from enum import StrEnum

from firsthand.model.span import Span


class RightsKind(StrEnum):
    """What a sentence of terms does."""

    PERMISSION = "permission"
    CONDITION = "condition"
    PROHIBITION = "prohibition"
    COPYRIGHT = "copyright"
    CONTACT = "contact"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Term:
    """One stated term, in the article's own words."""

    kind: RightsKind
    words: Span
