from dataclasses import fields

import pytest

from firsthand.model import Part, Reason, Report, Span
from firsthand.reports.finder import SLOTS, Failure, take_failures
from reports.told import Scripted


def test_the_slots_of_a_reading_are_those_of_a_report():
    assert set(SLOTS) < {field.name for field in fields(Report)}
    assert len(SLOTS) == len(set(SLOTS))


@pytest.mark.parametrize(
    ("part", "line"),
    [
        (Part.TEXT, "passage at 7-12 not read: the server answered 404"),
        (Part.TITLE, "passage at 7-12 of the title not read: the server answered 404"),
    ],
)
def test_a_failure_is_one_line_that_names_the_place_and_not_the_words(part, line):
    assert str(Failure(Span(7, 12, "arms\n", part), Reason("x", "the server answered 404"))) == line


def test_a_finder_that_never_fails_has_no_failures():
    assert take_failures(Scripted({})) == ()
