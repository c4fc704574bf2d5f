from dataclasses import replace
from datetime import UTC, datetime

from arland import entry

from firsthand.export.grade_words import grade_words, graded_by
from firsthand.model import Judgement, Verdict

ENTRY = replace(entry(), grade="B2")
SET = Judgement.made("f" * 32, Verdict.GRADED, by="Ana Ruiz", at=datetime(2024, 6, 1, tzinfo=UTC), value="B2")
BACK = Judgement.made(SET.id, Verdict.WITHDRAWN, by="Ana Ruiz", at=datetime(2024, 6, 2, tzinfo=UTC))


def test_a_grade_that_nobody_set_is_the_machines():
    assert graded_by(ENTRY, ()) is None
    assert grade_words(ENTRY, ()) == "B2, proposed by machine"


def test_a_grade_that_a_person_set_is_that_persons_until_it_is_taken_back():
    assert grade_words(ENTRY, (SET,)) == "B2, set by Ana Ruiz"
    assert graded_by(ENTRY, (SET, BACK)) is None
