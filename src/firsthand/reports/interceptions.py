"""Arms stopped on the way by officers are intercepted, not delivered."""

import re
from dataclasses import replace

from firsthand.model import Certainty, Reason, Status
from firsthand.reports.finder import Reading
from firsthand.reports.passage import Passage

_STOPPED = r"(?:seiz(?:e[sd]?|ing|ures?)|intercept(?:s|ed|ing|ions?)?|impound(?:s|ed|ing)?|confiscat(?:es?|ed|ing))"
_OFFICERS = (
    r"(?:customs|police|coast ?guards?|navy|naval|frigate|warship|border guards?|gendarmes?|authorities|inspectors|"
    r"officers|patrol|interdict\w*)"
)
_BY_OFFICERS = re.compile(
    rf"\b{_OFFICERS}\b[^.;]{{0,80}}\b(?:{_STOPPED}|boarded|stopped)\b"
    rf"|\b{_STOPPED}\b[^.;]{{0,60}}\bby [^.;]{{0,30}}\b{_OFFICERS}\b"
    rf"|\b(?:was|were|been) (?:intercepted|impounded|confiscated)\b",
    re.IGNORECASE,
)
_READ_AS = frozenset({Status.DELIVERED, Status.ONGOING, Status.DIVERTED})


def with_interception(reading: Reading, passage: Passage) -> Reading:
    """The reading as intercepted where its sentence says that officers seized or stopped what was on its way."""
    sentence = passage.sentence_of(reading.trigger)
    found = _BY_OFFICERS.search(sentence.text)
    if not found or reading.status not in _READ_AS or reading.certainty == Certainty.HYPOTHETICAL:
        return reading
    words = passage.words(sentence.start + found.start(), sentence.start + found.end())
    reason = Reason("frame.interception", "Officers stopped the arms on the way.", (words,))
    return replace(reading, status=Status.INTERCEPTED, reasons=(*reading.reasons, reason))
