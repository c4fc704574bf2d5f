"""Where arms were made, kept apart from who supplied them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from firsthand.model import Reason, Span
from firsthand.reports.finder import Reading
from firsthand.reports.passage import Passage

_MADE = r"(?:made|built|manufactured|produced|designed|crafted|origin|era|engineered|assembled)\b"
_COMPOUND = re.compile(rf"^(?:[-‐‑ ]{_MADE}|[-‐‑] (?:and|or) \w+[-‐‑]{_MADE})")
_IS_NEW = re.compile(r"^(?:new |newer |more |some |old |used |modern |advanced |additional |surplus )*$", re.IGNORECASE)
_AFTER = re.compile(r"\b(?:made|built|manufactured|produced|assembled|designed) (?:in|by) (?:the )?$")


def makers_of(passage: Passage, items: Sequence[Span], suppliers: Sequence[Span], sentence: Span) -> tuple[Span, ...]:
    """Words for the maker of the items: "US" in "US-made", "Russian" in "Russian tanks", "Iran" in "made in Iran".

    A nation's word at the head of an item is its maker unless those very words were read as the supplier.
    """
    found = []
    for first, _, name in passage.names:
        words = passage.words(name.start, name.end)
        if "state" not in passage.tags[first] or any(words.overlaps(supplier) for supplier in suppliers):
            continue
        if any(_made_by(passage, words, item) for item in items) or _stated(passage, words, sentence):
            found.append(words)
    return tuple(found)


def _made_by(passage: Passage, words: Span, item: Span) -> bool:
    if not item.covers(words) or words.end == item.end:
        return False
    after = passage.text[words.end : item.end]
    return bool(_COMPOUND.match(after)) or (
        after[0] == " " and _IS_NEW.match(passage.text[item.start : words.start]) is not None
    )


def _stated(passage: Passage, words: Span, sentence: Span) -> bool:
    if not sentence.covers(words):
        return False
    before, after = passage.text[sentence.start : words.start], passage.text[words.end : sentence.end]
    return bool(_COMPOUND.match(after) or _AFTER.search(before[-40:]))


def without_makers(reading: Reading, passage: Passage) -> Reading:
    """The reading without suppliers that the text names only as makers ("US" in "US-made")."""
    made = [
        words
        for words in reading.slots.get("supplier", ())
        if _COMPOUND.match(passage.text[words.end : words.end + 16])
    ]
    if not made:
        return reading
    reason = Reason("guard.maker", "The words name who made the arms, not who gave them.", tuple(made))
    suppliers = tuple(words for words in reading.slots["supplier"] if words not in made)
    return replace(reading, slots={**reading.slots, "supplier": suppliers}, reasons=(*reading.reasons, reason))
