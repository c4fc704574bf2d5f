"""What may be said in a judgement, and which words may fill a slot."""

import json

import pytest
from judging import judged
from world import Story

from firsthand.model import Part, Span
from firsthand.register.corrections import fault_of, misplaced, spans_of

WORDS = json.dumps([{"text": "Arland", "start": 0, "end": 6}])


@pytest.mark.parametrize(
    ("verdict", "fields"),
    [
        ("accepted", {}),
        ("rejected", {"note": "It is about shelling."}),
        ("not-a-transfer", {}),
        ("same-transfer", {"other": "r2"}),
        ("different-transfer", {"other": "r2"}),
        ("graded", {"value": "B2"}),
        ("withdrawn", {}),
        ("corrected", {"slot": "status", "value": "agreed"}),
        ("corrected", {"slot": "certainty", "value": "denied"}),
        ("corrected", {"slot": "supplier", "value": WORDS}),
        ("corrected", {"slot": "supplier", "value": "[]"}),
        ("corrected", {"slot": "trigger", "value": WORDS}),
    ],
)
def test_a_judgement_that_says_what_it_must_has_no_fault(verdict, fields):
    assert fault_of(judged("r1", verdict, **fields)) is None


@pytest.mark.parametrize(
    ("verdict", "fields", "says"),
    [
        ("same-transfer", {}, "another report"),
        ("different-transfer", {"other": "r1"}, "another report"),
        ("graded", {}, "from A to F"),
        ("graded", {"value": "G2"}, "from A to F"),
        ("graded", {"value": "B2 "}, "from A to F"),
        ("corrected", {}, "no slot"),
        ("corrected", {"slot": "motive", "value": WORDS}, "no slot 'motive'"),
        ("corrected", {"slot": "status"}, "status is one of"),
        ("corrected", {"slot": "status", "value": "denied"}, "status is one of"),
        ("corrected", {"slot": "item", "value": None}, "JSON list"),
        ("corrected", {"slot": "item", "value": "rifles"}, "JSON list"),
        ("corrected", {"slot": "item", "value": '{"text": "a", "start": 0, "end": 1}'}, "JSON list"),
        ("corrected", {"slot": "item", "value": '["rifles"]'}, "JSON list"),
        ("corrected", {"slot": "item", "value": "{}"}, "JSON list"),
        ("corrected", {"slot": "item", "value": '""'}, "JSON list"),
        ("corrected", {"slot": "item", "value": '[{"text": "a", "start": "0", "end": 1}]'}, "JSON list"),
        ("corrected", {"slot": "item", "value": '[{"text": "a", "start": 0.0, "end": 1}]'}, "JSON list"),
        ("corrected", {"slot": "item", "value": "[" * 100_000}, "JSON list"),
        ("corrected", {"slot": "trigger", "value": "[]"}, "one stretch"),
    ],
)
def test_a_judgement_that_could_not_be_followed_is_told_why(verdict, fields, says):
    assert says in fault_of(judged("r1", verdict, **fields))


@pytest.mark.parametrize("blank", [{"subject": " "}, {"by": ""}])
def test_a_judgement_without_subject_or_person_is_none(blank):
    assert "what was judged" in fault_of(judged(**{"subject": "r1", "verdict": "accepted", "by": "Ana", **blank}))


def test_words_are_read_once_each_in_their_order():
    one, two = {"text": "b", "start": 4, "end": 5}, {"text": "a", "start": 0, "end": 1, "part": "title"}
    assert spans_of(json.dumps([one, two, one])) == (Span(4, 5, "b"), Span(0, 1, "a", Part.TITLE))


@pytest.mark.parametrize(
    ("span", "stands"),
    [
        (Span(0, 6, "Arland"), True),
        (Span(1, 7, "Arland"), False),
        (Span(0, 6, "arland"), False),
        (Span(-12, -6, "Arland"), False),
        (Span(7, -15, "gave"), False),
        (Span(0, 0, ""), False),
        (Span(6, 7, " "), False),
        (Span(0, 3, "War", Part.TITLE), True),
        (Span(0, 3, "War"), False),
    ],
)
def test_the_words_of_a_correction_must_stand_in_the_article_at_their_place(span, stands):
    article = Story("a", title="War in Cendria", text="Arland gave rifles. Arland").article()
    assert (misplaced((span,), article) is None) is stands
