"""Author lines, date lines and signatures are bylines."""

import pytest
from marked import STORY, at_the_end, at_the_start, furniture


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Lee",
        "By Ann Lee and Bo Diaz, Staff Writers",
        "Written by Ann van Lee",
        "20 October 2015",
        "Published: October 20, 2015, 5:03 PM ET",
        "2015-10-20",
        "Tuesday, 20 October 2015 21:03 GMT",
    ],
)
def test_a_line_on_who_wrote_it_or_when_is_a_byline(line):
    assert furniture(at_the_start(line)) == [("byline", line)]


def test_a_name_above_the_staff_line_is_a_byline():
    assert furniture("\n".join(("Ann Lee and Bo Diaz", "USA TODAY", *STORY))) == [
        ("byline", "Ann Lee and Bo Diaz\nUSA TODAY")
    ]


def test_initials_of_a_desk_at_the_end_are_one():
    assert furniture(at_the_end("Ann Lee / Bo Diaz")) == [("byline", "Ann Lee / Bo Diaz")]


@pytest.mark.parametrize(
    "line", ["By Monday the road was clear again.", "By then nobody came.", "In May 2015 they left."]
)
def test_a_sentence_that_begins_alike_is_story(line):
    assert furniture(at_the_start(line)) == []
