"""Words by which an article names where its reporting comes from."""

from dataclasses import dataclass
from enum import StrEnum

from firsthand.model.link import Link
from firsthand.model.span import Span


class CreditKind(StrEnum):
    """The form the credit takes."""

    REPORTED = "reported"  # "Reuters reported", "according to AFP"
    TAG = "tag"  # "(AP)", "KYIV (Reuters) -"
    BYLINE = "byline"  # "Articles by: Al Manar", "By Reuters"
    SOURCE = "source"  # "Source: TASS", "Originally published by ..."
    CONTRIBUTED = "contributed"  # "The Associated Press contributed to this report"


@dataclass(frozen=True, slots=True)
class Credit:
    """The news organisation as written, the words that credit it, and what it links to.

    `whole_article` tells a credit for the text as a whole from one for a single statement.
    """

    kind: CreditKind
    newsroom: Span
    words: Span
    link: Link
    whole_article: bool
