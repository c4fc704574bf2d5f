"""Years and numbers are read from cells as registers write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.read.register_cells import OPEN, Figure, figure_of, is_unknown, years_of


@pytest.mark.parametrize(
    ("cell", "years"),
    [
        ("2015", ((2015, 2015),)),
        ("(2015)", ((2015, 2015),)),
        ("2015 ?", ((2015, 2015),)),
        ("2015-2017", ((2015, 2017),)),
        ("(2015)-2017", ((2015, 2017),)),
        ("2009-2011; (2013)", ((2009, 2011), (2013, 2013))),
        ("2015; 2017", ((2015, 2015), (2017, 2017))),
        ("2015-16", ((2015, 2016),)),
        ("2015-10", ((2015, 2015),)),
        ("2015-10-12", ((2015, 2015),)),
        ("12.10.2015", ((2015, 2015),)),
        ("from 2013", ((2013, OPEN),)),
        ("..", ()),
        ("", ()),
        ("20x5", ()),
        ("120155", ()),
    ],
)
def test_years_of_a_cell(cell, years):
    assert years_of(cell) == years


@pytest.mark.parametrize(
    ("cell", "figure"),
    [
        ("5", Figure(5, 5, True)),
        ("(5)", Figure(5, 5, False)),
        ("5 ?", Figure(5, 5, False)),
        ("0", Figure(0, 0, True)),
        ("1,000", Figure(1000, 1000, True)),
        ("1 000", Figure(1000, 1000, True)),
        ("at least 24", Figure(24, None, False)),
        ("up to 30", Figure(None, 30, False)),
        ("40-50", Figure(40, 50, False)),
        ("40 (contested)", Figure(40, 40, False)),
        ("12 pieces", Figure(12, 12, True)),
        ("..", None),
        ("", None),
        ("some", None),
        ("45 to 55 t", None),
        ("48,000,000 USD", None),
        ("$5", None),
    ],
)
def test_number_of_a_cell(cell, figure):
    assert figure_of(cell) == figure


@pytest.mark.parametrize(
    ("cell", "unknown"), [("..", True), (" ", True), ("n/a", True), ("Unknown", True), ("5", False), ("TOW", False)]
)
def test_which_cells_say_nothing(cell, unknown):
    assert is_unknown(cell) is unknown


@given(st.text(max_size=60))
def test_no_cell_breaks_the_reading_and_years_are_in_order(cell):
    figure_of(cell)
    assert all(first <= last for first, last in years_of(cell))


@given(st.integers(1900, 2099), st.integers(0, 9))
def test_a_stretch_of_years_is_read_back(first, more):
    last = min(first + more, 2099)
    assert years_of(f"({first}-{last})") == ((first, last),)
