"""When two spans agree, and which reading is held against which annotated report.

Two spans agree when the words they share are at least half of all their words, counted as F1 of word bags; case and
articles do not count. Reports of a passage are paired one to one, the likest pair first.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.evaluation.annotation import CORE, SLOTS, Annotation

_WORD = re.compile(r"[\w$%.-]*\w")
_UNCOUNTED = frozenset(("the", "a", "an", "'s", "s"))
_HALF = 0.5
_TRIGGER, _STATUS = 2.0, 0.5  # what they weigh in the likeness of two reports; an agreeing span of a slot weighs 1


@dataclass(frozen=True, slots=True)
class Match:
    """A reading beside the report it is held against. Without `read` the report was missed, without `gold` invented."""

    gold: Annotation | None
    read: Annotation | None

    @property
    def report(self) -> Annotation:
        """The report as annotated; an invented one as read."""
        report = self.gold or self.read
        if report is None:
            raise ValueError("a match needs an annotated report or a reading")
        return report


def agree(one: str, other: str) -> bool:
    """Whether two spans share at least half of their words."""
    first, second = _words(one), _words(other)
    shared = (first & second).total()
    return shared > 0 and 2 * shared / (first.total() + second.total()) >= _HALF


def agreeing(gold: Sequence[str], read: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Pairs of places in the two lists whose spans agree; each gold span in turn takes the first that is left."""
    left = list(range(len(read)))
    found = []
    for place, span in enumerate(gold):
        taken = next((other for other in left if agree(span, read[other])), None)
        if taken is not None:
            left.remove(taken)
            found.append((place, taken))
    return tuple(found)


def matches(gold: Sequence[Annotation], read: Sequence[Annotation]) -> tuple[Match, ...]:
    """Every report of a passage once: those of the annotator in their order, then the invented ones in theirs.

    A pair needs an agreeing trigger, or an agreeing supplier, recipient or item. Of equally like pairs the first in
    the annotator's order, then in that of the readings, is taken.
    """
    pairs: dict[int, int] = {}
    for _, one, other in sorted(_candidates(gold, read)):
        if one not in pairs and other not in pairs.values():
            pairs[one] = other
    told = (Match(report, read[pairs[place]] if place in pairs else None) for place, report in enumerate(gold))
    invented = (Match(None, report) for place, report in enumerate(read) if place not in pairs.values())
    return (*told, *invented)


def _candidates(gold: Sequence[Annotation], read: Sequence[Annotation]) -> list[tuple[float, int, int]]:
    """Pairs that may be one report: their likeness, negative so that the likest sorts first, and their places."""
    likenesses = (
        (_likeness(report, reading), one, other)
        for one, report in enumerate(gold)
        for other, reading in enumerate(read)
    )
    return [(-likeness, one, other) for likeness, one, other in likenesses if likeness is not None]


def _likeness(gold: Annotation, read: Annotation) -> float | None:
    """How much two reports have in common; None where they cannot be the same one."""
    trigger = agree(gold.trigger, read.trigger)
    hits = {slot: len(agreeing(gold.spans(slot), read.spans(slot))) for slot in SLOTS}
    if not trigger and not any(hits[slot] for slot in CORE):
        return None
    return _TRIGGER * trigger + sum(hits.values()) + _STATUS * (gold.status == read.status)


def _words(span: str) -> Counter[str]:
    return Counter(word for word in _WORD.findall(span.lower()) if word not in _UNCOUNTED)
