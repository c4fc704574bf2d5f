"""The giver after "from" in a take frame: "received missiles from states opposed to the president"."""

import re
from dataclasses import replace

from firsthand.model import Reason, Span
from firsthand.reports.features import folded_words
from firsthand.reports.finder import Reading
from firsthand.reports.frames import Frame, frame_of
from firsthand.reports.passage import Passage
from firsthand.reports.phrases import Phrase, base_phrases, is_verb
from firsthand.reports.wording import ARTICLES, POSSESSIVES

# A complement that tells who a party is stays with it.
_COMPLEMENT = re.compile(
    r" (?:opposed|hostile|friendly|loyal|close|sympathetic|allied|linked|tied) (?:to|with) (?:the |its |their )?"
    r"[\w’'-]+(?: [\w’'-]+){0,3}?"
    r"(?=[,.;:)]| (?:since|in|on|after|before|during|as|when|and|who|which|via|through)\b|$)"
)


def with_source(reading: Reading, passage: Passage) -> Reading:
    """The reading with the phrase after "from" as supplier, where a take frame was read without one."""
    if reading.slots.get("supplier") or frame_of(reading.trigger.text) != Frame.TAKE:
        return reading
    words = _after_from(reading, passage)
    if words is None or any(words.overlaps(span) for spans in reading.slots.values() for span in spans):
        return reading
    reason = Reason("frame.source", "The phrase after “from” says who gave.", (words,))
    return replace(reading, slots={**reading.slots, "supplier": (words,)}, reasons=(*reading.reasons, reason))


def _after_from(reading: Reading, passage: Passage) -> Span | None:
    folded = folded_words(passage)
    first = next(at for at, token in enumerate(passage.tokens) if token.start >= reading.trigger.start)
    for phrase in base_phrases(passage, folded, (first, first + 1)):
        if phrase[0] <= first or passage.sentence[phrase[0]] != passage.sentence[first]:
            continue
        if _has_verb(passage, folded, first + 1, phrase[0]):
            return None
        if _hangs_on_from(folded, phrase):
            return _with_complement(passage, phrase)
    return None


def _has_verb(passage: Passage, folded: list[str], first: int, last: int) -> bool:
    return any(is_verb(passage, folded, at) for at in range(first, last))


def _hangs_on_from(folded: list[str], phrase: Phrase) -> bool:
    at = phrase[0] - 1
    while folded[at] in ARTICLES | POSSESSIVES:
        at -= 1
    return folded[at] == "from"


def _with_complement(passage: Passage, phrase: Phrase) -> Span:
    words = passage.span(*phrase)
    complement = _COMPLEMENT.match(passage.text, words.end)
    return passage.words(words.start, complement.end()) if complement else words
