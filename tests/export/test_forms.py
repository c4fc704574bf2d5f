"""Records take the forms that the documentation promises."""

import dataclasses
import json

import pytest
from arland import HERALD, WIRE, entry
from hypothesis import given
from hypothesis import strategies as st

from firsthand.export.additions import Known
from firsthand.export.json_line import json_line
from firsthand.export.lane_drawing import Ties
from firsthand.export.plain_sentence import plain_sentence
from firsthand.export.register_form import register_form
from firsthand.export.report_form import report_form
from firsthand.export.transfer_form import transfer_form
from firsthand.export.values import interval, values_of
from firsthand.export.weighed_entry import WeighedEntry
from firsthand.model import Certainty, ClaimedValue, Measure, Quantity, Span, Status, Telling
from firsthand.register.review import standing


def test_a_register_line_counts_articles_newsrooms_and_origins():
    form = register_form(entry())
    assert (form["articles"], form["newsrooms"], form["origins"]) == (2, 2, 2)
    assert (form["status"], form["certainty"]) == ("delivered", "stated")
    assert form["supplier"] == [{"value": "Arland", "entity": "state/xa", "reports": 3}]
    assert (form["first"], form["last"]) == ("2024-05-20", "2024-05-22")


def test_each_report_of_a_line_names_its_sentence_and_what_it_stands_on():
    sent, denied = register_form(entry())["reports"]
    assert sent == {
        "id": "1" * 32,
        "article": "wire-1",
        "start": 0,
        "end": len(WIRE) - 1,
        "trigger": "sent",
        "status": "delivered",
        "certainty": "stated",
        "voice": "two officers",
        "newsroom": "Hill Wire",
        "origin": 1,
    }
    assert (denied["article"], denied["voice"], denied["origin"]) == ("b" * 32, None, 2)


def test_a_report_that_is_told_again_names_the_other_places():
    made = entry()
    again = Span(60, 70, "They did so")
    report = dataclasses.replace(made.reports["1" * 32], tellings=(Telling(again, Span(65, 68, "did")),))
    told, _ = register_form(dataclasses.replace(made, reports={**made.reports, report.id: report}))["reports"]
    assert told["tellings"] == [
        {
            "sentence": {"text": "They did so", "start": 60, "end": 70},
            "trigger": {"text": "did", "start": 65, "end": 68},
        }
    ]


def test_a_report_of_a_title_apart_is_listed_under_headlines():
    form = register_form(entry())
    assert [report["trigger"] for report in form["headlines"]] == ["arms"]
    assert "2" * 32 not in {report["id"] for report in form["reports"]}


def test_both_sides_of_a_contradiction_are_given_in_their_words():
    (found,) = register_form(entry())["contradictions"]
    assert found["kind"] == "denial"
    assert found["one"]["text"] == WIRE.strip()
    assert found["other"] == {"article": "b" * 32, "report": "3" * 32, **_place(HERALD)}


def _place(text: str) -> dict:
    return {"text": text.strip(), "start": 0, "end": len(text) - 1}


def test_a_report_form_gives_every_span_with_its_place_and_leaves_empty_slots_out():
    form = report_form(entry().reports["1" * 32])
    assert form["trigger"] == {"text": "sent", "start": 7, "end": 11}
    assert form["time"] == [{"text": "in May", "start": 42, "end": 48}]
    assert form["attribution"][1]["name"] == "two officers"
    assert form["confidence"] == 0.812
    assert "via" not in form
    assert "maker" not in form


def test_words_of_a_title_apart_say_so():
    assert report_form(entry().reports["2" * 32])["trigger"]["part"] == "title"


def test_the_whole_form_names_each_value_with_all_its_words():
    found = WeighedEntry(entry(), entry(), "It is said.", (), {}, Ties({}, {}, {}), Known(), standing(()))
    form = transfer_form(found, "unreviewed")
    assert form["statement"] == "It is said."
    suppliers = [value for value in form["values"] if value["slot"] == "supplier"]
    assert [len(value["uses"]) for value in suppliers] == [3]
    assert form["origin_list"][0]["reasons"][0]["text"] == "Both ran at Hill Wire."
    assert [report["id"][0] for report in form["reports"]] == ["1", "2", "3"]
    json.loads(json_line(form))


def test_values_come_slot_by_slot_with_what_they_mean():
    found = [(value.slot, value.value, value.meaning, len(value.reports)) for value in values_of(entry())]
    assert found == [
        ("supplier", "Arland", "state/xa", 3),
        ("recipient", "Hill Brigade", None, 2),
        ("item", "rifles", "term/rifle", 2),
        ("quantity", "40", "40", 1),
        ("time", "in May", "2024-05", 1),
    ]


@pytest.mark.parametrize(
    ("low", "high", "unit", "meaning"),
    [
        (45, 55, "t", "45 to 55 t"),
        (1.15e9, 1.15e9, "USD", "1,150,000,000 USD"),
        (24, None, None, "at least 24"),
        (None, 10, None, "at most 10"),
        (None, None, None, None),
    ],
)
def test_an_interval_is_told_in_words(low, high, unit, meaning):
    assert interval(Quantity(Span(0, 1, "x"), low, high, Measure.COUNT, unit)) == meaning


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({}, "A delivery of rifles from Arland to “Hill Brigade” is reported."),
        (
            {"certainty": Certainty.HEDGED},
            "A delivery of rifles from Arland to “Hill Brigade” is reported with reservations.",
        ),
        ({"certainty": Certainty.DENIED}, "A delivery of rifles from Arland to “Hill Brigade” is denied."),
        (
            {"status": Status.REFUSED},
            "A refused or halted transfer of rifles from Arland to “Hill Brigade” is reported.",
        ),
        ({"item": ()}, "A delivery of arms from Arland to “Hill Brigade” is reported."),
        ({"supplier": ()}, "A delivery of rifles to “Hill Brigade” is reported; supplier not stated."),
        ({"supplier": (), "recipient": ()}, "A delivery of rifles is reported; supplier and recipient not stated."),
    ],
)
def test_a_transfer_is_told_in_one_plain_sentence(changes, sentence):
    assert plain_sentence(dataclasses.replace(entry().transfer, **changes)) == sentence


def test_of_many_values_three_are_named():
    values = tuple(ClaimedValue(name, None, ("1" * 32,)) for name in "ABCDE")
    told = plain_sentence(dataclasses.replace(entry().transfer, supplier=values))
    assert "from “A”, “B”, “C” and others to" in told


@given(st.text())
def test_a_json_line_reads_back_the_same_and_stays_one_printable_line(text):
    line = json_line({"text": text})
    assert json.loads(line) == {"text": text}
    assert len(line.splitlines()) == 1
    assert not any(ord(char) < 32 or 0x7F <= ord(char) < 0xA0 or 0x202A <= ord(char) <= 0x202E for char in line)


def test_half_of_a_surrogate_pair_still_encodes():
    assert json_line({"text": "a\ud800"}).encode("utf-8") == b'{"text": "a\\ud800"}'


def test_other_tellings_of_a_report_are_listed_where_there_are_any():
    report = next(iter(entry().reports.values()))
    told = dataclasses.replace(report, tellings=(Telling(report.sentence, report.trigger),))
    assert "tellings" not in report_form(report)
    assert [one["trigger"]["text"] for one in report_form(told)["tellings"]] == [report.trigger.text]


def test_words_that_stand_for_two_parties_are_given_once():
    report = next(one for one in entry().reports.values() if one.supplier)
    twice = dataclasses.replace(report, supplier=(report.supplier[0], report.supplier[0]))
    assert report_form(twice)["supplier"] == report_form(report)["supplier"]
