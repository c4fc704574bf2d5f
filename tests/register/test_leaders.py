"""Which leaders are named for their state."""

import pytest
from world import WORLD

from firsthand.register.leaders import leader_in, led_by, left_office


def test_a_leader_is_known_by_the_last_name():
    assert leader_in("the Vesk administration", WORLD) == "vesk"
    assert leader_in("Arland", WORLD) is None


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Orlo", "state/ar"),
        ("the former President Orlo", "state/ar"),
        ("Orlo and Vesk", None),
        ("Orlo's opponents", None),
        ("Arland", None),
    ],
)
def test_words_that_name_a_leader_and_no_more_mean_the_state(words, state):
    assert led_by(words, WORLD) == state


@pytest.mark.parametrize(
    ("name", "on", "left"),
    [
        ("vesk", "2014-01-01", True),
        ("vesk", "2013-06-01", False),
        ("orlo", "2014-01-01", False),
        ("berrin", "2014-01-01", False),
        ("vesk", None, False),
    ],
)
def test_a_leader_has_left_from_the_day_after_the_dates_of_office(name, on, left):
    assert left_office(name, "state/ar", WORLD, on) is left
