"""Precision, recall and F1 of reports and slots.

Slots are counted over all reports: a slot of a missed report is a miss, one of an invented report a false alarm.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from firsthand.evaluation.agreement import Match, agreeing
from firsthand.evaluation.annotation import CORE, SLOTS


@dataclass(frozen=True, slots=True)
class Figure:
    """How many of `gold` and of `predicted` things were found to be the same."""

    hits: int
    predicted: int
    gold: int

    @property
    def precision(self) -> float:
        """The share of what was read that is right, 0 where nothing was read."""
        return self.hits / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """The share of what there is that was read, 0 where there is nothing."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Scores:
    """The figures of some reports. `whole` asks for supplier, recipient, item and status to be right at once."""

    report: Figure
    slots: Mapping[str, Figure]
    whole: Figure
    status_right: int
    certainty_right: int

    @property
    def core(self) -> Figure:
        """Supplier, recipient and item together."""
        return _together(self.slots[slot] for slot in CORE)

    @property
    def all_slots(self) -> Figure:
        """All slots together."""
        return _together(self.slots.values())

    @property
    def status_accuracy(self) -> float:
        """The share of found reports whose status is right."""
        return self.status_right / self.report.hits if self.report.hits else 0.0

    @property
    def certainty_accuracy(self) -> float:
        """The share of found reports whose certainty is right."""
        return self.certainty_right / self.report.hits if self.report.hits else 0.0


def scores(found: Iterable[Match]) -> Scores:
    """The figures of these reports, each counted once."""
    tally: Counter[tuple[str, str]] = Counter()
    for match in found:
        tally.update(_counts(match))

    def figure(name: str) -> Figure:
        return Figure(*(tally[name, side] for side in ("hits", "predicted", "gold")))

    report = figure("report")
    return Scores(
        report=report,
        slots={slot: figure(slot) for slot in SLOTS},
        whole=Figure(tally["whole", "hits"], report.predicted, report.gold),
        status_right=tally["status", "hits"],
        certainty_right=tally["certainty", "hits"],
    )


def passage_figure(passages: Iterable[Sequence[Match]]) -> Figure:
    """How well passages with a report are told from those without one; each passage is given as its matches."""
    told = [(any(one.gold for one in found), any(one.read for one in found)) for found in passages]
    return Figure(
        sum(gold and read for gold, read in told), sum(read for _, read in told), sum(gold for gold, _ in told)
    )


def _counts(match: Match) -> Counter[tuple[str, str]]:
    gold, read = match.gold, match.read
    counts: Counter[tuple[str, str]] = Counter()
    for side, report in (("gold", gold), ("predicted", read)):
        if report is not None:
            counts["report", side] = 1
            counts.update({(slot, side): len(spans) for slot, spans in report.slots.items()})
    if gold is None or read is None:
        return counts
    counts["report", "hits"] = 1
    counts.update({(slot, "hits"): len(agreeing(gold.spans(slot), read.spans(slot))) for slot in SLOTS})
    is_exact = all(len({counts[slot, side] for side in ("gold", "predicted", "hits")}) == 1 for slot in CORE)
    counts["status", "hits"] = gold.status == read.status
    counts["certainty", "hits"] = gold.certainty == read.certainty
    counts["whole", "hits"] = is_exact and gold.status == read.status
    return counts


def _together(figures: Iterable[Figure]) -> Figure:
    known = list(figures)
    return Figure(*(sum(getattr(one, name) for one in known) for name in ("hits", "predicted", "gold")))
