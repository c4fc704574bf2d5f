"""What of one article answers to a place of the other."""

import pytest
from derivations import edit, shared
from hypothesis import given
from hypothesis import strategies as st
from world import span

from firsthand.model import Edit, EditKind, Part, Place
from firsthand.register.counterpart import correspond, counterpart, in_text, lies_in

HERE = "Arland sent rifles. The brigade got them at dawn."
THERE = "Arland quietly sent old rifles. The brigade took them at dawn."
PASSAGE = shared(
    span(HERE),
    span(THERE),
    edits=[
        edit(HERE, " sent", THERE, " quietly sent old"),
        edit(HERE, "got", THERE, "took"),
    ],
)


def words(text, found):
    return text[found.start : found.end]


def at(text, wanted):
    start = text.find(wanted)
    return Place(start, start + len(wanted))


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("rifles", "rifles"),
        ("The brigade got them at dawn.", "The brigade took them at dawn."),
        ("got", "took"),
        ("Arland sent", "Arland quietly sent old"),
        ("dawn", "dawn"),
    ],
)
def test_words_outside_the_edits_are_found_again_and_edited_ones_are_what_they_became(wanted, expected):
    assert words(THERE, counterpart(at(HERE, wanted), PASSAGE)) == expected


def test_words_that_only_the_other_has_belong_to_neither_neighbour():
    one, other = "Guns came. They left.", "Guns came. It rained. They left."
    added = Edit(span("", 11), span("It rained. ", 11), EditKind.OTHER)
    passage = shared(span(one), span(other), edits=[added])
    assert words(other, counterpart(at(one, "Guns came. "), passage)) == "Guns came. "
    assert words(other, counterpart(at(one, "They left."), passage)) == "They left."


def test_a_place_outside_the_passage_has_no_counterpart():
    assert counterpart(Place(len(HERE), len(HERE) + 9), PASSAGE) is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Arland sent rifles.", "Arland quietly sent old rifles.", True),
        ("The brigade got them at dawn.", "The brigade took them at dawn.", True),
        ("Arland sent rifles.", "The brigade took them at dawn.", False),
        ("The brigade got them at dawn.", "Arland quietly sent old rifles.", False),
    ],
)
def test_sentences_correspond_where_one_stands_in_the_place_of_the_other(one, other, expected):
    assert correspond(at(HERE, one), at(THERE, other), PASSAGE) is expected


def test_a_sentence_mostly_outside_the_passage_corresponds_to_nothing():
    small = shared(Place(0, 9), Place(0, 9))
    assert not correspond(Place(0, 19), Place(0, 30), small)
    assert correspond(Place(0, 16), Place(0, 30), small)


def test_half_of_a_place_is_enough_to_lie_in_another():
    assert lies_in(Place(0, 10), Place(5, 50))
    assert not lies_in(Place(0, 10), Place(6, 50))


def test_words_of_a_title_apart_from_the_text_have_no_place_in_it():
    assert in_text(span("Arms", 0, Part.TITLE)) is None
    assert in_text(span("", 0)) is None
    assert in_text(span("Arms", 3)) == Place(3, 7)


@given(st.integers(0, 60), st.integers(0, 60), st.data())
def test_a_counterpart_lies_in_the_passage_and_keeps_the_order(start, length, data):
    found = counterpart(Place(start, start + length), PASSAGE)
    if found is not None:
        assert 0 <= found.start <= found.end <= len(THERE)
        further = counterpart(Place(start + data.draw(st.integers(0, 9)), start + length + 9), PASSAGE)
        assert further is None or further.end >= found.end
