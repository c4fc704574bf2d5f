from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.model import PartialDate, Span
from firsthand.reports.times import partial_date

TUESDAY = date(2015, 10, 20)


def read(words: str, anchor: date | None = TUESDAY, planned: bool = False) -> PartialDate:
    return partial_date(Span(3, 3 + len(words), words), anchor, planned)


@pytest.mark.parametrize(
    ("words", "edtf", "earliest", "latest"),
    [
        ("on 11th April 2011", "2011-04-11", "2011-04-11", "2011-04-11"),
        ("in October 2015", "2015-10", "2015-10-01", "2015-10-31"),
        ("In early April 1945", "1945-04", "1945-04-01", "1945-04-30"),
        ("at half past nine in the evening of 17 August 1998", "1998-08-17", "1998-08-17", "1998-08-17"),
        ("in the mid-1990s", "199X", "1990-01-01", "1999-12-31"),
        ("throughout the 1980s", "198X", "1980-01-01", "1989-12-31"),
        ("all through 1985", "1985", "1985-01-01", "1985-12-31"),
        ("in 1984-88", "1984/1988", "1984-01-01", "1988-12-31"),
        ("Around 1986", "1986~", "1985-01-01", "1987-12-31"),
        ("in the last week of May 1982", "1982-05", "1982-05-01", "1982-05-31"),
        # bounds
        ("since 2013", "2013/..", "2013-01-01", None),
        ("from 1968", "1968/..", "1968-01-01", None),
        ("from 2009-2010", "2009/2010", "2009-01-01", "2010-12-31"),
        ("since the war began in 2014", "2014/..", "2014-01-01", None),
        ("since the town was taken by rebels in 2014", "2014/..", "2014-01-01", None),
        ("ever since its 2008 war", "2008/..", "2008-01-01", None),
        ("after the 1979 revolution", "1979/..", "1979-01-01", None),
        ("not until 2016", "2016/..", "2016-01-01", None),
        ("until 1988", "../1988", None, "1988-12-31"),
        ("by 2017", "../2017", None, "2017-12-31"),
        ("no later than June 2016", "../2016-06", None, "2016-06-30"),
        ("before 2026", "../2025", None, "2025-12-31"),
        ("prior to 1979", "../1978", None, "1978-12-31"),
        ("before the end of 2014", "../2014", None, "2014-12-31"),
        ("just before the 1979 fall of the Shah", "../1979", None, "1979-12-31"),
        ("between 1983 and the invasion", "1983/", "1983-01-01", None),
        # two dates
        ("between 1981 and 1984", "1981/1984", "1981-01-01", "1984-12-31"),
        ("began in 2006 and ended in 2007", "2006/2007", "2006-01-01", "2007-12-31"),
        ("between March and August 1999", "1999-03/1999-08", "1999-03-01", "1999-08-31"),
        ("between November and February 2012", "2011-11/2012-02", "2011-11-01", "2012-02-29"),
        ("between November 2011 and February", "2011-11/2012-02", "2011-11-01", "2012-02-29"),
        ("between 20 April and 18 July 1994", "1994-04-20/1994-07-18", "1994-04-20", "1994-07-18"),
        ("from the spring of 1994 until the end of 1995", "1994-21/1995", "1994-03-01", "1995-12-31"),
    ],
)
@pytest.mark.parametrize("anchor", [TUESDAY, None])
def test_an_absolute_time_needs_no_anchor_and_keeps_its_precision(words, edtf, earliest, latest, anchor):
    span = Span(3, 3 + len(words), words)
    assert partial_date(span, anchor) == PartialDate(edtf, earliest, latest, span, None)


