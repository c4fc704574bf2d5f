"""How a transfer is told: as gone, as announced, as stopped, or only denied or supposed."""

from enum import StrEnum
from typing import Final

from firsthand.model import Certainty, Status


class Told(StrEnum):
    """The four are never one: whoever refused a transfer, or denies it, has supplied nothing by it."""

    DONE = "done"
    ANNOUNCED = "announced"
    STOPPED = "stopped"
    DENIED = "denied"


_BY_STATUS: Final = {
    Status.DELIVERED: Told.DONE,
    Status.ONGOING: Told.DONE,
    Status.DIVERTED: Told.DONE,
    Status.AGREED: Told.ANNOUNCED,
    Status.PLANNED: Told.ANNOUNCED,
    Status.REQUESTED: Told.ANNOUNCED,
    Status.REFUSED: Told.STOPPED,
    Status.INTERCEPTED: Told.STOPPED,
}
_DENIED: Final = (Certainty.DENIED, Certainty.HYPOTHETICAL)


def told(status: str, certainty: str) -> Told:
    """How a transfer of this status and certainty is told; ValueError for words that are neither."""
    return Told.DENIED if Certainty(certainty) in _DENIED else _BY_STATUS[Status(status)]


def statuses(how: Told) -> tuple[str, ...]:
    """The statuses that are told so; none for DENIED, which asks for no status."""
    return tuple(status.value for status, found in _BY_STATUS.items() if found is how)


def certainties(how: Told) -> tuple[str, ...]:
    """The certainties that are told so."""
    return tuple(one.value for one in Certainty if (one in _DENIED) == (how is Told.DENIED))
