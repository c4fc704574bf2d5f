"""Labels are checked against their passage, and all that is wrong is said at once."""

import pytest

from firsthand.evaluation.label import UnfitLabelError, annotations

TEXT = "Iran sent rifles to Syria. Russia sent jets."
GOOD = {"trigger": "sent", "status": "delivered", "certainty": "stated", "supplier": ["Russia"], "item": ["jets"]}


def test_a_report_is_read_with_its_trigger_placed():
    (told,) = annotations([GOOD | {"recipient": []}], TEXT)
    assert told.start == TEXT.rindex("sent")
    assert told.slots == {"supplier": ("Russia",), "item": ("jets",)}
    assert told.confidence is None


def test_answers_of_extract_are_labels_too():
    span = {"text": "sent", "start": 5, "end": 9}
    beside = {"sentence": span, "labels": [], "context": [], "attribution": [], "confidence": 0.9, "finder": "f"}
    (told,) = annotations([GOOD | beside | {"trigger": span, "supplier": [{"text": "Iran", "start": 0}]}], TEXT)
    assert (told.trigger, told.start, told.spans("supplier")) == ("sent", 5, ("Iran",))


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"trigger": "sold"}, "report 1: trigger 'sold' does not stand in the passage"),
        ({"trigger": None}, "report 1: trigger is missing and not words of the passage"),
        ({"trigger": {"text": "sent", "start": 6}}, "report 1: trigger 'sent' does not stand at 6"),
        ({"trigger": {"text": "sent", "start": "5"}}, "report 1: trigger 'sent' does not stand at '5'"),
        ({"supplier": ["Iraq"]}, "report 1: supplier 'Iraq' does not stand in the passage"),
        ({"supplier": "Russia"}, "report 1: supplier is not a list"),
        ({"supplier": [""]}, "report 1: supplier is '' and not words of the passage"),
        ({"time": [5]}, "report 1: time is 5 and not words of the passage"),
        ({"giver": []}, "report 1: unknown field 'giver'"),
        ({"certainty": "sure"}, "report 1: certainty is 'sure'; it is one of stated, hedged, denied, hypothetical"),
    ],
)
def test_what_does_not_fit_is_said(change, problem):
    with pytest.raises(UnfitLabelError) as raised:
        annotations([GOOD | change], TEXT)
    assert raised.value.problems == (problem,)


def test_all_problems_are_said_at_once():
    with pytest.raises(UnfitLabelError) as raised:
        annotations([GOOD, {"status": "gone"}, "x"], TEXT)
    assert [problem.partition(":")[0] for problem in raised.value.problems] == ["report 2"] * 3 + [
        "report 3 is not a JSON object"
    ]


@pytest.mark.parametrize("reports", [None, {}, "sent"])
def test_reports_are_a_list(reports):
    with pytest.raises(UnfitLabelError, match='no "reports"'):
        annotations(reports, TEXT)
