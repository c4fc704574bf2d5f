"""A verb in the plain present tells what goes on, not a plan: "Rebels receive new weapons"."""

from dataclasses import replace

from firsthand.model import Certainty, Reason, Status
from firsthand.reports.features import folded_words
from firsthand.reports.finder import Reading
from firsthand.reports.passage import Passage
from firsthand.reports.wording import CLOSED

_PRESENT = frozenset(
    f"{verb}{ending}"
    for verb in "receive get obtain acquire buy send supply deliver provide sell give ship transfer arm equip".split()
    for ending in ("", "s")
) | {"supplies"}
# What makes a plan, a wish or a condition of the verb after it.
_AHEAD = frozenset(
    "to will would shall should can could may might must 'll 'd let help if when whether unless plan plans set going "
    "tomorrow next soon deal proposal bill law".split()
)


def with_present_tense(reading: Reading, passage: Passage) -> Reading:
    """The reading as ongoing where a plan was read and nothing before or after its plain verb points ahead."""
    if reading.status != Status.PLANNED or reading.certainty != Certainty.STATED:
        return reading
    folded = folded_words(passage)
    at = passage.token_at(reading.trigger.start)
    clause = {folded[place] for place, number in enumerate(passage.sentence) if number == passage.sentence[at]}
    subject = at and passage.sentence[at - 1] == passage.sentence[at] and folded[at - 1] not in CLOSED
    if folded[at] not in _PRESENT or not subject or not folded[at - 1][0].isalpha() or clause & _AHEAD:
        return reading
    reason = Reason("frame.present", "The verb stands in the plain present.", (reading.trigger,))
    return replace(reading, status=Status.ONGOING, reasons=(*reading.reasons, reason))
