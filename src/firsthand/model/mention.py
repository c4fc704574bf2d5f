"""A filler of a report's slot."""

from dataclasses import dataclass

from firsthand.model.link import Link
from firsthand.model.span import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """The exact words, a cleaned value beside them, and the linked entity."""

    words: Span
    value: str
    link: Link
