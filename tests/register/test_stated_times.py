"""Days of publication and of what is told."""

import pytest
from world import span

from firsthand.model import PartialDate
from firsthand.register.stated_times import happened, lasts, ordinal


@pytest.mark.parametrize("day", [None, "", "2015-10", "2015-02-30", "soon"])
def test_what_is_no_calendar_day_has_no_ordinal(day):
    assert ordinal(day) is None


@pytest.mark.parametrize(
    ("sentence", "lasting"),
    [
        ("For two years, the brigade has been armed.", True),
        ("“Over the past decade arms have come.”", True),
        ("During recent months, arms came.", True),
        ("In two months arms will come.", False),
        ("Arms came after a siege for two years.", False),
        ("For two days, arms came.", False),
    ],
)
def test_a_sentence_that_opens_with_months_or_years_tells_of_something_lasting(sentence, lasting):
    assert lasts((), sentence) is lasting


@pytest.mark.parametrize(
    ("time", "lasting"),
    [
        (PartialDate(None, words=span("for two years")), True),
        (PartialDate("2012/2015", "2012-01-01", "2015-12-31"), True),
        (PartialDate("2015-10-01/2015-10-09", "2015-10-01", "2015-10-09"), False),
        (PartialDate("2015", "2015-01-01", "2015-12-31"), False),
    ],
)
def test_a_stretch_of_months_or_years_lasts_and_a_vague_day_does_not(time, lasting):
    assert lasts((time,), "Arms came.") is lasting


def test_without_stated_days_nothing_is_dated():
    assert happened((), 7) is None
    assert happened((PartialDate("../2015-10-02", None, "2015-10-02"),), None) == (ordinal("2015-10-02"),) * 2
