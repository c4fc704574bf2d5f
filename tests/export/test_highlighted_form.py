"""Every segment of a text lists all the evidence it is part of, however spans nest or overlap."""

from dataclasses import replace

import pytest
from arland import WIRE, entry
from hypothesis import given
from hypothesis import strategies as st

from firsthand.export.highlighted_form import (
    Evidence,
    Opening,
    evidence_of,
    highlighted_form,
    openings_of,
    slots_of,
    whole,
)
from firsthand.model import Part, Span, Telling

TEXT = "about 50 tons of mortar bombs"


def marked(start: int, end: int, slot: str = "item", *reports: int) -> Evidence:
    return Evidence(slot, Span(start, end, TEXT[start:end]), reports or (1,))


def said(evidence, chosen=None, text=TEXT):
    """Segments in short: words, and of each mark its letter, upper case where it begins."""
    found = highlighted_form(text, whole(text, Part.TEXT), evidence, (), chosen)
    return [
        (one["text"], "".join(m["letter"] if m["starts"] else m["letter"].lower() for m in one["marks"]))
        for one in found
    ]


@pytest.mark.parametrize(
    ("evidence", "segments"),
    [
        ([], [(TEXT, "")]),
        ([marked(0, 13, "quantity")], [("about 50 tons", "Q"), (" of mortar bombs", "")]),
        (
            [marked(0, 29, "quantity"), marked(17, 29)],
            [("about 50 tons of ", "Q"), ("mortar bombs", "qI")],
        ),
        (
            [marked(0, 16, "quantity"), marked(9, 29)],
            [("about 50 ", "Q"), ("tons of", "Iq"), (" mortar bombs", "i")],
        ),
        ([marked(17, 23), marked(17, 23, "maker")], [("about 50 tons of ", ""), ("mortar", "IM"), (" bombs", "")]),
    ],
)
def test_a_text_is_cut_where_evidence_begins_and_ends(evidence, segments):
    assert said(evidence) == segments


def test_only_the_evidence_of_the_chosen_report_is_strong():
    found = highlighted_form(TEXT, whole(TEXT, Part.TEXT), [marked(0, 5, "item", 1, 3), marked(6, 8, "time", 2)], (), 3)
    assert [[mark["strong"] for mark in one["marks"]] for one in found] == [[True], [], [False], []]


def test_words_that_several_reports_use_for_a_slot_are_marked_once_with_all_their_numbers():
    report = entry().reports["1" * 32]
    assert {one.reports for one in evidence_of([report, replace(report, id="9" * 32)])} == {(1, 2)}


def test_every_slot_of_a_report_and_its_trigger_is_evidence():
    found = {(slot, words.text) for slot, words in slots_of(entry().reports["1" * 32])}
    assert found == {
        ("supplier", "Arland"),
        ("recipient", "Hill Brigade"),
        ("item", "rifles"),
        ("quantity", "40"),
        ("time", "in May"),
        ("speaker", "two officers"),
        ("trigger", "sent"),
    }


def test_what_is_nested_lies_on_a_lower_level_than_what_it_is_nested_in():
    report = entry().reports["1" * 32]
    amount = replace(report.quantity[0], words=Span(12, 21, "40 rifles"))
    found = {one.slot: one.level for one in evidence_of([replace(report, quantity=(amount,))])}
    assert (found["item"], found["quantity"], found["supplier"]) == (0, 1, 0)


def test_the_sentence_of_a_report_and_its_further_tellings_open_where_they_begin():
    report = entry().reports["1" * 32]
    told = replace(report, tellings=(Telling(Span(29, 41, "Hill Brigade"), report.trigger),))
    found = highlighted_form(WIRE, whole(WIRE, Part.TEXT), (), openings_of([told]))
    assert [(one["start"], one["opens"]) for one in found] == [
        (0, [{"report": 1, "again": False}]),
        (29, [{"report": 1, "again": True}]),
    ]


def test_evidence_of_a_title_apart_is_not_marked_in_the_text():
    title = Evidence("item", Span(0, 5, "about", Part.TITLE), (1,))
    assert said([title]) == [(TEXT, "")]


places = st.integers(0, len(TEXT))


@given(st.lists(st.tuples(places, places, st.sampled_from(["item", "time", "via"]))), places, places)
def test_segments_hold_every_character_once_and_each_mark_covers_its_words_alone(drawn, one, other):
    start, end = sorted((one, other))
    evidence = [marked(*sorted((a, b)), slot) for a, b, slot in drawn if a != b]
    found = highlighted_form(TEXT, Span(start, end, TEXT[start:end]), evidence, [Opening(1, Span(3, 4, "u"), False)])
    assert "".join(segment["text"] for segment in found) == TEXT[start:end]
    for segment in found:
        assert segment["end"] > segment["start"]
        covering = [one for one in evidence if one.words.start <= segment["start"] and segment["end"] <= one.words.end]
        assert sorted(mark["slot"] for mark in segment["marks"]) == sorted(one.slot for one in covering)
