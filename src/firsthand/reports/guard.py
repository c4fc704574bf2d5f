"""Rules that may veto a finder: supplier and recipient swapped, and a refusal or denial read as a delivery.

These two errors are the worst the product can make. A rule here fires only on wording that leaves no other reading
("received ... from X", "sold to Y", "refused to send"); it then corrects the value, lowers the confidence and says so.
"""

import re

from firsthand.model import Reason, Span
from firsthand.reports.correction import corrected
from firsthand.reports.features import folded_words
from firsthand.reports.finder import Reading
from firsthand.reports.frame_roles import FrameRoles
from firsthand.reports.frames import Frame, frame_of
from firsthand.reports.passage import Passage
from firsthand.reports.polarity import with_polarity

_ASKING = re.compile(
    r"\b(?:requests?|pleas?|appeals?|bids?|demands?) (?:by|from) (?:the |its |their )?$", re.IGNORECASE
)
# "China's transfer", "Turkey's purchase": who does it. A delivery or shipment is as well that of the one who gets it.
_OWN_GIVING = re.compile(r"^[’']s? (?:[\w-]+ ){0,3}(?:transfers?|exports?|sales?)$", re.IGNORECASE)
_OWN_TAKING = re.compile(r"^[’']s? (?:[\w-]+ ){0,3}(?:purchases?|acquisitions?|imports?|procurement)$", re.IGNORECASE)
_JOINED = re.compile(r"^(?:,|,? (?:and|or)) (?:the )?$")


def guarded(reading: Reading, passage: Passage) -> Reading:
    """The reading with its direction and polarity checked against the wording."""
    return with_polarity(_direction(reading, passage), passage)


def _direction(reading: Reading, passage: Passage) -> Reading:
    slots = dict(reading.slots)
    frame = frame_of(reading.trigger.text)
    take, give = frame == Frame.TAKE, frame == Frame.GIVE
    subject = _subject(reading, passage)
    moved: list[Span] = []
    for wrong, right in (("recipient", "supplier"), ("supplier", "recipient")):
        for span in slots.get(wrong, ()):
            before = _preceding(passage, span) if _same_sentence(passage, reading.trigger, span) else ""
            says_source = right == "supplier" and ((take and before == "from") or (give and before == "by"))
            says_target = right == "recipient" and give and before == "to" and _follows(reading, span)
            asks = right == "recipient" and _ASKING.search(passage.text[max(0, span.start - 24) : span.start])
            own = _owner(passage, span, reading.trigger)
            if own == wrong:
                continue
            if (
                says_source
                or says_target
                or asks
                or own == right
                or (subject and subject[1] == right and subject[0].overlaps(span))
            ):
                _move(slots, span, wrong, right)
                moved.append(span)
    if not moved:
        return reading
    reason = Reason("guard.direction", "The words before the party decide who gives and who gets.", tuple(moved))
    return corrected(reading, reason, slots=slots)


def _owner(passage: Passage, span: Span, trigger: Span) -> str | None:
    """The side of a party whose "'s" stands before the trigger."""
    between = passage.text[span.end : trigger.end]
    return "supplier" if _OWN_GIVING.match(between) else "recipient" if _OWN_TAKING.match(between) else None


def _subject(reading: Reading, passage: Passage) -> tuple[Span, str] | None:
    """The subject of the trigger and its side, where a give or take verb stands right after it."""
    first = passage.token_at(reading.trigger.start)
    found = FrameRoles(passage, folded_words(passage), first, first + 1).subject()
    return (passage.span(*found[0]), found[1]) if found else None


def _preceding(passage: Passage, span: Span) -> str:
    """The word before a party, or before the list that it belongs to; "according to" tells no direction."""
    start = span.start
    while (other := _listed_before(passage, start)) is not None:
        start = other
    words = re.findall(r"[a-z]+", passage.text[max(0, start - 24) : start].lower())
    if words[-2:] == ["according", "to"]:
        return ""
    while words and words[-1] in ("the", "a", "an", "its", "their", "some", "both"):
        words.pop()
    return words[-1] if words else ""


def _listed_before(passage: Passage, start: int) -> int | None:
    """Where the name begins that a comma or conjunction joins to what begins at `start`."""
    for first, last, _ in passage.names:
        name = passage.span(first, last)
        if name.end < start and _JOINED.match(passage.text[name.end : start]):
            return name.start
    return None


def _same_sentence(passage: Passage, one: Span, other: Span) -> bool:
    return any(sentence.covers(one) and sentence.covers(other) for sentence in passage.sentences)


def _follows(reading: Reading, span: Span) -> bool:
    return reading.trigger.end <= span.start


def _move(slots: dict[str, tuple[Span, ...]], span: Span, wrong: str, right: str) -> None:
    slots[wrong] = tuple(other for other in slots[wrong] if other != span)
    if span not in slots.get(right, ()):
        slots[right] = (*slots.get(right, ()), span)
