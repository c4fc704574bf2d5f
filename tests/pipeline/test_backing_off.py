"""After failures the waits grow up to an hour, and one success ends that."""

from hypothesis import given
from hypothesis import strategies as st

from firsthand.pipeline.backing_off import LONGEST, BackOff


def test_waits_double_and_are_the_usual_again_after_a_success():
    pace = BackOff(60.0, random=lambda: 1.0)
    waits = [pace.after(failed) for failed in (False, True, True, True, False, True)]
    assert waits == [60, 120, 240, 480, 60, 120]


def test_half_of_a_wait_after_failures_is_left_to_chance():
    assert BackOff(60.0, random=lambda: 0.0).after(failed=True) == 60
    assert BackOff(60.0, random=lambda: 0.5).after(failed=True) == 90


@given(every=st.floats(1, 10_000), failures=st.integers(1, 5000), chance=st.floats(0, 1))
def test_no_wait_is_longer_than_an_hour_or_what_was_asked_for(every, failures, chance):
    pace = BackOff(every, random=lambda: chance, failures=failures)
    assert every / 2 <= pace.after(failed=True) <= max(LONGEST, every)
