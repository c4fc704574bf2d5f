"""All figures of some cases are put together."""

from annotating import case_of, report

from firsthand.evaluation.breakdown import By
from firsthand.evaluation.evaluation import evaluation

CASES = [
    case_of([report("sent")], [report("sent ongoing", confidence=0.75)], date="2015"),
    case_of([report("sold")], [], date="2016"),
]


def test_the_figures_are_those_of_all_cases():
    found = evaluation("stub-1", CASES, [], By.YEAR, 1)
    assert found.finder == "stub-1"
    assert (found.passages.hits, found.scores.report.hits, found.grave_errors.pairs) == (1, 1, 1)
    assert sum(map(sum, found.status.counts)) == sum(map(sum, found.certainty.counts)) == 2
    assert found.calibration.error == 0.25
    assert [group.name for group in found.groups] == ["2015", "2016"]
    assert len(found.worst) == 1


def test_nothing_is_broken_down_or_listed_unless_asked_for():
    found = evaluation("stub-1", CASES, [])
    assert (found.by, found.groups, found.worst) == (None, (), ())


def test_without_cases_there_are_figures_of_nought():
    found = evaluation("stub-1", [], [], By.CONSTRUCTION, 5)
    assert (found.scores.report.f1, found.calibration.error, found.groups, found.worst) == (0.0, None, (), ())