@pytest.mark.parametrize(
    ("words", "edtf", "earliest", "latest"),
    [
        ("yesterday", "2015-10-19", "2015-10-19", "2015-10-19"),
        ("on Friday", "2015-10-16", "2015-10-16", "2015-10-16"),
        ("late on Friday evening", "2015-10-16", "2015-10-16", "2015-10-16"),
        ("before dawn on Sunday", "2015-10-18", "2015-10-18", "2015-10-18"),
        ("after 3 a.m. on Sunday", "2015-10-18", "2015-10-18", "2015-10-18"),
        ("at 0740 on Monday", "2015-10-19", "2015-10-19", "2015-10-19"),
        ("last week", "2015-10-12/2015-10-18", "2015-10-12", "2015-10-18"),
        ("in October", "2015-10", "2015-10-01", "2015-10-31"),
        ("in November", "2014-11", "2014-11-01", "2014-11-30"),
        ("in the last week of June", "2015-06", "2015-06-01", "2015-06-30"),
        ("on 3 May", "2015-05-03", "2015-05-03", "2015-05-03"),
        ("on 3 November", "2014-11-03", "2014-11-03", "2014-11-03"),
        ("overnight on Feb. 11-12", "2015-02-11/2015-02-12", "2015-02-11", "2015-02-12"),
        ("late last year", "2014", "2014-01-01", "2014-12-31"),
        ("earlier this year", "2015", "2015-01-01", "2015-12-31"),
        ("two years ago", "2013~", "2012-01-01", "2014-12-31"),
        ("over the past two years", "2013~/2015-10-20", "2012-01-01", "2015-10-20"),
        ("in recent days", "/2015-10-20", None, "2015-10-20"),
        ("now", "2015-10-20~", "2015-10-19", "2015-10-21"),
        ("since August", "2015-08/..", "2015-08-01", None),
        ("since August last year", "2014-08/..", "2014-08-01", None),
        ("since the May mutiny", "2015-05/..", "2015-05-01", None),
        ("since the visit on Thursday", "2015-10-15/..", "2015-10-15", None),
        ("twice since March", "2015-03/..", "2015-03-01", None),
        ("since the beginning of the year", "2015/..", "2015-01-01", None),
        ("before the end of the year", "../2015", None, "2015-12-31"),
        ("through July", "../2015-07", None, "2015-07-31"),
        ("by Friday", "../2015-10-23", None, "2015-10-23"),
        ("by March", "../2016-03", None, "2016-03-31"),
        ("until the end of September", "../2016-09", None, "2016-09-30"),
        ("before the first of March", "../2016-02-29", None, "2016-02-29"),
        ("between 3 and 5 March", "2015-03-03/2015-03-05", "2015-03-03", "2015-03-05"),
        ("between mid-January and the end of April", "2015-01/2015-04", "2015-01-01", "2015-04-30"),
        ("this summer", "2015-22", "2015-06-01", "2015-08-31"),
        ("for November", "2015-11", "2015-11-01", "2015-11-30"),
    ],
)
def test_a_relative_time_is_counted_from_the_anchor_and_unresolved_without_it(words, edtf, earliest, latest):
    span = Span(3, 3 + len(words), words)
    assert partial_date(span, TUESDAY) == PartialDate(edtf, earliest, latest, span, "2015-10-20")
    assert partial_date(span, None) == PartialDate(None, words=span)


@pytest.mark.parametrize(
    "words",
    [
        "since the start of the offensive",
        "after the coup",
        "a day later",
        "three weeks earlier",
        "four days before",
        "the year before",
        "that September",
        "by that spring",
        "the previous winter",
        "in the same period",
        "since then",
        "two days after the attack",
        "in the year before the war",
        "every second Friday",
        "on Easter Monday",
        "on market days",
        "twice a week",
        "each quarter",
        "at night",
        "before dawn",
        "shortly before 3 a.m.",
        "on the 15th",
        "within a month",
        "in a fortnight",
        "for three years",
        "over a decade",
        "months ago",
        "a few weeks ago",
        "in the past",
        "historically",
        "during the Obama administration",
        "under Suharto",
        "by the weekend",
        "until further notice",
        "soon",
        "30 February 2015",
        "31 June",
        "from Monday to Friday",
        "",
        "  ",
    ],
)
def test_what_states_no_date_stays_unresolved_with_its_words(words):
    span = Span(3, 3 + len(words), words)
    assert partial_date(span, TUESDAY) == PartialDate(None, words=span)


@pytest.mark.parametrize(
    ("words", "told", "planned"),
    [
        ("in November", "2014-11", "2015-11"),
        ("in March", "2015-03", "2016-03"),
        ("in August", "2015-08", "2015-08"),
        ("on 3 November", "2014-11-03", "2015-11-03"),
        ("on Friday", "2015-10-16", None),
        ("last December", "2014-12", "2014-12"),
        ("from the autumn", "2015-23/..", "2015-23/.."),
        ("in 2016", "2016", "2016"),
    ],
)
def test_a_plan_means_the_nearest_month_and_news_the_latest(words, told, planned):
    assert (read(words).edtf, read(words, planned=True).edtf) == (told, planned)


FRAGMENTS = st.sampled_from(
    "since until before by from between and to on in the of 1979 2015 1984-88 1980s 31 29 February March May 5 Friday "
    "last this next year week month two ago past days weeks ' - , . 's years 99999 early about yesterday now recently "
    "that".split()
)
ANCHORS = st.none() | st.dates() | st.sampled_from([date.min, date.max, date(2016, 2, 29)])


@settings(max_examples=300)
@given(st.lists(FRAGMENTS, max_size=9).map(" ".join) | st.text(max_size=60), ANCHORS, st.booleans())
def test_any_words_on_any_day_give_ordered_days_or_none(words, anchor, planned):
    found = read(words, anchor, planned)
    days = [date.fromisoformat(day) for day in (found.earliest, found.latest) if day]
    assert days == sorted(days)
    assert found.words and found.words.text == words
    assert (found.edtf is None) <= (not days and found.anchor is None)


@settings(max_examples=40)
@given(st.lists(FRAGMENTS, min_size=2, max_size=6).map(" ".join), st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_the_edtf_library_takes_every_date(words, anchor):
    found = read(words, anchor)
    assert found.edtf is None or parse_edtf(found.edtf)


@pytest.mark.parametrize("unit", ["2015 ", "1", "last ", "a ", "March and ", "since ", "-", "٢", "\x00", "\ud800"])
@pytest.mark.usefixtures("ends")
def test_long_and_hostile_words_are_read_without_blow_up(unit):
    for length in (30, 200, 100_000):
        words = (unit * length)[:length]
        assert read(words).words.text == words


def test_reading_times_loads_no_date_library():
    import subprocess
    import sys

    code = "import sys; import firsthand.reports.times; print({'dateparser', 'edtf'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"
