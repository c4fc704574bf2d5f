"""What was decided is agreed, what somebody favours is asked for, what somebody opposes is as yet a plan."""

import re
from dataclasses import replace

from firsthand.model import Reason, Status
from firsthand.reports.finder import Reading
from firsthand.reports.passage import Passage

_NOT_BEFORE = r"(?<!not )(?<!n[’']t )(?<!never )(?<!yet )"
# How annotators mostly read the word before the trigger, where the finder read what stands first. What a plan or a law
# "calls for" stays a plan.
_STANCES = (
    (
        Status.PLANNED,
        Status.AGREED,
        re.compile(
            _NOT_BEFORE + r"\b(?:decided|authori[sz]ed|agreed|approved|cleared)(?: [\w’']+){0,6} to(?: \w+ly)? $",
            re.IGNORECASE,
        ),
        "It was decided.",
    ),
    (
        Status.PLANNED,
        Status.REQUESTED,
        re.compile(
            _NOT_BEFORE + r"\b(?:favou?r(?:s|ed)?|supports?|supported|advocate[sd]?|called for|backs|backed|"
            r"in favou?r of)(?: (?!of\b)\w+){0,3} $",
            re.IGNORECASE,
        ),
        "Somebody is in favour of it.",
    ),
    (
        Status.REQUESTED,
        Status.PLANNED,
        re.compile(r"\b(?:oppose[sd]?|opposing|objects? to|objected to)(?: \w+){0,2} $", re.IGNORECASE),
        "Somebody is against it.",
    ),
)

# What so many of those asked favour is a question put to them, not a request.
_POLL = re.compile(r"\b(?:percent|per cent|polls?|survey|respondents)\b|%", re.IGNORECASE)


def with_stance(reading: Reading, passage: Passage) -> Reading:
    """The reading with the status that the word of deciding, favouring or opposing before its trigger gives."""
    sentence = passage.sentence_of(reading.trigger)
    before = passage.text[sentence.start : reading.trigger.start]
    for read, meant, words, why in _STANCES:
        found = words.search(before) if reading.status == read else None
        if found and not (meant == Status.REQUESTED and _POLL.search(before)):
            start = sentence.start + found.start()
            reason = Reason("frame.stance", why, (passage.words(start, start + len(found[0].rstrip())),))
            return replace(reading, status=meant, reasons=(*reading.reasons, reason))
    return reading
