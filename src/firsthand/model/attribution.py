"""Who says so, through whom."""

from dataclasses import dataclass
from enum import StrEnum

from firsthand.model.link import Link
from firsthand.model.span import Span


class Station(StrEnum):
    """What a link of the chain did: ran the article, passed it on, gathered it, or said it."""

    OUTLET = "outlet"
    REPUBLISHER = "republisher"
    NEWSROOM = "newsroom"
    VOICE = "voice"


@dataclass(frozen=True, slots=True)
class Attribution:
    """One link of the chain. `words` are those that name it in the article, None for the outlet that ran it."""

    station: Station
    name: str
    link: Link
    words: Span | None = None
