"""Which days a transfer counts for."""

from dataclasses import replace

import pytest
from invented_lines import PLAIN

from firsthand.catalogue import Stated
from firsthand.catalogue.days import bounds, day_number, spans, years


@pytest.mark.parametrize(
    ("day", "number"),
    [("2031-02-03", 20310203), (None, None), ("", None), ("2031", None), ("-0044-03-15", None), ("soon", None)],
)
def test_a_day_is_a_number_that_sorts_as_it_does(day, number):
    assert day_number(day) == number


@pytest.mark.parametrize(
    ("since", "until", "inside", "outside"),
    [
        ("2031", None, 20310101, 20301231),
        (None, "2031", 20311231, 20320101),
        ("2031-02", "2031-02", 20310228, 20310301),
        ("2031-02-03", "2031-02-03", 20310203, 20310204),
        (None, None, 10101, -1),
    ],
)
def test_a_period_holds_its_first_and_last_day(since, until, inside, outside):
    first, last = bounds(since, until)
    assert first <= inside <= last
    assert not first <= outside <= last


@pytest.mark.parametrize(
    ("stated", "first", "found", "listed"),
    [
        ([("2031-01-01", "2031-01-31")], "2031-06-01", ((20310101, 20310131),), ("2031",)),
        ([("2030-12-31", "2032-01-01")], None, ((20301231, 20320101),), ("2030", "2031", "2032")),
        ([("2029-05-01", None)], "2031-06-01", ((20290501, 20290501),), ("2029",)),
        ([(None, "2029-05-01")], None, ((20290501, 20290501),), ("2029",)),
        ([(None, None)], "2031-06-01", ((20310601, 20310601),), ("2031",)),
        ([], "2031-06-01", ((20310601, 20310601),), ("2031",)),
        ([], None, (), ("undated",)),
        ([("2032-01-01",) * 2, ("2030-01-01",) * 2] * 2, None, ((20300101,) * 2, (20320101,) * 2), ("2030", "2032")),
        ([("0001-01-01", "9999-12-31")], None, ((10101, 99991231),), ("0001", "9999")),
        ([("2031-05-02", "2031-05-01")], None, ((20310501, 20310502),), ("2031",)),
    ],
)
def test_stated_days_count_and_where_none_is_stated_the_first_publication(stated, first, found, listed):
    dates = tuple(Stated("then", None, *ends) for ends in stated)
    line = replace(PLAIN, stated=dates, first=first)
    assert spans(line) == found
    assert years(line) == listed
