"""Fillers that end where their phrase ends."""

from dataclasses import replace

import pytest

from firsthand.reports.whole_phrases import with_whole_phrases

from .told import span, told


@pytest.mark.parametrize(
    ("text", "read", "whole"),
    [
        ("Mr. Adams sent rifles to Chad.", {"supplier": "Mr"}, {"supplier": ["Mr. Adams"]}),
        ("Mr. Adams sent rifles to Chad.", {"supplier": "Mr."}, {"supplier": ["Mr. Adams"]}),
        ("President John Adams sent rifles.", {"supplier": "President"}, {"supplier": ["President John Adams"]}),
        ("Norway sent rifles to the Free Syrian Army.", {"recipient": "Free"}, {"recipient": ["Free Syrian Army"]}),
        ("Norway sent rifles to Ukrainian leaders.", {"recipient": "Ukrainian"}, {"recipient": ["Ukrainian leaders"]}),
        ("American rifles were sent to Chad.", {"supplier": "American"}, {"supplier": ["American"]}),
        ("Norway sent rifles to rebels who hold the town.", {"recipient": "rebels who hold the town"},
         {"recipient": ["rebels"]}),
        ("Norway sent rifles to those who hold the town.", {"recipient": "those who hold the town"},
         {"recipient": ["those who hold the town"]}),
        ("Norway sent parts of the rifles and shells.", {"item": "parts of the"}, {"item": ["parts"]}),
        ("A report by UN experts says Norway sent rifles.", {"speaker": ("report", "UN experts")},
         {"speaker": ["report by UN experts"]}),
        ("MP Adams says Norway sent rifles.", {"speaker": ("MP", "Adams")}, {"speaker": ["MP Adams"]}),
        ("Norway and Chad sent rifles.", {"supplier": ("Norway", "Chad")}, {"supplier": ["Norway", "Chad"]}),
        ("Norway sent anti-tank (missiles) to Chad.", {"item": "anti-tank ("}, {"item": ["anti-tank (missiles)"]}),
        ("Norway sent rifles (it says so itself, at least) to Chad.", {"item": "rifles ("}, {"item": ["rifles"]}),
        ("Norway sent rifles to the group fighting nearby.", {"recipient": "group fighting"}, {"recipient": ["group"]}),
        ("Norway sent of the.", {"item": "of the"}, {}),
    ],
)  # fmt: skip
def test_a_filler_is_a_whole_phrase(kb, text, read, whole):
    checked = with_whole_phrases(*told(text, "sent", kb, **read))
    assert {slot: [span.text for span in spans] for slot, spans in checked.slots.items()} == whole


@pytest.mark.parametrize(("read", "reasons"), [("Mr", ["frame.whole-phrase"]), ("Mr. Adams", [])])
def test_what_was_completed_is_told_in_the_reasons(kb, read, reasons):
    checked = with_whole_phrases(*told("Mr. Adams sent rifles to Chad.", "sent", kb, supplier=read))
    assert [reason.code for reason in checked.reasons] == reasons


@pytest.mark.parametrize(
    ("text", "read", "kept"),
    [
        ("Chad was named before. Norway sent rifles to Chad.", [("Chad", 0), ("Chad", 1)], [("Chad", 1)]),
        ("Norway sent Mrs. Adams rifles; Adams wept.", [("Mrs. Adams", 0), ("Adams", 1)], [("Mrs. Adams", 0)]),
        ("Norway sent Adams rifles; Mrs. Adams wept.", [("Adams", 0), ("Mrs. Adams", 0)], [("Mrs. Adams", 0)]),
        ("Norway sent Adams and McAdams rifles.", [("Adams", 0), ("McAdams", 0)], [("Adams", 0), ("McAdams", 0)]),
    ],
)  # fmt: skip
def test_of_the_same_words_in_one_slot_one_is_kept(kb, text, read, kept):
    reading, passage = told(text, "sent", kb)
    given = replace(reading, slots={"recipient": tuple(span(text, *one) for one in read)})
    assert with_whole_phrases(given, passage).slots["recipient"] == tuple(span(text, *one) for one in kept)
