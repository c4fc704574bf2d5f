"""What happened to a transfer, in the order of time."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from arland import entry

from firsthand.export.transfer_history import Event, history_form
from firsthand.model import Judgement, Verdict

EVENTS = [
    Event(1, "taken in", "2024-03-01T08:00:01.000000+00:00", "a"),
    Event(3, "taken in", "2024-03-01T08:00:02.000000+00:00", "b"),
    Event(9, "read anew", "2024-03-04T08:00:00.000000+00:00", "a"),
    Event(12, "register built", "2024-03-05T09:30:00.000000+00:00"),
]
NAMES = {"a": "wire-1", "b": "post-7"}


def judged(verdict: Verdict, **fields: str) -> Judgement:
    return Judgement.made("r1", verdict, by="ada", at=datetime(2024, 3, 4, 10, tzinfo=UTC), **fields)


def test_what_was_taken_in_within_one_minute_is_one_row():
    rows = history_form(EVENTS, [], NAMES, {})
    assert [(row["at"], row["what"], row["entries"]) for row in rows] == [
        ("2024-03-01 08:00 UTC", "2 articles taken in", "2 of the entries 1 to 3"),
        ("2024-03-04 08:00 UTC", "1 article read anew", "entry 9"),
        ("2024-03-05 09:30 UTC", "register built", "entry 12"),
    ]
    assert [one["name"] for one in rows[0]["articles"]] == ["wire-1", "post-7"]


def test_a_judgement_stands_between_with_who_and_why():
    [row] = [row for row in history_form(EVENTS, [judged(Verdict.REJECTED, note="a film")], NAMES, {}) if row["who"]]
    assert (row["at"], row["who"], row["what"], row["note"]) == (
        "2024-03-04 10:00 UTC",
        "ada",
        "rejected a report",
        "a film",
    )


@pytest.mark.parametrize(
    ("slot", "value", "said"),
    [
        ("recipient", "[]", "corrected a report: recipient from “Hill Brigade” to nothing"),
        (
            "via",
            '[{"text": "two officers", "start": 1, "end": 13}]',
            "corrected a report: passed through from nothing to “two officers”",
        ),
        ("status", "planned", "corrected a report: status from delivered to planned"),
    ],
)
def test_a_correction_says_from_what_to_what_and_links_the_report(slot: str, value: str, said: str):
    report = replace(entry().reports["1" * 32], id="r1", article="a")
    [row] = history_form([], [judged(Verdict.CORRECTED, slot=slot, value=value)], NAMES, {"r1": report})
    assert row["what"] == said
    assert row["articles"] == [{"name": "wire-1", "address": "/article/a?report=r1"}]


def test_a_grade_is_told():
    [row] = history_form([], [judged(Verdict.GRADED, value="B2")], NAMES, {})
    assert row["what"] == "graded the transfer: B2"
