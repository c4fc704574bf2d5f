"""The receiver in the passive ("groups vetted by the alliance have been supplied with weapons") and in judgements.

Who calls supplies inadequate speaks for those who got them: "a spokesman for the brigade said supplies were too small".
"""

import re
from dataclasses import replace

from firsthand.model import Reason, Span
from firsthand.reports.assessments import is_judged
from firsthand.reports.finder import Reading
from firsthand.reports.light_nouns import NOUNS
from firsthand.reports.passage import Passage

_PASSIVE = re.compile(
    r"\b(?:been|being|be|is|are|was|were|get|gets|got|getting)(?: \w+ly| also| already| now| again| still)? $",
    re.IGNORECASE,
)
_WITH = re.compile(r"^(?: \w+ly)? with\b")
_SUCH_AS = re.compile(r"\b(?:like|including|such as|among them|notably)(?: the)? $")


def with_receiver(reading: Reading, passage: Passage) -> Reading:
    """The reading with the subject of "... was supplied with" as recipient, where the finder named none.

    The subject is the first party named in the sentence and those named after it with "like" or "including".
    """
    text, trigger = passage.text, reading.trigger
    sentence = passage.sentence_of(trigger)
    passive = _PASSIVE.search(text[max(sentence.start, trigger.start - 24) : trigger.start])
    supplied = passive and _WITH.match(text[trigger.end : trigger.end + 24])
    if reading.slots.get("recipient") or not (supplied or (trigger.text.lower() in NOUNS and is_judged(text, trigger))):
        return reading
    found = tuple(_subjects(reading, passage, sentence))
    if not found:
        return reading
    reason = Reason("frame.receiver", "The subject of the passive receives.", found)
    return replace(reading, slots={**reading.slots, "recipient": found}, reasons=(*reading.reasons, reason))


def _subjects(reading: Reading, passage: Passage, sentence: Span) -> list[Span]:
    taken = [span for spans in reading.slots.values() for span in spans]
    found: list[Span] = []
    for first, last, _ in passage.names:
        words = passage.span(first, last)
        inside = sentence.start <= words.start and words.end <= reading.trigger.start
        if not inside or {"state", "group", "label"}.isdisjoint(passage.tags[first]):
            continue
        named_after = _SUCH_AS.search(passage.text[max(sentence.start, words.start - 20) : words.start])
        if (not found or named_after) and not any(words.overlaps(span) for span in taken):
            found.append(words)
    return found
