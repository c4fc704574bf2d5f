"""Judgements and agreement as JSON."""

from dataclasses import fields

from firsthand.evaluation.reviewer_agreement import reviewer_agreement
from firsthand.export.judgement_form import agreement_form, judgement_form
from firsthand.model import Judgement, Verdict

MADE = Judgement("j1", "r1", Verdict.CORRECTED, "Ana", "2031-04-01T12:00:00.000000Z", None, "status", "agreed", "Paid.")


def test_a_judgement_has_all_that_was_said_and_whether_it_stands():
    assert judgement_form(MADE, stands=True) == {
        "id": "j1",
        "subject": "r1",
        "other": None,
        "verdict": "corrected",
        "slot": "status",
        "value": "agreed",
        "note": "Paid.",
        "by": "Ana",
        "at": "2031-04-01T12:00:00.000000Z",
        "stands": True,
    }
    assert len(judgement_form(MADE, stands=False)) == len(fields(Judgement)) + 1


def test_agreement_has_counts_alpha_and_what_people_differ_on():
    form = agreement_form(reviewer_agreement([{"Ana": "accepted", "Ben": "rejected"}, {"Ana": "accepted"}]))
    assert form == {
        "judged": 2,
        "by_two": 1,
        "agreed": 0,
        "alpha": 0.0,
        "differing": [{"one": "accepted", "other": "rejected", "times": 1}],
    }
