"""A ring round towns holds them and is no larger than it must be round their mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.web.drawing.ring import LEAST, distance, ring_round

towns = st.tuples(st.floats(-85, 85), st.floats(-180, 180))
# A region: towns within some degrees of each other, as all provinces are.
regions = st.tuples(towns, st.lists(st.tuples(st.floats(-4, 4), st.floats(-4, 4)), min_size=1, max_size=8)).map(
    lambda made: [(made[0][0] + north, made[0][1] + east) for north, east in made[1]]
)


@pytest.mark.parametrize(
    ("one", "other", "kilometres"),
    [
        ((36.20, 37.16), (33.51, 36.29), 310),  # Aleppo to Damascus
        ((0, 179), (0, -179), 222),  # across the date line
        ((10, 20), (10, 20), 0),
    ],
)
def test_a_distance_is_that_along_the_great_circle(one, other, kilometres):
    assert distance(one, other) == pytest.approx(kilometres, abs=2)


@given(regions)
def test_a_ring_holds_all_its_towns(found):
    ring = ring_round(found)
    assert all(distance((ring.latitude, ring.longitude), town) <= ring.radius for town in found)


@given(regions)
def test_a_ring_reaches_no_farther_than_the_farthest_town_or_the_least_size(found):
    ring = ring_round(found)
    farthest = max(distance((ring.latitude, ring.longitude), town) for town in found)
    assert ring.radius <= max(LEAST, farthest + 1)


def test_a_ring_across_the_date_line_has_its_middle_there():
    assert abs(ring_round([(0, 179), (0, -179)]).longitude) == pytest.approx(180, abs=0.01)


def test_without_towns_there_is_no_ring():
    with pytest.raises(ValueError, match="no towns"):
        ring_round([])
