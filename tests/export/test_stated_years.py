"""The years that reports state."""

import pytest
from formats.told import claim, told

from firsthand.export.stated_years import stated_years
from firsthand.model import PartialDate

IN_2013 = PartialDate("2013", "2013-01-01", "2013-12-31")


@pytest.mark.parametrize(
    ("dates", "years"),
    [
        ([IN_2013], ("2013",)),
        ([PartialDate("2013-22", "2013-06-01", "2013-08-31"), IN_2013], ("2013",)),
        ([PartialDate("2014-12/2015-02", "2014-12-01", "2015-02-28"), IN_2013], ("2013", "2014-2015")),
        ([PartialDate("2012/..", "2012-01-01", None)], ("from 2012",)),
        ([PartialDate("2012/..", "2012-01-01", None), IN_2013], ("2013",)),
        ([PartialDate("2014/..", "2014-01-01", None), IN_2013], ("2013", "from 2014")),
        ([PartialDate("../2015-11-01", None, "2015-11-01")], ()),
        ([PartialDate(None)], ()),
        ([PartialDate("2016", "2016-01-01", "2016-12-31")], ()),
    ],
    ids=str,
)
def test_a_year_is_stated_or_it_is_none(dates, years):
    assert stated_years(told(claim(times=dates))) == years
