"""What somebody is asked to do."""

from dataclasses import replace

import pytest

from firsthand.model import Status
from firsthand.reports.demands import with_demand

from .told import told


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("He urged Congress to arm the Kurds.", "arm", Status.REQUESTED),
        ("He pressed Chad to open its market and buy rifles.", "buy", Status.REQUESTED),
        ("They put pressure on Norway to deliver shells.", "deliver", Status.REQUESTED),
        ("They appealed to Norway to stop arming Chad and to send grain.", "arming", Status.PLANNED),
        ("He urged Congress to allow Norway to arm the Kurds.", "arm", Status.PLANNED),
        ("Asked about a pledge to arm the Kurds, he smiled.", "arm", Status.PLANNED),
        ("Norway plans to arm the Kurds.", "arm", Status.PLANNED),
        ("He urged calm. Norway is to arm the Kurds.", "arm", Status.PLANNED),
    ],
)
def test_a_plan_that_somebody_asks_for_is_requested(kb, text, trigger, status):
    reading, passage = told(text, trigger, kb)
    assert with_demand(replace(reading, status=Status.PLANNED), passage).status == status


def test_what_happened_is_not_turned_into_a_request(kb):
    reading, passage = told("He urged Congress to arm the Kurds.", "arm", kb)
    delivered = replace(reading, status=Status.DELIVERED)
    assert with_demand(delivered, passage) == delivered
