"""Scores of three passages, computed by hand, and what holds of all scores."""

import pytest
from annotating import case_of, report
from hypothesis import given
from hypothesis import strategies as st

from firsthand.evaluation.case import all_matches
from firsthand.evaluation.scores import Figure, passage_figure, scores

CASES = [
    # Found: the item agrees, the recipient is missed, the status is wrong, the certainty right.
    case_of(
        [report("sent delivered", supplier="Iran", recipient="Syria", item="rifles")],
        [report("sent ongoing", supplier="Iran", item="old rifles")],
    ),
    case_of([], [report("sold", supplier="Russia")]),
    case_of([report("bought", recipient="India", item="jets")], []),
]
EXACT = case_of([report("sent", supplier="Iran|Syria")], [report("sent", supplier="Syria|Iran", time="in May")])


def test_reports_and_slots_are_counted_as_by_hand():
    found = scores(all_matches(CASES))
    assert found.report == Figure(hits=1, predicted=2, gold=2)
    assert found.slots["supplier"] == Figure(hits=1, predicted=2, gold=1)
    assert found.slots["recipient"] == Figure(hits=0, predicted=0, gold=2)
    assert found.slots["item"] == Figure(hits=1, predicted=1, gold=2)
    assert found.core == found.all_slots == Figure(hits=2, predicted=3, gold=5)
    assert found.whole == Figure(hits=0, predicted=2, gold=2)
    assert (found.status_accuracy, found.certainty_accuracy) == (0.0, 1.0)


def test_passages_are_told_by_whether_they_hold_a_report():
    assert passage_figure(case.matches for case in CASES) == Figure(hits=1, predicted=2, gold=2)


def test_a_whole_report_needs_its_parties_item_and_status_and_nothing_else():
    assert scores(EXACT.matches).whole == Figure(hits=1, predicted=1, gold=1)
    other = case_of([report("sent", supplier="Iran")], [report("sent", supplier="Iran", item="rifles")])
    assert scores(other.matches).whole.hits == 0


def test_precision_recall_and_f1_are_those_of_the_counts():
    figure = Figure(hits=2, predicted=3, gold=5)
    assert (figure.precision, figure.recall, figure.f1) == pytest.approx((2 / 3, 2 / 5, 1 / 2))


def test_nothing_to_count_gives_noughts():
    nothing = scores([])
    assert (nothing.report.f1, nothing.status_accuracy, nothing.certainty_accuracy) == (0.0, 0.0, 0.0)


@given(st.lists(st.sampled_from([*CASES, EXACT]), max_size=6))
def test_scores_of_parts_add_up(cases):
    whole = scores(all_matches(cases))
    parts = [scores(case.matches) for case in cases]
    assert whole.core.hits == sum(part.core.hits for part in parts)
    assert whole.report.gold == sum(part.report.gold for part in parts)
    assert 0 <= whole.all_slots.f1 <= 1
