"""Whether the confidence of readings is what it claims to be.

Expected calibration error in ten bins of equal width (Naeini, Cooper and Hauskrecht 2015, "Obtaining Well Calibrated
Probabilities Using Bayesian Binning"; Guo et al. 2017, "On Calibration of Modern Neural Networks").
"""

from collections.abc import Iterable
from dataclasses import dataclass

from firsthand.evaluation.agreement import Match

_BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Readings whose confidence lies from `low` (inclusive) to `high` (exclusive, but 1 belongs to the last bin).

    `confidence` is their mean, `right` the share of them that is paired with an annotated report; both are None where
    the bin is empty.
    """

    low: float
    high: float
    readings: int
    confidence: float | None
    right: float | None


@dataclass(frozen=True, slots=True)
class Calibration:
    """`error` is the mean distance of confidence and share right over bins, weighed by readings; None without any."""

    error: float | None
    bins: tuple[Bin, ...]


def calibration(found: Iterable[Match]) -> Calibration:
    """The calibration of the readings among these reports; a reading is right when it is paired with a report."""
    binned: list[list[tuple[float, bool]]] = [[] for _ in range(_BINS)]
    for match in found:
        if match.read is not None and match.read.confidence is not None:
            confidence = match.read.confidence
            binned[min(int(confidence * _BINS), _BINS - 1)].append((confidence, match.gold is not None))
    bins = tuple(_bin(place, held) for place, held in enumerate(binned))
    readings = sum(one.readings for one in bins)
    distances = (
        one.readings * abs(one.right - one.confidence)
        for one in bins
        if one.right is not None and one.confidence is not None
    )
    return Calibration(sum(distances) / readings if readings else None, bins)


def _bin(place: int, held: list[tuple[float, bool]]) -> Bin:
    low, high = place / _BINS, (place + 1) / _BINS
    if not held:
        return Bin(low, high, 0, None, None)
    count = len(held)
    return Bin(low, high, count, sum(one for one, _ in held) / count, sum(right for _, right in held) / count)
