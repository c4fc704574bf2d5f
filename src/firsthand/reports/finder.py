"""What every finder of reports offers, whether rules, a tagger or a model behind an endpoint."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from firsthand.model import Certainty, Part, Reason, Span, Status
from firsthand.reports.passage import Passage

SLOTS = ("supplier", "recipient", "item", "maker", "via", "quantity", "place", "time", "speaker", "reported_by")


@dataclass(frozen=True, slots=True)
class Reading:
    """A finder's proposal: exact words for every slot, a status, a certainty and how sure it is (0 to 1).

    `again` are the triggers of other places in the passage that were found to tell it too.
    """

    trigger: Span
    status: Status
    certainty: Certainty
    slots: Mapping[str, tuple[Span, ...]]
    confidence: float
    reasons: tuple[Reason, ...] = ()
    again: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """A passage that was not read, by its words and place in the article, and why."""

    passage: Span
    reason: Reason

    def __str__(self) -> str:
        """One line that names place and reason, not the words."""
        part = "" if self.passage.part is Part.TEXT else f" of the {self.passage.part}"
        return f"passage at {self.passage.start}-{self.passage.end}{part} not read: {self.reason.text}"


class Finder(Protocol):
    """Reads a passage. Every span it returns must stand verbatim at its place in the passage's text."""

    @property
    def name(self) -> str:
        """Name and version, recorded in every report."""

    def find(self, passage: Passage) -> tuple[Reading, ...]:
        """Readings in the order of their triggers."""


@runtime_checkable
class MayFail(Protocol):
    """What a finder has beside that when it may leave passages unread, as one behind a server does."""

    def take_failures(self) -> tuple[Failure, ...]:
        """The passages that were not read since this was last asked, in the order in which they were given."""


def take_failures(finder: Finder) -> tuple[Failure, ...]:
    """The passages that the finder did not read since this was last asked; none of a finder that never fails."""
    return finder.take_failures() if isinstance(finder, MayFail) else ()
