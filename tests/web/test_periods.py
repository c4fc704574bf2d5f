"""A histogram counts by months, years or decades, as far as the time goes, and its bars ask for that time alone."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.web.drawing.periods import bars, first_day, last_day


def found(years, since=None, until=None, count=lambda period: 1):
    unit, made = bars(years, since, until, count)
    return unit, [(bar.period.label, bar.transfers) for bar in made]


def test_a_year_alone_is_counted_by_months():
    unit, made = found({2024: 3}, count=lambda period: int(period.since in ("2024-03", "2024-05")))
    assert unit == "month"
    assert made == [("Mar 2024", 1), ("Apr 2024", 0), ("May 2024", 1)]


def test_years_between_others_stand_even_where_empty():
    assert found({2010: 2, 2014: 1}) == (
        "year",
        [("2010", 2), ("2011", 0), ("2012", 0), ("2013", 0), ("2014", 1)],
    )


def test_a_century_is_counted_by_decades():
    unit, made = found({1915: 1, 2015: 1})
    assert unit == "decade"
    assert (made[0], made[-1], len(made)) == (("1910s", 1), ("2010s", 1), 11)


@pytest.mark.parametrize(
    ("since", "until", "labels"),
    [
        ("2024-03", "2024-04", ["Mar 2024", "Apr 2024"]),
        ("2024-03-15", "2024-04-02", ["Mar 2024", "Apr 2024"]),
        ("2024-11", None, ["Nov 2024", "Dec 2024"]),
        (None, "2024-02", ["Jan 2024", "Feb 2024"]),
        ("2024-10", "2024", ["Oct 2024", "Nov 2024", "Dec 2024"]),
    ],
)
def test_bars_keep_within_the_time_asked_for(since, until, labels):
    assert [label for label, _ in found({2024: 5}, since, until)[1]] == labels


def test_years_outside_the_time_asked_for_have_no_bars():
    assert found({2010: 1, 2020: 1}, "2015", None, lambda period: 1)[1][0][0] == "Jan 2020"


def test_without_dated_transfers_there_are_no_bars():
    assert found({}) == ("year", [])


@given(st.dictionaries(st.integers(1, 9998), st.integers(1, 9), min_size=1, max_size=4))
def test_bars_follow_each_other_without_gaps_or_overlap(years):
    made = bars(years, None, None, lambda period: 1)[1]
    for before, after in pairwise(made):
        assert (first_day(after.period.since) - last_day(before.period.until)).days == 1


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2016-02-03", date(2016, 2, 3), date(2016, 2, 3)),
    ],
)
def test_the_first_and_last_day_of_what_is_asked_for(said, first, last):
    assert (first_day(said), last_day(said)) == (first, last)
