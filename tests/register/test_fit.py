"""How well two fillers of a slot fit, whatever they are."""

from hypothesis import given
from hypothesis import strategies as st

from firsthand.register.fit import Fit, FitCache, best


def near(one, other):
    """Numbers fit as they are near."""
    return {0: Fit.SAME, 1: Fit.AKIN, 2: Fit.OPEN}.get(abs(one - other), Fit.APART)


def test_one_filler_that_fits_is_enough():
    assert best((1, 20), (20, 40), near) is Fit.SAME


def test_slots_are_apart_where_every_filler_is():
    assert best((1, 10), (20, 40), near) is Fit.APART


def test_an_empty_slot_is_open():
    assert best((1,), (), near) is Fit.OPEN


@given(st.lists(st.lists(st.integers(0, 9), max_size=3).map(tuple), min_size=2, max_size=8))
def test_remembered_fits_are_those_worked_out_anew(slots):
    cache = FitCache(slots, near)
    for one, first in enumerate(slots):
        for other, second in enumerate(slots):
            assert cache.between(one, other) is best(first, second, near)
