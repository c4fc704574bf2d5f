"""Slots that people put right, with what the machine read."""

import json

import pytest

from firsthand.export.put_right_form import put_right_form
from firsthand.model import Certainty, Judgement, Link, Mention, Reason, Report, Span, Status, Verdict, content_id
from firsthand.register.review import standing

TEXT = "Arland sent rockets to Borland."
NO_LINK = Link(None, Reason("link.none", "Of a test."))
REPORT = Report(
    id=content_id("report", "1"),
    article="a",
    sentence=Span(0, len(TEXT), TEXT),
    trigger=Span(7, 11, "sent"),
    status=Status.DELIVERED,
    certainty=Certainty.STATED,
    supplier=(Mention(Span(0, 6, "Arland"), "Arland", NO_LINK),),
    confidence=0.5,
    finder="test",
    reasons=(),
)
RECIPIENT = [{"text": "Borland", "start": 23, "end": 30}]


def judged(slot, value, by="ada", verdict=Verdict.CORRECTED):
    return Judgement.made(REPORT.id, verdict, by=by, at=at(by, slot), slot=slot, value=value)


def at(by, slot):
    from datetime import UTC, datetime

    return datetime(2024, 5, 1, len(by), len(slot or ""), tzinfo=UTC)


def rows(*judgements):
    found = put_right_form({REPORT.id: REPORT}, {"a": "wire.txt"}, standing(judgements))
    return [(row["label"], row["now"], row["machine"], row["by"]) for row in found]


@pytest.mark.parametrize(
    ("slot", "value", "row"),
    [
        ("recipient", json.dumps(RECIPIENT), ("Recipient", ["Borland"], [], ["ada"])),
        ("supplier", "[]", ("Supplier", [], ["Arland"], ["ada"])),
        ("status", "planned", ("Status", ["planned"], ["delivered"], ["ada"])),
        ("certainty", "hedged", ("Certainty", ["hedged"], ["stated"], ["ada"])),
    ],
)
def test_a_slot_stands_with_its_words_now_and_those_of_the_machine(slot, value, row):
    assert rows(judged(slot, value)) == [row]


def test_what_was_only_accepted_or_is_disputed_has_no_row():
    assert rows(judged(None, None, verdict=Verdict.ACCEPTED)) == []
    assert rows(judged("supplier", "[]"), judged(None, None, by="benno", verdict=Verdict.REJECTED)) == []


def test_a_row_leads_to_the_report_in_its_article_and_in_review():
    [row] = put_right_form({REPORT.id: REPORT}, {"a": "wire.txt"}, standing([judged("supplier", "[]")]))
    assert row["address"] == f"/article/a?report={REPORT.id}"
    assert row["review"] == f"/review/{REPORT.id}"
