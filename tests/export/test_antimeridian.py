"""Lines cut at the 180th meridian."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.export.antimeridian import cut_at_antimeridian

POSITION = st.tuples(st.floats(-180, 180), st.floats(-90, 90))


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ([(10, 0), (20, 10)], [[(10, 0), (20, 10)]]),
        ([(170, 0), (-170, 10)], [[(170, 0), (180.0, 5.0)], [(-180.0, 5.0), (-170, 10)]]),
        ([(-170, 10), (170, 0)], [[(-170, 10), (-180.0, 5.0)], [(180.0, 5.0), (170, 0)]]),
        (
            [(139.7, 35.7), (-157.9, 21.3), (-77, 38.9)],
            [[(139.7, 35.7), (180.0, 26.4)], [(-180.0, 26.4), (-157.9, 21.3), (-77, 38.9)]],
        ),
        ([(180, 4), (-170, 4)], [[(-180.0, 4.0), (-170, 4)]]),
        ([(5, 5), (5, 5)], []),
    ],
)
def test_a_line_is_cut_where_it_crosses(line, pieces):
    assert cut_at_antimeridian(line) == pieces


@given(st.lists(POSITION, min_size=2, max_size=6))
def test_no_piece_goes_more_than_half_round_the_earth_in_one_step(line):
    for piece in cut_at_antimeridian(line):
        assert len(piece) > 1
        assert all(abs(one[0] - other[0]) <= 180 for one, other in pairwise(piece))
        assert all(-180 <= longitude <= 180 and -90 <= latitude <= 90 for longitude, latitude in piece)
