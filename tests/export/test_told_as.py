"""Which reports of a transfer tell it in a certain way."""

import pytest
from formats.told import BOTH, DELIVERIES, claim, told

from firsthand.export.told_as import PASSED, as_listed, has_happened, is_told_as_delivered, told_as
from firsthand.model import Certainty, Status


@pytest.mark.parametrize(("status", "certainty"), BOTH)
def test_only_a_stated_or_hedged_delivery_or_supply_is_told_as_delivered(status, certainty):
    assert is_told_as_delivered(told(claim(status, certainty)).transfer) == ((status, certainty) in DELIVERIES)


@pytest.mark.parametrize(
    ("status", "certainty", "happened"),
    [
        (Status.INTERCEPTED, Certainty.STATED, True),
        (Status.DIVERTED, Certainty.HEDGED, True),
        (Status.AGREED, Certainty.STATED, False),
        (Status.REFUSED, Certainty.STATED, False),
        (Status.INTERCEPTED, Certainty.DENIED, False),
    ],
)
def test_a_deal_a_refusal_and_a_denial_are_no_events(status, certainty, happened):
    assert has_happened(told(claim(status, certainty)).transfer) is happened


def test_plans_and_denials_are_left_out_of_what_tells_a_delivery():
    entry = told(
        claim(), claim(Status.PLANNED), claim(certainty=Certainty.DENIED), claim(Status.ONGOING, Certainty.HEDGED)
    )
    first, _, _, last = entry.transfer.reports
    assert told_as(entry, PASSED).transfer.reports == (first, last)
    assert as_listed(entry).transfer.reports == (first, last)


def test_a_denied_transfer_is_told_by_its_denials():
    entry = told(claim(certainty=Certainty.DENIED), claim(Status.PLANNED, Certainty.DENIED))
    assert as_listed(entry).transfer.reports == entry.transfer.reports[:1]
