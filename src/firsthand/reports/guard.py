"""Rules that may veto a finder: supplier and recipient swapped, and a refusal or denial read as a delivery.

These two errors are the worst the product can make. A rule here fires only on wording that leaves no other reading
("received ... from X", "sold to Y", "refused to send"); it then corrects the value, lowers the confidence and says so.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from firsthand.model import Certainty, Reason, Span, Status
from firsthand.reports.features import folded_words
from firsthand.reports.finder import Reading
from firsthand.reports.frame_roles import FrameRoles
from firsthand.reports.frames import Frame, frame_of
from firsthand.reports.passage import Passage

_REFUSING = re.compile(
    r"\b(?:refus(?:ed|es|ing|al)|declin(?:ed|es|ing)|reject(?:ed|s|ing)|rul(?:ed|es|ing) out|stop(?:ped|s)?|"
    r"halt(?:ed|s|ing)?|suspend(?:ed|s|ing)?|block(?:ed|s|ing)?|froze|withh(?:eld|olds?|olding)|cancel(?:l?ed|s)|"
    r"not|never|no longer)(?: (?!(?:comment|and|known|clear|deny|denied|only)\b)\w+){0,2} (?:to |from )?$"
    r"|n[’']t(?: (?!(?:deny|denied|only)\b)\w+){0,2} (?:to )?$",
    re.IGNORECASE,
)
_NOTHING_STOPS = re.compile(
    r"\b(?:nothing|no one|nobody) (?:\w+ ){1,3}|\b(?:not|n[’']t) den(?:y|ied) ",
    re.IGNORECASE,
)
# A third party's demand to stop tells that the supply goes on.
_DEMAND = re.compile(
    r"\b(?:call(?:s|ed|ing)? (?:on|for|upon)|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|ask(?:s|ed|ing)?|"
    r"press(?:es|ed|ing)|appeal(?:s|ed|ing)?|plead(?:s|ed|ing)?|want(?:s|ed|ing)?|pressure[ds]?) [^.;]{0,80}$",
    re.IGNORECASE,
)
_STOPPING = re.compile(
    r"^(?:refus|declin|reject|halt(?:s|ed|ing)?$|suspen|block|freez|froze|withh|cancel|stop|veto|ruled? out|cut off)",
    re.IGNORECASE,
)
_DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed)? (?:claims|accusations|allegations|reports)|no truth|never|false)\b"
    r"[^.;]{0,60}$",
    re.IGNORECASE,
)
_JOINED = re.compile(r"^(?:,|,? (?:and|or)) (?:the )?$")
_GOES_AHEAD = frozenset({Status.DELIVERED, Status.ONGOING, Status.AGREED})
LOWERED = 0.5  # a corrected reading keeps half of the finder's confidence


def guarded(reading: Reading, passage: Passage) -> Reading:
    """The reading with its direction and polarity checked against the wording."""
    return _polarity(_direction(reading, passage), passage)


def _direction(reading: Reading, passage: Passage) -> Reading:
    slots = dict(reading.slots)
    frame = frame_of(reading.trigger.text)
    take, give = frame == Frame.TAKE, frame == Frame.GIVE
    subject = _subject(reading, passage)
    moved: list[Span] = []
    for wrong, right in (("recipient", "supplier"), ("supplier", "recipient")):
        for span in slots.get(wrong, ()):
            before = _preceding(passage, span)
            says_source = right == "supplier" and ((take and before == "from") or (give and before == "by"))
            says_target = right == "recipient" and give and before == "to" and _follows(reading, span)
            if says_source or says_target or (subject and subject[1] == right and subject[0].overlaps(span)):
                _move(slots, span, wrong, right)
                moved.append(span)
    if not moved:
        return reading
    reason = Reason("guard.direction", "The words before the party decide who gives and who gets.", tuple(moved))
    return _corrected(reading, reason, slots=slots)


def _subject(reading: Reading, passage: Passage) -> tuple[Span, str] | None:
    """The subject of the trigger and its side, where a give or take verb stands right after it."""
    first = next(at for at, token in enumerate(passage.tokens) if token.start >= reading.trigger.start)
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


def _follows(reading: Reading, span: Span) -> bool:
    return reading.trigger.end <= span.start


def _move(slots: dict[str, tuple[Span, ...]], span: Span, wrong: str, right: str) -> None:
    slots[wrong] = tuple(other for other in slots[wrong] if other != span)
    if span not in slots.get(right, ()):
        slots[right] = (*slots.get(right, ()), span)


def _polarity(reading: Reading, passage: Passage) -> Reading:
    if reading.status not in _GOES_AHEAD or reading.certainty in (Certainty.DENIED, Certainty.HYPOTHETICAL):
        return reading
    if _STOPPING.match(reading.trigger.text):
        reason = Reason("guard.refusal", "The trigger itself says that the transfer was stopped.", (reading.trigger,))
        return _corrected(reading, reason, status=Status.REFUSED)
    before = passage.text[_clause_start(passage, reading.trigger) : reading.trigger.start]
    if _NOTHING_STOPS.search(before) or _DEMAND.search(before):
        return reading
    if _DENYING.search(before):
        reason = Reason("guard.denial", "A denial governs the trigger.", (reading.trigger,))
        return _corrected(reading, reason, certainty=Certainty.DENIED)
    if _REFUSING.search(before):
        reason = Reason("guard.refusal", "A refusal or negation governs the trigger.", (reading.trigger,))
        return _corrected(reading, reason, status=Status.REFUSED)
    return reading


def _clause_start(passage: Passage, trigger: Span) -> int:
    sentence = next(span for span in passage.sentences if span.covers(trigger))
    cut = max(passage.text.rfind(mark, sentence.start, trigger.start) for mark in (";", ",", ":", "—", "–"))
    return max(sentence.start, cut + 1)


def _corrected(
    reading: Reading,
    reason: Reason,
    *,
    slots: Mapping[str, tuple[Span, ...]] | None = None,
    status: Status | None = None,
    certainty: Certainty | None = None,
) -> Reading:
    return replace(
        reading,
        slots=slots if slots is not None else reading.slots,
        status=status or reading.status,
        certainty=certainty or reading.certainty,
        confidence=round(reading.confidence * LOWERED, 3),
        reasons=(*reading.reasons, reason),
    )
