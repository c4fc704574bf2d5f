"""When a transfer is said to have happened."""

import pytest
from formats.told import claim, told

from firsthand.export.stated_time import stated_time
from firsthand.model import PartialDate

DAY = PartialDate("2015-10-13", "2015-10-13", "2015-10-13")
WEEK = PartialDate("2015-10-12/2015-10-18", "2015-10-12", "2015-10-18")
MAY = PartialDate("2015-05", "2015-05-01", "2015-05-31")
SINCE = PartialDate("2015-09/..", "2015-09-01", None)
OPEN = PartialDate(None)


@pytest.mark.parametrize(
    ("dates", "edtf", "bounds", "is_day"),
    [
        ([DAY], "2015-10-13", ("2015-10-13", "2015-10-13"), True),
        ([WEEK, DAY], "2015-10-13", ("2015-10-13", "2015-10-13"), True),
        ([SINCE, WEEK], WEEK.edtf, ("2015-10-12", "2015-10-18"), False),
        ([MAY, DAY], None, ("2015-05-01", "2015-10-13"), False),
        ([MAY, SINCE], None, ("2015-05-01", None), False),
        ([OPEN, DAY], "2015-10-13", ("2015-10-13", "2015-10-13"), True),
        ([OPEN], None, (None, None), False),
        ([PartialDate("2015-10-13~", "2015-10-13", "2015-10-13")], "2015-10-13~", ("2015-10-13", "2015-10-13"), False),
    ],
    ids=str,
)
def test_dates_that_agree_are_one_and_others_bound_it(dates, edtf, bounds, is_day):
    time = stated_time(told(claim(times=dates)))
    assert time is not None
    assert (time.edtf, (time.earliest, time.latest), time.is_day) == (edtf, bounds, is_day)


def test_without_a_stated_time_there_is_none():
    assert stated_time(told(claim(times=[]))) is None
