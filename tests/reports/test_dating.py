from datetime import date

import pytest

from firsthand.reports.calendar_dates import CALENDAR
from firsthand.reports.dating import Counting, Side, choose, of_some_year
from firsthand.reports.relative_dates import RELATIVE
from firsthand.reports.stretches import a_day, a_month

OCTOBER = date(2015, 10, 20)


@pytest.mark.parametrize(
    ("month", "side", "lead", "expected"),
    [
        (8, Side.PAST, None, "2015-08"),
        (10, Side.PAST, None, "2015-10"),
        (11, Side.PAST, None, "2014-11"),
        (8, Side.AHEAD, None, "2016-08"),
        (10, Side.AHEAD, None, "2015-10"),
        (11, Side.AHEAD, None, "2015-11"),
        (11, Side.NEAREST, None, "2015-11"),
        (8, Side.NEAREST, None, "2015-08"),
        (8, Side.PAST, "last", "2015-08"),
        (10, Side.PAST, "last", "2014-10"),
        (10, Side.PAST, "next", "2016-10"),
        (12, Side.PAST, "this", "2015-12"),
        (2, Side.AHEAD, "this", "2015-02"),
    ],
)
def test_the_month_meant_depends_on_the_side_and_the_word_before_it(month, side, lead, expected):
    found = of_some_year(lambda year: a_month(year, month), Counting(OCTOBER, side), lead)
    assert found and found.edtf == expected


def test_years_without_the_day_are_passed_over():
    found = of_some_year(lambda year: a_day(date(year, 2, 29)), Counting(OCTOBER), None)
    assert found and found.edtf == "2012-02-29"


def test_where_nothing_lies_on_the_side_nothing_is_chosen():
    assert choose([a_day(OCTOBER)], Counting(date(2015, 1, 1)), None) is None
    assert choose([], Counting(OCTOBER, Side.NEAREST), None) is None


@pytest.mark.parametrize("rule", CALENDAR + RELATIVE, ids=lambda rule: rule.name)
def test_every_rule_finds_the_example_that_names_it(rule):
    match = rule.pattern.search(rule.name)
    assert match and rule.read(match, Counting(OCTOBER))
