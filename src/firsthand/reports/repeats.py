"""The same transfer told twice in one passage ("they had received missiles ... the delivery of the missiles")."""

import re
from collections.abc import Iterable
from dataclasses import replace

from firsthand.model import Certainty, Reason
from firsthand.reports.finder import Reading
from firsthand.reports.passage import Passage

_POINTS_BACK = re.compile(r"\b(?:this|that|these|those|such) (?:[a-z-]+ )?$", re.IGNORECASE)
TOLD_WEAKLY = frozenset((Certainty.STATED, Certainty.HEDGED))  # one may be told as the other
_COMPARED = ("supplier", "recipient", "quantity", "time")


def without_repeats(readings: Iterable[Reading], passage: Passage) -> tuple[Reading, ...]:
    """Readings in order, each transfer once: at the fuller mention, its empty slots filled from the other.

    A noun that points back ("after these deliveries") tells no transfer of its own where one was told before it. Two
    readings are one when they have the same status, are both stated or hedged or have the same certainty, name one item
    in the same words, and neither names a party, an amount or a time that the other contradicts.
    """
    kept: list[Reading] = []
    for reading in readings:
        if kept and _POINTS_BACK.search(passage.text[max(0, reading.trigger.start - 24) : reading.trigger.start]):
            continue
        for at, other in enumerate(kept):
            if _repeat(reading, other):
                kept[at] = _joined(reading, other)
                break
        else:
            kept.append(reading)
    return tuple(sorted(kept, key=lambda reading: reading.trigger.start))


def _repeat(one: Reading, other: Reading) -> bool:
    return (
        one.status == other.status
        and (one.certainty == other.certainty or {one.certainty, other.certainty} <= TOLD_WEAKLY)
        and bool(_words(one, "item") & _words(other, "item"))
        and all(_agree(_words(one, slot), _words(other, slot)) for slot in _COMPARED)
    )


def _words(reading: Reading, slot: str) -> set[str]:
    return {span.text.casefold() for span in reading.slots.get(slot, ())}


def _agree(one: set[str], other: set[str]) -> bool:
    return not one or not other or bool(one & other)


def _joined(one: Reading, other: Reading) -> Reading:
    fuller, lesser = (one, other) if _size(one) > _size(other) else (other, one)
    slots = {**lesser.slots, **{slot: spans for slot, spans in fuller.slots.items() if spans}}
    places = {*fuller.again, *lesser.again, lesser.trigger} - {fuller.trigger}
    reason = Reason("retelling", "The passage tells it again.", (lesser.trigger,))
    return replace(
        fuller,
        slots=slots,
        confidence=max(one.confidence, other.confidence),
        reasons=(*fuller.reasons, *lesser.reasons, *((reason,) if places else ())),
        again=tuple(sorted(places, key=lambda trigger: trigger.start)),
    )


def _size(reading: Reading) -> int:
    return sum(map(len, reading.slots.values()))
