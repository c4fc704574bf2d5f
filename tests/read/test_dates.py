"""Dates are read as precisely as they are stated, and never by a silent guess."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.read.dates import parse_date


@pytest.mark.parametrize(
    ("stated", "edtf"),
    [
        ("2013-07-08", "2013-07-08"),
        ("26-FEB-1987 15:07:13.72", "1987-02-26"),
        (" 1-APR-1987 12:48:35.09", "1987-04-01"),
        ("2015-10-19T21:03:00Z", "2015-10-19"),
        ("20151019", "2015-10-19"),
        ("2015-10", "2015-10"),
        ("2015", "2015"),
        ("October 2015", "2015-10"),
        ("October 20, 2015", "2015-10-20"),
        ("Tue, 20 Oct 2015 10:00:00 GMT", "2015-10-20"),
        ("9/29/14", "2014-09-29"),
        ("29/9/2014", "2014-09-29"),
        ("5/5/2015", "2015-05-05"),
        ("20 octobre 2015", "2015-10-20"),
        ("20 октября 2015", "2015-10-20"),
        ("mars 2014", "2014-03"),
    ],
)
def test_a_stated_date_keeps_its_precision(stated, edtf):
    assert parse_date(stated).edtf == edtf


@pytest.mark.parametrize("stated", ["03/04/2015", "3.4.2015", "03-04-15"])
def test_a_date_that_reads_two_ways_is_the_interval_between_them(stated):
    found = parse_date(stated)
    assert (found.edtf, found.earliest, found.latest) == ("2015-03-04/2015-04-03", "2015-03-04", "2015-04-03")


@pytest.mark.parametrize(
    "stated",
    [
        "0001-01-01T00:00:00Z",
        None,
        "",
        "yesterday",
        "3 days ago",
        "Sunday",
        "31/02/2015",
        "2015-13-40",
        "n/a",
        "1445299200",
    ],
)
def test_what_states_no_date_gives_none(stated):
    assert parse_date(stated) is None


def test_bounds_are_the_first_and_last_day():
    found = parse_date("February 2016")
    assert (found.earliest, found.latest) == ("2016-02-01", "2016-02-29")


@given(st.dates())
def test_every_iso_day_is_read_as_itself(day):
    found = parse_date(day.isoformat())
    assert day.year < 1800 or day.year > 2099 or found.edtf == day.isoformat()


@given(st.text(alphabet="0123456789/-. OctJanuary", max_size=30))
@settings(deadline=None)
def test_no_text_breaks_it_and_bounds_are_in_order(text):
    found = parse_date(text)
    assert found is None or found.earliest <= found.latest
