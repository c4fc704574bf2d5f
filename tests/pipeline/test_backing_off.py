"""After failures the waits grow up to an hour, and one success ends that; what a server asks for is kept to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.pipeline.backing_off import LONGEST, LONGEST_ASKED, BackOff


def test_waits_double_and_are_the_usual_again_after_a_success():
    pace = BackOff(60.0, random=lambda: 1.0)
    waits = [pace.after(failed) for failed in (False, True, True, True, False, True)]
    assert waits == [60, 120, 240, 480, 60, 120]


def test_half_of_a_wait_after_failures_is_left_to_chance():
    assert BackOff(60.0, random=lambda: 0.0).after(failed=True) == 60
    assert BackOff(60.0, random=lambda: 0.5).after(failed=True) == 90


@given(every=st.floats(1, 10_000), failures=st.integers(1, 5000), chance=st.floats(0, 1))
def test_no_wait_is_shorter_than_usual_or_longer_than_an_hour_where_that_is_more(every, failures, chance):
    pace = BackOff(every, random=lambda: chance, failures=failures)
    assert every <= pace.after(failed=True) <= max(LONGEST, every)


@pytest.mark.parametrize(
    ("asked", "failed", "wait"),
    [
        (0.0, True, 120.0),
        (30.0, True, 120.0),
        (7200.0, True, 7200.0),
        (7200.0, False, 7200.0),
        (30.0, False, 60.0),
        (1e11, True, LONGEST_ASKED),
    ],
)
def test_a_wait_is_as_long_as_the_server_asks_up_to_a_day_and_never_shorter_than_without(asked, failed, wait):
    assert BackOff(60.0, random=lambda: 1.0).after(failed, asked) == wait


def test_a_pause_that_was_asked_for_does_not_make_the_waits_after_it_longer():
    pace = BackOff(60.0, random=lambda: 1.0)
    assert [pace.after(failed=True, asked=7200.0), pace.after(failed=True)] == [7200, 240]
