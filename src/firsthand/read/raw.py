"""Documents as they come in."""

from dataclasses import dataclass
from enum import StrEnum

from firsthand.read.stated import NOTHING, Stated


class Media(StrEnum):
    """The form of a document."""

    TEXT = "text"
    HTML = "html"
    JSON = "json"
    PDF = "pdf"


@dataclass(frozen=True, slots=True)
class RawDocument:
    """One unread document: its own name or, where it has none, that of its place; its form, bytes and place.

    `source` is path or `path:line`, for messages. `beside` is what its container states of it: the address a web
    archive fetched it from, the date of a feed's entry. `charset` is the encoding that the protocol declared.
    `archived` documents come out of a web archive, which holds all kinds of pages.
    """

    given_id: str
    media: Media
    data: bytes
    source: str
    beside: Stated = NOTHING
    charset: str | None = None
    archived: bool = False
