"""Annotated words find the tokens they stand on."""

import pytest
from alignment import filler_tokens, role_labels, trigger_tokens
from hypothesis import given
from hypothesis import strategies as st

from firsthand.reports.passage import passage_of_text
from training.written import report, words


def before(passage, at):
    """The text in front of a token, to tell places of one word apart."""
    return passage.text[: passage.tokens[at].start]


@pytest.mark.parametrize(
    ("text", "told", "place"),
    [
        ("Arland sent rockets.", report("sent", item="rockets"), 0),
        # of two places the one nearer the fillers
        (
            "It sent no word. Later, Arland sent rockets to Borland.",
            report("sent", item="rockets", recipient="Borland"),
            1,
        ),
        ("Arland sent rockets to Borland. It sent no word.", report("sent", item="rockets", recipient="Borland"), 0),
        # without fillers the first
        ("They sold out and sold up.", report("sold"), 0),
        # never inside a longer word, though that is nearer
        ("It sent, having presented rockets, Borland.", report("sent", item="rockets"), 0),
    ],
)
def test_a_trigger_stands_nearest_its_fillers_as_a_whole_word(kb, text, told, place):
    passage = passage_of_text(text, kb)
    first, last = trigger_tokens(passage, told)
    assert words(passage, first, last) == [told["trigger"]]
    assert [token.text for token in passage.tokens[:first]].count(told["trigger"]) == place


def test_a_trigger_of_two_words_takes_both(kb):
    passage = passage_of_text("Arland handed over rockets.", kb)
    assert words(passage, *trigger_tokens(passage, report("handed over", item="rockets"))) == ["handed", "over"]


@pytest.mark.parametrize(
    ("text", "trigger", "filler", "ahead"),
    [
        ("Borland asked, and Arland sent rockets to Borland.", "sent", "Borland", "rockets to "),
        # another sentence is farther than the end of this one
        (
            "It went to Borland. It sent rockets, mines, old boots and much else to Borland.",
            "sent",
            "Borland",
            "else to ",
        ),
        ("The presidents met. Arland sent mines to the president.", "sent", "president", "to the "),
    ],
)
def test_a_filler_stands_nearest_the_trigger(kb, text, trigger, filler, ahead):
    passage = passage_of_text(text, kb)
    first, last = filler_tokens(passage, filler, trigger_tokens(passage, report(trigger)))
    assert words(passage, first, last) == [filler]
    assert before(passage, first).endswith(ahead)


def test_labels_begin_a_filler_once_and_leave_other_words_outside(kb):
    passage = passage_of_text("Arland sent forty rocket launchers and mines to Borland.", kb)
    told = report("sent", supplier="Arland", item="rocket launchers|mines", quantity="forty", recipient="Borland")
    assert role_labels(passage, told, trigger_tokens(passage, told)) == (
        ["B-supplier", "O", "B-quantity", "B-item", "I-item", "O", "B-item", "O", "B-recipient", "O"]
    )


def test_of_overlapping_slots_the_first_named_keeps_the_words(kb):
    passage = passage_of_text("Arland said Arland rockets were sent.", kb)
    told = report("sent", speaker="Arland", supplier="Arland rockets", item="rockets")
    labels = role_labels(passage, told, trigger_tokens(passage, told))
    assert labels == ["O", "O", "B-speaker", "B-item", "O", "O", "O"]


@given(
    names=st.lists(st.from_regex(r"[a-z]{3,8}", fullmatch=True), min_size=2, max_size=8, unique=True), data=st.data()
)
def test_any_run_of_words_is_found_on_its_own_tokens(kb, names, data):
    passage = passage_of_text(" ".join(names), kb)
    first = data.draw(st.integers(0, len(names) - 1))
    last = data.draw(st.integers(first + 1, len(names)))
    at = data.draw(st.integers(0, len(names) - 1))
    trigger = trigger_tokens(passage, report(names[at]))
    found = filler_tokens(passage, " ".join(names[first:last]), trigger)
    assert (words(passage, *trigger), words(passage, *found)) == ([names[at]], names[first:last])
