"""The main figures come apart by outlet, year and construction."""

import pytest
from annotating import case_of, report

from firsthand.evaluation.breakdown import UNKNOWN, By, breakdown, year_of

CASES = [
    case_of([report("sent", supplier="Iran")], [report("sent")], "a", source="Hill Wire", date="2015-10-12"),
    case_of([], [report("sold")], "b", source="Hill Wire", date="12 May 2013"),
    case_of([report("arm refused")], [], "c", source="Valley Post", date="2015"),
    case_of([], [], "d", source="Quiet Post", date="1999"),
]


def figures(by: By) -> dict:
    return {
        group.name: (group.passages, group.scores.report.gold, group.scores.report.predicted, group.scores.report.hits)
        for group in breakdown(CASES, by)
    }


def test_outlets_come_by_how_many_reports_they_have_and_those_without_are_left_out():
    assert list(figures(By.OUTLET).items()) == [("Hill Wire", (2, 1, 2, 1)), ("Valley Post", (1, 1, 0, 0))]


def test_years_ascend():
    assert list(figures(By.YEAR).items()) == [("2013", (1, 0, 1, 0)), ("2015", (2, 2, 1, 1))]


def test_a_report_is_in_each_of_its_constructions_an_invented_one_as_it_was_read():
    found = figures(By.CONSTRUCTION)
    assert found["active verb"] == (2, 1, 2, 1)
    assert found["arming verb"] == found["negated or refused"] == (1, 1, 0, 0)
    assert found["no report there"] == (1, 0, 1, 0)


def test_a_passage_that_does_not_state_its_outlet_is_told_apart():
    (only,) = breakdown([case_of([report()], [])], By.OUTLET)
    assert only.name == UNKNOWN


@pytest.mark.parametrize(
    ("date", "year"),
    [
        ("2015-10-12", "2015"), ("6-MAR-1987 12:00:01", "1987"), ("November 3, 2014", "2014"), ("20151012", "2015"),
        ("3/14/15", UNKNOWN), ("", UNKNOWN), (None, UNKNOWN),
    ],
)  # fmt: skip
def test_a_year_has_four_digits_of_its_own(date, year):
    assert year_of(date) == year
