"""Days stand on the axis in their order, and its ticks are few, round and readable."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.web.drawing.time_axis import TimeAxis, first_drawn

days = st.dates(date(1, 1, 1), date(9999, 12, 31))


def axis(first: str, last: str) -> TimeAxis:
    return TimeAxis(date.fromisoformat(first), date.fromisoformat(last))


@given(st.lists(days, min_size=1, max_size=5))
def test_an_axis_holds_all_its_days(found):
    made = TimeAxis.over(found)
    assert made.first <= min(found)
    assert made.last >= max(found)


@given(st.lists(days, min_size=2, max_size=5))
def test_days_stand_in_their_order(found):
    made = TimeAxis.over(found)
    places = [made.middle(day) for day in sorted(found)]
    assert places == sorted(places)
    assert 0 <= places[0] <= places[-1] <= 100


@given(st.lists(days, min_size=1, max_size=5))
def test_an_axis_has_a_handful_of_ticks_each_named_and_in_order(found):
    ticks = TimeAxis.over(found).ticks()
    assert 1 <= len(ticks) <= 9
    assert all(tick.label for tick in ticks)
    assert [tick.at for tick in ticks] == sorted(tick.at for tick in ticks)


def test_of_no_days_there_is_no_axis():
    assert TimeAxis.over([]) is None


def test_one_day_has_room_on_both_sides():
    made = TimeAxis.over([date(2024, 3, 18)])
    assert made.first < date(2024, 3, 18) < made.last
    assert made.middle(date(2024, 3, 18)) == pytest.approx(50, abs=5)


def test_a_day_takes_its_share_of_the_axis():
    made = axis("2024-03-01", "2024-03-10")
    assert (made.begin(date(2024, 3, 1)), made.end(date(2024, 3, 1))) == (0, 10)
    assert made.middle(date(2024, 3, 10)) == 95


def test_a_day_off_the_axis_stands_at_its_end():
    made = axis("2024-03-01", "2024-03-10")
    assert made.begin(date(2020, 1, 1)) == 0
    assert made.end(date(2030, 1, 1)) == 100


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        ("2024-03-01", "2024-03-05", ["1 Mar", "2 Mar", "3 Mar", "4 Mar", "5 Mar"]),
        ("2024-03-01", "2024-03-31", ["4 Mar", "11 Mar", "18 Mar", "25 Mar"]),
        ("2024-01-10", "2024-07-20", ["Feb", "Mar", "Apr", "May", "Jun", "Jul"]),
        ("2023-01-01", "2024-12-31", ["Jan", "Jul", "Jan", "Jul"]),
        ("2018-05-01", "2024-05-01", ["2019", "2020", "2021", "2022", "2023", "2024"]),
        ("1978-01-01", "2024-12-31", ["1980", "1990", "2000", "2010", "2020"]),
        ("0500-01-01", "2024-12-31", ["500", "1000", "1500", "2000"]),
    ],
)
def test_ticks_stand_on_round_days_months_and_years(first, last, labels):
    assert [tick.label for tick in axis(first, last).ticks()] == labels


def test_a_year_stands_over_its_first_tick_only():
    assert [tick.year for tick in axis("2023-01-01", "2024-12-31").ticks()] == ["2023", "", "2024", ""]


@given(days, st.integers(0, 40_000))
def test_ticks_end_even_where_dates_do(first, length):
    last = date.fromordinal(min(first.toordinal() + length, date.max.toordinal()))
    assert all(0 <= tick.at <= 100 for tick in TimeAxis(first, last).ticks())


def test_weeks_begin_on_a_monday():
    ticks = axis("2024-03-01", "2024-03-31").ticks()
    first = date(2024, 3, 1) + timedelta(days=round(ticks[0].at * 31 / 100))
    assert first.weekday() == 0


RECENT = [date(2024, 3, 1) + timedelta(days=number) for number in range(20)]


@pytest.mark.parametrize(
    ("early", "begins"),
    [
        ([], None),
        ([date(2015, 1, 1)], RECENT[0]),
        ([date(2015, 1, 1), date(2016, 1, 1)], RECENT[0]),
        ([date(2015, 1, 1)] * 5, None),
        ([date(2023, 1, 1)], None),
    ],
)
def test_a_few_early_dates_do_not_press_the_others_together(early, begins):
    assert first_drawn([*early, *RECENT]) == begins


@given(st.lists(days, max_size=30))
def test_what_is_left_before_the_axis_are_few_dates_and_much_time(found):
    begins = first_drawn(found)
    if begins:
        assert sum(day < begins for day in found) <= len(found) / 10
        assert (max(found) - begins).days <= (max(found) - min(found)).days / 3
