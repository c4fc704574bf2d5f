"""Where something lies as far as it is known, and how far that is."""

from dataclasses import dataclass
from enum import StrEnum


class Precision(StrEnum):
    """How closely a position is known; each is drawn in a way of its own."""

    TOWN = "town"
    REGION = "region"
    STATE = "state"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Area:
    """A state by the id of its shape among the borders, and its name in the knowledge base."""

    shape: str
    name: str


@dataclass(frozen=True, slots=True)
class Position:
    """Where a value of the register lies.

    A town has degrees (WGS 84). A region has the middle and the radius, in kilometres, of a ring round the towns that
    are known in it. Whatever is known to lie in a state, and no closer, has that state's area. `said` is this in
    words.
    """

    precision: Precision
    said: str
    latitude: float | None = None
    longitude: float | None = None
    radius: float | None = None
    areas: tuple[Area, ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether it can be drawn at all."""
        return self.precision is not Precision.NONE
