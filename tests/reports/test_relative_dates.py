from datetime import date

import pytest

from firsthand.reports.dating import Counting, Side
from firsthand.reports.relative_dates import RELATIVE

TUESDAY = date(2015, 10, 20)


def first_reading(phrase: str, day: date = TUESDAY, side: Side = Side.PAST) -> str | None:
    for rule in RELATIVE:
        match = rule.pattern.search(phrase)
        if match:
            found = rule.read(match, Counting(day, side))
            return found.edtf if found else None
    return None


@pytest.mark.parametrize(
    ("phrase", "edtf"),
    [
        ("yesterday", "2015-10-19"),
        ("the day before yesterday", "2015-10-18"),
        ("today", "2015-10-20"),
        ("this morning", "2015-10-20"),
        ("tomorrow", "2015-10-21"),
        ("last night", "2015-10-19/2015-10-20"),
        ("overnight", "2015-10-19/2015-10-20"),
        ("on Friday", "2015-10-16"),
        ("on Tuesday", "2015-10-20"),
        ("last Tuesday", "2015-10-13"),
        ("next Tuesday", "2015-10-27"),
        ("this Friday", "2015-10-23"),
        ("Thursday last week", "2015-10-15"),
        ("Monday of this week", "2015-10-19"),
        ("over the weekend", "2015-10-17/2015-10-18"),
        ("last week", "2015-10-12/2015-10-18"),
        ("this week", "2015-10-19/2015-10-25"),
        ("last month", "2015-09"),
        ("next month", "2015-11"),
        ("end of the year", "2015"),
        ("two days ago", "2015-10-18"),
        ("48 hours ago", "2015-10-18/2015-10-20"),
        ("two weeks ago", "2015-10-05/2015-10-11"),
        ("a fortnight ago", "2015-10-05/2015-10-11"),
        ("three months ago", "2015-07~"),
        ("eleven months ago", "2014-11~"),
        ("a year ago", "2014~"),
        ("three decades ago", "1985~"),
        ("more than three decades ago", "../1985~"),
        ("the past two days", "2015-10-18/2015-10-20"),
        ("the past 24 hours", "2015-10-19/2015-10-20"),
        ("the last three weeks", "2015-09-29/2015-10-20"),
        ("over the past year", "2014~/2015-10-20"),
        ("over the last decade", "2005~/2015-10-20"),
        ("the past several months", "/2015-10-20"),
        ("recently", "/2015-10-20"),
        ("in recent years", "/2015-10-20"),
        ("in the coming weeks", "2015-10-20/"),
        ("so far", "../2015-10-20"),
        ("currently", "2015-10-20~"),
        # nothing that is counted from the day of writing
        ("every second Friday", None),
        ("on Easter Sunday", None),
        ("the first Monday of each month", None),
        ("a few weeks ago", None),
        ("months ago", None),
        ("three weeks earlier", None),
        ("a day later", None),
        ("the week before", None),
        ("the last week of the war", None),
        ("over the next three years", None),
        ("within two weeks", None),
        ("for three years", None),
        ("from now on", None),
    ],
)
def test_a_relative_date_is_counted_from_the_day_of_writing(phrase, edtf):
    assert first_reading(phrase) == edtf


def test_a_bare_weekday_in_a_plan_is_left_open():
    assert first_reading("on Friday", side=Side.NEAREST) is None
    assert first_reading("next Friday", side=Side.NEAREST) == "2015-10-23"


@pytest.mark.parametrize(
    ("phrase", "day"),
    [("yesterday", date.min), ("last week", date.min), ("tomorrow", date.max), ("99999 years ago", TUESDAY)],
)
def test_counting_beyond_the_calendar_raises_what_callers_expect(phrase, day):
    with pytest.raises((OverflowError, ValueError)):
        first_reading(phrase, day)
