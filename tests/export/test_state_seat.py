"""Where a state's capital lies."""

import pytest

from firsthand.export.state_seat import state_seat


@pytest.mark.parametrize(
    ("state", "place"),
    [("state/tr", "Ankara"), ("state/us", "Washington"), ("state/su", None), ("state/dd", None)],
)
def test_the_capital_of_a_state_of_today_is_its_seat(kb, state, place):
    found = state_seat(kb.entity(state), kb)
    assert (found and found.name.partition(",")[0]) == place


def test_a_seat_lies_in_its_state(kb):
    states = [kb.entity(name) for name in kb if name.startswith("state/")]
    seats = [(state, state_seat(state, kb)) for state in states]
    assert len([seat for _, seat in seats if seat]) > 150
    assert all(state.id in seat.states and seat.longitude is not None for state, seat in seats if seat)
