"""What every finder of reports offers, whether rules, a tagger or a model behind an endpoint."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from firsthand.model import Certainty, Reason, Span, Status
from firsthand.reports.passage import Passage

SLOTS = ("supplier", "recipient", "item", "maker", "via", "quantity", "place", "time", "speaker", "reported_by")


@dataclass(frozen=True, slots=True)
class Reading:
    """A finder's proposal: exact words for every slot, a status, a certainty and how sure it is (0 to 1)."""

    trigger: Span
    status: Status
    certainty: Certainty
    slots: Mapping[str, tuple[Span, ...]]
    confidence: float
    reasons: tuple[Reason, ...] = ()


class Finder(Protocol):
    """Reads a passage. Every span it returns must stand verbatim at its place in the passage's text."""

    @property
    def name(self) -> str:
        """Name and version, recorded in every report."""

    def find(self, passage: Passage) -> tuple[Reading, ...]:
        """Readings in the order of their triggers."""
