"""A judgement is told in a few words."""

from datetime import UTC, datetime

import pytest

from firsthand.export.judgement_words import said_of, told_form
from firsthand.model import Judgement, Verdict

AT = datetime(2031, 4, 1, 12, 5, 9, tzinfo=UTC)
WORDS = '[{"text": "Hill\\n Brigade", "start": 0, "end": 13}, {"text": "Arland", "start": 20, "end": 26}]'


def made(verdict, **said):
    return Judgement.made("r", verdict, by="Ann", at=AT, **said)


@pytest.mark.parametrize(
    ("verdict", "said", "expected"),
    [
        (Verdict.ACCEPTED, {}, "accepted"),
        (Verdict.REJECTED, {"note": "said twice"}, "rejected: said twice"),
        (Verdict.NOT_A_TRANSFER, {}, "judged to be no transfer of arms"),
        (Verdict.CORRECTED, {"slot": "supplier", "value": WORDS}, "supplier put right: “Hill Brigade”, “Arland”"),
        (Verdict.CORRECTED, {"slot": "reported_by", "value": "[]"}, "newsroom emptied"),
        (Verdict.CORRECTED, {"slot": "status", "value": "planned"}, "status put right: planned"),
        (Verdict.SAME_TRANSFER, {"other": "s"}, "the two reports judged to be one transfer"),
        (Verdict.DIFFERENT_TRANSFER, {"other": "s"}, "the two reports judged to be different transfers"),
        (Verdict.GRADED, {"value": "B2", "note": "known"}, "grade B2: known"),
        (Verdict.WITHDRAWN, {}, "an earlier judgement taken back"),
    ],
)
def test_each_verdict_is_told(verdict, said, expected):
    assert said_of(made(verdict, **said)) == expected


def test_the_form_says_by_whom_and_when():
    form = told_form(made(Verdict.ACCEPTED))
    assert (form["by"], form["when"], form["said"]) == ("Ann", "2031-04-01 12:05 UTC", "accepted")
