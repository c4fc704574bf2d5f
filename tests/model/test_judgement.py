"""A judgement is named by all that it says."""

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from firsthand.model import Judgement, Verdict

NOON = datetime(2031, 4, 1, 12, 0, 0, 250_000, tzinfo=UTC)
SAID = {"by": "A. Reviewer", "at": NOON}


def corrected(**changes):
    given = {**SAID, "other": None, "slot": "status", "value": "agreed", "note": "a contract", **changes}
    return Judgement.made("r1", Verdict.CORRECTED, **given)


def test_the_fields_are_those_that_were_given():
    made = corrected()
    assert replace(made, id="") == Judgement(
        "",
        "r1",
        Verdict.CORRECTED,
        "A. Reviewer",
        "2031-04-01T12:00:00.250000Z",
        None,
        "status",
        "agreed",
        "a contract",
    )


def test_the_same_judgement_has_the_same_id():
    assert corrected() == corrected()


@pytest.mark.parametrize(
    "changes",
    [
        {"by": "B. Reviewer"},
        {"at": NOON + timedelta(microseconds=1)},
        {"other": ""},
        {"slot": None},
        {"slot": "statusagreed", "value": ""},
        {"value": "planned"},
        {"note": None},
        {"note": ""},
    ],
)
def test_any_other_field_makes_another_id(changes):
    assert corrected(**changes).id != corrected().id


def test_subject_and_verdict_make_another_id():
    made = [
        Judgement.made(subject, verdict, **SAID)
        for subject in ("r1", "r2")
        for verdict in (Verdict.ACCEPTED, Verdict.REJECTED)
    ]
    assert len({one.id for one in made}) == len(made)


def test_the_time_is_kept_in_utc_whatever_zone_it_is_given_in():
    elsewhere = NOON.astimezone(timezone(timedelta(hours=5, minutes=30)))
    assert corrected(at=elsewhere) == corrected()


def test_times_of_a_whole_second_sort_with_the_others():
    times = [NOON.replace(microsecond=at) for at in (0, 1, 500_000)]
    assert [corrected(at=at).made_at for at in times] == sorted(corrected(at=at).made_at for at in times)


def test_a_time_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        corrected(at=NOON.replace(tzinfo=None))


def test_a_judgement_has_no_field_that_its_id_leaves_out():
    assert [field.name for field in fields(Judgement)] == [
        *("id", "subject", "verdict", "made_by", "made_at", "other", "slot", "value", "note")
    ]
