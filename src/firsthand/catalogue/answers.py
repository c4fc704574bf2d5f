"""What a catalogue answers."""

from dataclasses import dataclass

from firsthand.catalogue.line import Named
from firsthand.catalogue.told import Told


@dataclass(frozen=True, slots=True)
class FacetCount:
    """A value of a facet, how many transfers have it beside all else that is asked for, and whether it is chosen."""

    key: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Total:
    """A value, in how many transfers it stands, and the origins of these together."""

    key: str
    label: str
    transfers: int
    origins: int


@dataclass(frozen=True, slots=True)
class Flow:
    """From whom, through whom and to whom, each None where not stated, and how that is told.

    In how many transfers, and with how many origins together.
    """

    supplier: Named | None
    via: Named | None
    recipient: Named | None
    told: Told
    transfers: int
    origins: int
