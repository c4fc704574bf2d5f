from datetime import date

import pytest

from firsthand.reports.calendar_dates import CALENDAR
from firsthand.reports.dating import Counting


def first_reading(phrase: str) -> str | None:
    for rule in CALENDAR:
        match = rule.pattern.search(phrase)
        if match:
            found = rule.read(match, Counting(date(2015, 10, 20)))
            return found.edtf if found else None
    return None


@pytest.mark.parametrize(
    ("phrase", "edtf"),
    [
        ("2014-02-03", "2014-02-03"),
        ("9 June 1986", "1986-06-09"),
        ("11th April 2011", "2011-04-11"),
        ("the 15th of March, 2012", "2012-03-15"),
        ("April 11, 2011", "2011-04-11"),
        ("Aug. 1", "2015-08-01"),
        ("March the 3rd", "2015-03-03"),
        ("the first of March", "2015-03-01"),
        ("twenty-first of May", "2015-05-21"),
        ("4 March last year", "2014-03-04"),
        ("3-5 March 2014", "2014-03-03/2014-03-05"),
        ("3 and 5 March", "2015-03-03/2015-03-05"),
        ("Feb. 11-12", "2015-02-11/2015-02-12"),
        ("February 2013", "2013-02"),
        ("August of 1985", "1985-08"),
        ("August of last year", "2014-08"),
        ("December", "2014-12"),
        ("this December", "2015-12"),
        ("the spring of 1994", "1994-21"),
        ("last summer", "2015-22"),
        ("fall of 1990", "1990-23"),
        ("last fall", "2014-23"),
        ("last winter", "2014-12/2015-02"),
        ("winter of 2014", "2014~"),
        ("first half of 2021", "2021-01/2021-06"),
        ("third quarter of 2016", "2016-07/2016-09"),
        ("last quarter of last year", "2014-10/2014-12"),
        ("1984-88", "1984/1988"),
        ("2009–2010", "2009/2010"),
        ("the 1980s", "198X"),
        ("the 1970's", "197X"),
        ("the '80s", "198X"),
        ("1979", "1979"),
        ("next year", "2016"),
        # no date, or not one that the words settle
        ("the '20s", None),
        ("third half of 2016", None),
        ("1988-84", None),
        ("may march", None),
        ("the Arab Spring", None),
        ("the fall of Kabul", None),
        ("the last winter of the war", None),
        ("at 1945", None),
        ("1945 GMT", None),
        ("the 2,000 rifles", None),
    ],
)
def test_a_date_is_as_precise_as_its_words(phrase, edtf):
    assert first_reading(phrase) == edtf


@pytest.mark.parametrize("phrase", ["30 February 2015", "31 June 1999", "2015-13-45"])
def test_a_day_that_no_calendar_has_is_refused(phrase):
    with pytest.raises(ValueError):
        first_reading(phrase)
