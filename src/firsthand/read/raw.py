"""Documents as they come in."""

from dataclasses import dataclass
from enum import StrEnum


class Media(StrEnum):
    """The form of a document."""

    TEXT = "text"
    HTML = "html"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class RawDocument:
    """One unread document: its own name or, where it has none, that of its place; its form, bytes and place.

    `source` is path or `path:line`, for messages.
    """

    given_id: str
    media: Media
    data: bytes
    source: str
