"""Parties on the wrong side, and stopped transfers read as going ahead, are counted over found reports."""

import pytest
from annotating import report

from firsthand.evaluation.agreement import Match
from firsthand.evaluation.grave_errors import (
    GraveErrors,
    grave_errors,
    has_party_on_wrong_side,
    is_stopped_read_as_going_ahead,
    is_swapped,
)  # fmt: skip

GOLD = report("sent", supplier="Iran", recipient="Syria")


@pytest.mark.parametrize(
    ("read", "swapped", "wrong_side"),
    [
        ({"supplier": "Iran", "recipient": "Syria"}, False, False),
        ({"supplier": "Syria", "recipient": "Iran"}, True, True),
        ({"supplier": "Syria"}, False, True),
        ({"recipient": "Iran|Syria"}, False, True),
        ({}, False, False),
    ],
)
def test_both_parties_exchanged_are_swapped_and_one_is_on_the_wrong_side(read, swapped, wrong_side):
    match = Match(GOLD, report("sent", **read))
    assert (is_swapped(match), has_party_on_wrong_side(match)) == (swapped, wrong_side)


@pytest.mark.parametrize(
    ("gold", "read", "harm"),
    [
        ("sent refused", "sent delivered", True),
        ("sent delivered denied", "sent ongoing hedged", True),
        ("sent refused", "sent refused", False),
        ("sent refused", "sent delivered denied", False),
        ("sent refused", "sent planned", False),
        ("sent planned", "sent delivered", False),
        ("sent delivered hypothetical", "sent delivered", False),
    ],
)
def test_only_what_is_refused_or_denied_can_be_read_as_going_ahead(gold, read, harm):
    assert is_stopped_read_as_going_ahead(Match(report(gold), report(read))) is harm


def test_missed_and_invented_reports_are_not_counted():
    counted = grave_errors([Match(GOLD, None), Match(None, GOLD), Match(report("sent refused"), report("sent"))])
    assert counted == GraveErrors(pairs=1, swapped=0, wrong_side=0, stopped=1, stopped_read_as_going_ahead=1)
    assert counted.share(1) == 1.0
    assert grave_errors([]).share(0) == 0.0
