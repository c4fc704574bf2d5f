"""What is stated of a document beside its text."""

from dataclasses import dataclass, fields
from typing import Self


@dataclass(frozen=True, slots=True)
class Stated:
    """What a document, or what it came in, says about it, in its own words; what it does not say is empty.

    `given_id` is the input's own name for it. `based_on` are addresses of what it says it was made from.
    """

    given_id: str = ""
    title: str | None = None
    outlet: str | None = None
    date: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()
    modified: str | None = None
    based_on: tuple[str, ...] = ()
    licence: str | None = None

    def over(self, other: "Stated") -> Self:
        """What this states, and what only the other one states beside it."""
        return type(self)(**{one.name: getattr(self, one.name) or getattr(other, one.name) for one in fields(self)})


NOTHING = Stated()
