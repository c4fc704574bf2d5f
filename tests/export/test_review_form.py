"""A report as it is reviewed: the machine's reading, and what one person put right beside it."""

from dataclasses import replace

import pytest
from arland import entry, mention, span

from firsthand.export.highlighted_form import SLOT
from firsthand.export.review_form import (
    CERTAINTIES,
    SLOTS,
    STATUSES,
    choice_forms,
    marks_of,
    reason_forms,
    short_form,
    slot_forms,
    words_of,
)
from firsthand.model import Certainty, Status
from firsthand.register.corrections import WORDED

SENT = entry().reports["1" * 32]
TEXT = entry().articles[SENT.article].text


def by_name(forms):
    return {form["name"]: form for form in forms}


def test_every_slot_that_can_be_corrected_is_there_once_with_a_letter_and_a_key_of_its_own():
    assert {slot.name for slot in SLOTS} == set(WORDED) == set(SLOT)
    assert len({slot.key for slot in SLOTS}) == len({slot.letter for slot in SLOTS}) == len(SLOTS)


def test_every_status_and_certainty_can_be_chosen():
    assert (set(STATUSES), set(CERTAINTIES)) == (set(Status), set(Certainty))


def test_an_uncorrected_slot_has_no_reading_beside_it(kb):
    assert [form["machine"] for form in slot_forms(SENT, SENT, kb)] == [None] * len(SLOTS)


def test_a_corrected_slot_keeps_the_machines_words(kb):
    put_right = replace(SENT, supplier=(mention(TEXT, "two officers"),))
    form = by_name(slot_forms(SENT, put_right, kb))["supplier"]
    assert [one["text"] for one in form["words"]] == ["two officers"]
    assert [one["text"] for one in form["machine"]] == [words.text for words in words_of(SENT, "supplier")]


def test_a_filled_slot_that_was_empty_keeps_that_nothing_was_read(kb):
    put_right = replace(SENT, place=(mention(TEXT, "May"),))
    assert by_name(slot_forms(SENT, put_right, kb))["place"]["machine"] == []


@pytest.mark.parametrize("name", ["status", "certainty"])
def test_a_chosen_value_keeps_the_machines(name):
    put_right = replace(SENT, status=Status.PLANNED, certainty=Certainty.DENIED)
    form = by_name(choice_forms(SENT, put_right))[name]
    assert (form["value"], form["machine"]) == (getattr(put_right, name), getattr(SENT, name))


def test_amounts_and_times_are_shown_with_what_they_mean(kb):
    forms = by_name(slot_forms(SENT, SENT, kb))
    assert [(one["text"], one["meaning"]) for one in forms["quantity"]["words"]] == [("40", "40")]


def test_each_reason_is_given_once():
    texts = [reason["text"] for reason in reason_forms(SENT)]
    assert texts
    assert len(texts) == len(set(texts))


def test_the_marks_are_the_words_of_all_slots():
    assert {(mark.name, mark.words.text) for mark in marks_of(SENT)} >= {("trigger", "sent"), ("quantity", "40")}


def test_the_short_form_has_the_words_that_tell_a_transfer():
    form = short_form(SENT)
    assert form["sentence"]["text"] == SENT.sentence.text
    assert list(form["slots"]) == ["supplier", "recipient", "item", "quantity", "place", "time"]
    assert span(TEXT, "sent") == SENT.trigger
