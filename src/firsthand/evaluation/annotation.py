"""One report in the form of the annotation guidelines: an annotator's, or a reading brought into that form."""

from collections.abc import Mapping
from dataclasses import dataclass

from firsthand.model import Certainty, Report, Status

CORE = ("supplier", "recipient", "item")
SLOTS = (*CORE, "maker", "via", "quantity", "place", "time", "speaker", "reported_by")
_MENTIONED = ("supplier", "recipient", "item", "maker", "via", "place", "speaker", "reported_by")


@dataclass(frozen=True, slots=True)
class Annotation:
    """A report as its exact words.

    `start` is where the trigger stands, in code points of the passage's text. `slots` has a key for every filled slot
    and no other. `confidence` (0 to 1) is None for what an annotator found.
    """

    trigger: str
    start: int
    status: Status
    certainty: Certainty
    slots: Mapping[str, tuple[str, ...]]
    confidence: float | None = None

    def spans(self, slot: str) -> tuple[str, ...]:
        """The fillers of a slot, in their order."""
        return self.slots.get(slot, ())


def annotation_of(report: Report) -> Annotation:
    """The form of a report that was read. Of times only the words count, and one without words is left out."""
    slots = {name: tuple(mention.words.text for mention in getattr(report, name)) for name in _MENTIONED}
    slots["quantity"] = tuple(amount.words.text for amount in report.quantity)
    slots["time"] = tuple(date.words.text for date in report.time if date.words)
    return Annotation(
        trigger=report.trigger.text,
        start=report.trigger.start,
        status=report.status,
        certainty=report.certainty,
        slots={name: slots[name] for name in SLOTS if slots[name]},
        confidence=report.confidence,
    )
