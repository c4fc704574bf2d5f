"""Parties that a text names only as somebody's opponent."""

import re
from dataclasses import replace

from firsthand.model import Reason
from firsthand.reports.finder import Reading
from firsthand.reports.passage import Passage

_ACT = (
    r"\b(?:opposed to|opposing|opposes?|hostile to|against|fighting|fights?|battling|battles?|combating|combatting|"
    r"at war with|foes? of|enem(?:y|ies) of|opponents? of|critics? of|rebelling against|besieging|resisting|"
    r"toppl(?:e|ing)|oust(?:ing)?|"
    r"overthrow(?:ing)?)"
)
# "... opposed to President X", and the allies of an opponent: "fighting the army and its allies".
_AGAINST = re.compile(_ACT + r"(?: the| its| their| his)?(?: [A-Z][\w’'.-]+){0,2} $")
_ALLIES = re.compile(_ACT + r"(?: [\w’'.-]+){1,5} and (?:its|their|his|her) $")


def without_adversaries(reading: Reading, passage: Passage) -> Reading:
    """The reading without suppliers and recipients that stand only as the object of opposition or fighting.

    "States opposed to the president" may give arms; the president they are opposed to does not.
    """
    slots = dict(reading.slots)
    for slot in ("supplier", "recipient"):
        slots[slot] = tuple(words for words in slots.get(slot, ()) if not _opposed(passage, words.start))
    gone = [words for slot, spans in reading.slots.items() for words in spans if words not in slots.get(slot, ())]
    if not gone:
        return reading
    reason = Reason("guard.adversary", "The words name the opponent of a party, not a party.", tuple(gone))
    return replace(reading, slots=slots, reasons=(*reading.reasons, reason))


def _opposed(passage: Passage, start: int) -> bool:
    before = passage.text[max(0, start - 80) : start]
    return bool(_AGAINST.search(before) or _ALLIES.search(before))
