"""What somebody is asked to give or to get is requested, not planned: "urged Congress to arm the Kurds"."""

import re
from dataclasses import replace

from firsthand.model import Reason, Status
from firsthand.reports.finder import Reading
from firsthand.reports.passage import Passage

_ASKED = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|urg(?:es?|ed|ing)|press(?:es|ed|ing)|pressur(?:es?|ed|ing)|pressure on|"
    r"beg(?:s|ged|ging)?|implor(?:es?|ed|ing)|plead(?:s|ed|ing)? with|call(?:s|ed|ing)? (?:on|upon)|"
    r"appeal(?:s|ed|ing)? to|lobb(?:y|ies|ied|ying)|petition(?:s|ed|ing)?|demand(?:s|ed|ing)? (?:that|of))\b"
    r"(?:(?! (?:stop|halt|end|suspend|cease|cut|block|allow|whether|if|who|which|about)\b)[^.;:]){1,70}?"
    r"\b(?:to|and)(?: (?:immediately|quickly|urgently|directly|also|openly|help))? $",
    re.IGNORECASE,
)


def with_demand(reading: Reading, passage: Passage) -> Reading:
    """The reading as requested where the finder read a plan, and a word of asking governs the trigger as its verb."""
    if reading.status != Status.PLANNED:
        return reading
    sentence = passage.sentence_of(reading.trigger)
    found = _ASKED.search(passage.text[sentence.start : reading.trigger.start])
    if not found:
        return reading
    words = passage.words(sentence.start + found.start(), sentence.start + found.end() - 1)
    reason = Reason("frame.demand", "Somebody is asked to do it.", (words,))
    return replace(reading, status=Status.REQUESTED, reasons=(*reading.reasons, reason))
