"""A complement that tells who a party is stays with it: "states opposed to the president"."""

import re
from dataclasses import replace

from firsthand.model import Reason, Span
from firsthand.reports.finder import Reading
from firsthand.reports.passage import Passage

_COMPLEMENT = re.compile(
    r" (?:opposed|hostile|friendly|loyal|close|sympathetic|allied|linked|tied) (?:to|with) (?:the |its |their )?"
    r"[\w’'-]+(?: [\w’'-]+){0,3}?"
    r"(?=[,.;:)]|$"
    r"| (?:since|in|on|after|before|during|as|when|and|who|which|via|through|have|has|had|is|are|was|were)\b)"
)


def whole_party(words: Span, passage: Passage) -> Span:
    """The words of a party with the complement that follows them, if one does."""
    complement = _COMPLEMENT.match(passage.text, words.end)
    return passage.words(words.start, complement.end()) if complement else words


def with_complements(reading: Reading, passage: Passage) -> Reading:
    """The reading with the complements of its suppliers and recipients; what lies inside one is no party of its own."""
    slots, grown = dict(reading.slots), []
    for slot in ("supplier", "recipient"):
        parties = tuple(whole_party(words, passage) for words in slots.get(slot, ()))
        grown += [words for words in parties if words not in reading.slots.get(slot, ())]
        slots[slot] = parties
    if not grown:
        return reading
    for slot in ("supplier", "recipient"):
        slots[slot] = tuple(words for words in slots[slot] if not _inside(words, grown))
    reason = Reason("frame.complement", "The words that follow tell who the party is.", tuple(grown))
    return replace(reading, slots=slots, reasons=(*reading.reasons, reason))


def _inside(words: Span, grown: list[Span]) -> bool:
    return any(whole != words and whole.covers(words) for whole in grown)
