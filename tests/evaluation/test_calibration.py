"""Confidence is held against the share of readings that are right."""

import pytest
from annotating import report
from hypothesis import given
from hypothesis import strategies as st

from firsthand.evaluation.agreement import Match
from firsthand.evaluation.calibration import calibration


def reading(confidence: float, right: bool) -> Match:
    return Match(report() if right else None, report(confidence=confidence))


def test_the_error_weighs_the_bins_by_their_readings():
    found = calibration([reading(0.95, True), reading(0.95, True), reading(0.95, False), reading(0.25, False)])
    # Bin 0.9: mean 0.95, right 2/3, three readings. Bin 0.2: mean 0.25, right 0, one reading.
    assert found.error == pytest.approx((3 * (0.95 - 2 / 3) + 1 * 0.25) / 4)
    assert [(one.low, one.readings) for one in found.bins if one.readings] == [(0.2, 1), (0.9, 3)]


@pytest.mark.parametrize(("confidence", "low"), [(0.0, 0.0), (0.1, 0.1), (0.999, 0.9), (1.0, 0.9)])
def test_a_bin_holds_its_lower_bound_and_the_last_one_holds_one(confidence, low):
    (only,) = [one for one in calibration([reading(confidence, True)]).bins if one.readings]
    assert only.low == low


def test_missed_reports_have_no_confidence():
    assert calibration([Match(report(), None)]).error is None


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1))
def test_the_error_lies_between_nought_and_one(readings):
    found = calibration([reading(*one) for one in readings])
    assert found.error is not None
    assert 0 <= found.error <= 1
    assert sum(one.readings for one in found.bins) == len(readings)
