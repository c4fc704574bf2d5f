from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.reports.stretches import (
    Stretch,
    a_day,
    a_decade,
    a_month,
    a_season,
    a_week,
    a_year,
    about,
    before,
    between,
    since,
    until,
    with_unknown_end,
    with_unknown_start,
)

DAY = date(2015, 10, 20)


@pytest.mark.parametrize(
    ("stretch", "edtf", "first", "last"),
    [
        (a_day(DAY), "2015-10-20", "2015-10-20", "2015-10-20"),
        (a_week(DAY), "2015-10-19/2015-10-25", "2015-10-19", "2015-10-25"),
        (a_month(2016, 2), "2016-02", "2016-02-01", "2016-02-29"),
        (a_month(2015, 0), "2014-12", "2014-12-01", "2014-12-31"),
        (a_month(2015, 14), "2016-02", "2016-02-01", "2016-02-29"),
        (a_year(2015), "2015", "2015-01-01", "2015-12-31"),
        (a_decade(1980), "198X", "1980-01-01", "1989-12-31"),
        (a_season("spring", 2015), "2015-21", "2015-03-01", "2015-05-31"),
        (a_season("fall", 2015), "2015-23", "2015-09-01", "2015-11-30"),
        (a_season("winter", 2015), "2015-12/2016-02", "2015-12-01", "2016-02-29"),
        (between(a_decade(1980), a_month(1991, 8)), "1980/1991-08", "1980-01-01", "1991-08-31"),
        (since(a_decade(1980)), "1980/..", "1980-01-01", None),
        (since(a_week(DAY)), "2015-10-19/..", "2015-10-19", None),
        (until(a_season("summer", 2015)), "../2015-22", None, "2015-08-31"),
        (with_unknown_start(a_day(DAY)), "/2015-10-20", None, "2015-10-20"),
        (with_unknown_end(a_year(1983)), "1983/", "1983-01-01", None),
        (before(a_year(2026)), "2025", "2025-01-01", "2025-12-31"),
        (before(a_month(2015, 1)), "2014-12", "2014-12-01", "2014-12-31"),
        (before(a_day(date(2016, 3, 1))), "2016-02-29", "2016-02-29", "2016-02-29"),
        (before(a_decade(1980)), "1979-12-31", "1979-12-31", "1979-12-31"),
        (before(a_season("summer", 2015)), "2015-05-31", "2015-05-31", "2015-05-31"),
        (about(a_year(1986)), "1986~", "1985-01-01", "1987-12-31"),
        (about(a_month(2015, 7)), "2015-07~", "2015-06-01", "2015-08-31"),
        (about(a_day(DAY)), "2015-10-20~", "2015-10-19", "2015-10-21"),
        (about(a_decade(1980)), "198X", "1980-01-01", "1989-12-31"),
        (about(about(a_year(1986))), "1986~", "1985-01-01", "1987-12-31"),
    ],
)  # fmt: skip
def test_a_stretch_has_its_edtf_and_the_days_that_bound_it(stretch, edtf, first, last):
    bounds = [day.isoformat() if day else None for day in (stretch.first, stretch.last)]
    assert (stretch.edtf, *bounds) == (edtf, first, last)


@pytest.mark.parametrize("make", [a_day, a_week])
def test_days_beyond_the_calendar_raise_overflow(make):
    with pytest.raises(OverflowError):
        before(make(date.min))


MADE = st.one_of(
    st.dates(date(1800, 1, 1), date(2200, 12, 31)).flatmap(
        lambda day: st.sampled_from(
            [a_day(day), a_week(day), a_month(day.year, day.month), a_year(day.year), a_decade(day.year // 10 * 10),
             *(a_season(name, day.year) for name in ("spring", "summer", "autumn"))]
        )
    )
)  # fmt: skip


def days_by_the_library(edtf: str) -> tuple[str | None, str | None]:
    parsed = parse_edtf(edtf)
    found = []
    for day in (parsed.lower_strict(), parsed.upper_strict()):
        found.append(None if isinstance(day, float) else "-".join(f"{part:02d}" for part in tuple(day)[:3]))
    return found[0], found[1]


@settings(max_examples=25)
@given(MADE, MADE, st.sampled_from([since, until, before, lambda one: one]))
def test_the_edtf_library_reads_the_same_days(one: Stretch, other: Stretch, framed):
    for stretch in (framed(one), between(one, other)):
        bounds = tuple(day.isoformat() if day else None for day in (stretch.first, stretch.last))
        assert days_by_the_library(stretch.edtf) == bounds


@settings(max_examples=15)
@given(MADE)
def test_the_edtf_library_takes_approximate_and_unknown_dates(one: Stretch):
    for stretch in (about(one), with_unknown_start(one), with_unknown_end(one), until(about(one))):
        assert parse_edtf(stretch.edtf)
