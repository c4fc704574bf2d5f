"""An amount told by comparison is no time: "in greater quantities than before"."""

import re
from dataclasses import replace

from firsthand.model import Reason, Span
from firsthand.reports.finder import Reading
from firsthand.reports.passage import Passage

# Words that no time of the annotated passages holds, and some of their quantities do.
_AMOUNT = re.compile(r"\b(?:quantit(?:y|ies)|numbers?|amounts?|volumes?)\b", re.IGNORECASE)
_IN = re.compile(r"in (?:an? |the )?", re.IGNORECASE)


def with_amounts(reading: Reading, passage: Passage) -> Reading:
    """The reading with a time that names an amount as quantity, without its "in"."""
    times = reading.slots.get("time", ())
    read = tuple(words for words in times if _AMOUNT.search(words.text))
    if not read:
        return reading
    amounts = tuple(_without_in(words, passage) for words in read)
    known = reading.slots.get("quantity", ())
    new = tuple(words for words in amounts if not any(words.overlaps(span) for span in known))
    slots = {
        **reading.slots,
        "time": tuple(words for words in times if words not in read),
        "quantity": tuple(sorted((*known, *new), key=lambda span: span.start)),
    }
    reason = Reason("frame.amount", "The words name an amount, not a time.", amounts)
    return replace(reading, slots=slots, reasons=(*reading.reasons, reason))


def _without_in(words: Span, passage: Passage) -> Span:
    lead = _IN.match(words.text)
    return passage.words(words.start + lead.end(), words.end) if lead else words
