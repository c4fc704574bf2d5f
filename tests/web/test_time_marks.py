"""A stated date is drawn as wide as it is stated, and what is not stated is not filled in."""

from datetime import date

import pytest
from lines import line, stated

from firsthand.web.drawing.time_axis import TimeAxis
from firsthand.web.drawing.time_marks import days_of, mark_of, published, said_of

MARCH = TimeAxis(date(2024, 3, 1), date(2024, 3, 10))
LATE, EARLY = "2024-03-08", "2024-03-03"


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (stated("on 3 March", EARLY, EARLY, EARLY), ("day", 25, 25, False, False)),
        (stated("3 to 8 March", "2024-03-03/2024-03-08", EARLY, LATE), ("stretch", 20, 80, False, False)),
        (stated("about 5 March", "2024-03-05~", EARLY, LATE), ("about", 20, 80, False, False)),
        (stated("perhaps on 3 March", "2024-03-03?", EARLY, EARLY), ("about", 20, 30, False, False)),
        (stated("since 3 March", "2024-03-03/..", EARLY, None), ("stretch", 20, 100, False, True)),
        (stated("until 8 March", "../2024-03-08", None, LATE), ("stretch", 0, 80, True, False)),
        (stated("recently", "/2024-03-08", None, LATE), ("stretch", 75, 80, True, False)),
        (stated("from 3 March", "2024-03-03/", EARLY, None), ("stretch", 20, 25, False, True)),
        (stated("in 2015", "2015", "2015-01-01", "2015-12-31"), ("stretch", 0, 0.7, True, False)),
        (stated("since 2025", "2025/..", "2025-01-01", None), ("stretch", 99.3, 100, False, True)),
        (stated("in 2024", "2024", "2024-01-01", "2024-12-31"), ("stretch", 0, 100, True, True)),
    ],
)
def test_the_shape_of_a_mark_is_that_of_the_date(when, expected):
    mark = mark_of(when, MARCH)
    assert (mark.shape.value, mark.start, mark.end, mark.opens, mark.closes) == expected


@pytest.mark.parametrize(
    "when",
    [
        stated("last week", None),
        stated("after the offensive", None),
    ],
)
def test_words_that_give_no_day_have_no_mark(when):
    assert mark_of(when, MARCH) is None


def test_a_short_bar_on_a_long_axis_can_still_be_seen():
    century = TimeAxis(date(1924, 1, 1), date(2024, 1, 1))
    mark = mark_of(stated("at the weekend", "2000-01-01/2000-01-02", "2000-01-01", "2000-01-02"), century)
    assert mark.end - mark.start > 0.5


@pytest.mark.parametrize(
    ("first", "last", "signs"),
    [
        (EARLY, EARLY, [("seen", 25)]),
        (EARLY, LATE, [("seen", 25), ("seen", 75)]),
        (EARLY, "2024-05-01", [("seen", 25), ("right", 100)]),
        ("2020-05-01", "2020-05-02", [("left", 0)]),
        (None, LATE, [("seen", 75)]),
    ],
)
def test_publication_has_its_own_signs_and_points_beyond_the_axis(first, last, signs):
    seen = published(line(first=first, last=last), MARCH)
    assert [(sign.shape, sign.at) for sign in seen.signs] == signs


def test_without_dated_articles_there_is_no_publication():
    assert published(line(first=None, last=None), MARCH) is None


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (stated("on 3 March", EARLY, EARLY, EARLY), "3 March 2024"),
        (stated("about 2007", "2007~", "2006-01-01", "2008-12-31"), "2006 to 2008, approximately"),
        (stated("since March", "2024-03/..", "2024-03-01", None), "from 1 March 2024, end not stated"),
        (stated("until 8 March", "../2024-03-08", None, LATE), "until 8 March 2024, beginning not stated"),
        (stated("in spring", "2024-21", "2024-03-01", "2024-05-31"), "spring 2024 (March to May 2024)"),
        (
            stated("since spring", "2024-21/..", "2024-03-01", None),
            "from spring 2024 (1 March 2024 at the earliest), end not stated",
        ),
        (
            stated("until autumn", "../2024-23", None, "2024-11-30"),
            "until autumn 2024 (30 November 2024 at the latest), beginning not stated",
        ),
        (stated("last week", None), "no day can be told from these words"),
        (stated("ever", "../.."), "no day can be told from these words"),
    ],
)
def test_a_date_is_said_as_exactly_as_it_is(when, said):
    assert said_of(when) == said


def test_the_days_of_a_line_are_those_stated_and_those_of_publication():
    told = line(stated=(stated("since 3 March", "2024-03-03/..", EARLY, None),), first=LATE, last=None)
    assert days_of(told) == [date(2024, 3, 3), date(2024, 3, 8)]
