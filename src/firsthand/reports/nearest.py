"""A slot filled in the trigger's own sentence needs no filler from another one."""

from dataclasses import replace

from firsthand.reports.finder import Reading
from firsthand.reports.passage import Passage

_NARROWED = ("supplier", "recipient", "item", "via")


def nearest(reading: Reading, passage: Passage) -> Reading:
    """The reading without parties and items from other sentences where its own sentence names some.

    Measured on held-out training articles, this takes away more wrong fillers than right ones (core slots F1 .629 to
    .637).
    """
    sentence = passage.sentence_of(reading.trigger)
    slots = dict(reading.slots)
    for slot in _NARROWED:
        here = tuple(words for words in slots.get(slot, ()) if sentence.covers(words))
        slots[slot] = here or slots.get(slot, ())
    return replace(reading, slots=slots)
