"""The table of event codes."""

import pytest
from formats.told import BOTH, DELIVERIES, claim, told

from firsthand.export.event_codes import event_code


@pytest.mark.parametrize(("status", "certainty"), BOTH)
def test_aid_is_what_is_reported_as_delivered_and_nothing_else(status, certainty):
    code = event_code(told(claim(status, certainty)).transfer)
    assert (code.event == "AID") == (code.cameo == "072") == ((status, certainty) in DELIVERIES)
    assert (code.event is None) == (code.quad is None)
    assert (code.cameo is None) == (code.meaning is None)


@pytest.mark.parametrize(("status", "certainty"), BOTH)
def test_no_event_is_told_from_another_by_a_context_alone(status, certainty):
    code = event_code(told(claim(status, certainty)).transfer)
    assert not (code.event and {"negation", "hypothetical", "future"} & set(code.contexts))
