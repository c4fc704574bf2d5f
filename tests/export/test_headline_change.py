"""Two headlines are alike or not, and their changed words are marked."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.export.headline_change import changed_headline, headline_said, headlines_form
from firsthand.model import Block, BlockKind, Direction
from kin import article

A_TO_B, UNKNOWN = Direction.A_TO_B, Direction.UNKNOWN


def titled(title, text="Words."):
    return replace(article("one", text=text), title=title)


def headed(headline):
    """An article whose headline is the first block of its text."""
    end = len(headline)
    text = f"{headline}\n\nWords."
    return replace(
        titled(None, text), blocks=(Block(BlockKind.HEADLINE, 0, end), Block(BlockKind.STORY, end, len(text)))
    )


def marked(side):
    return "".join(f"[{one['text']}]" if one["changed"] else one["text"] for one in side["pieces"])


@pytest.mark.parametrize(
    ("a", "b", "expected_a", "expected_b"),
    [
        ("Rebels take depot", "Gangs take depot", "[Rebels] take depot", "[Gangs] take depot"),
        ("Rebels take depot", "REBELS TAKE DEPOT!", "Rebels take depot", "REBELS TAKE DEPOT!"),
        ("Depot taken", "Depot “taken” by terrorists", "Depot taken", "Depot “taken” [by terrorists]"),
        ("One two", "Three four", "[One two]", "[Three four]"),
    ],
)
def test_words_that_the_other_headline_does_not_have_are_marked(a, b, expected_a, expected_b):
    form = headlines_form(titled(a), titled(b))
    assert (marked(form["a"]), marked(form["b"])) == (expected_a, expected_b)
    assert form["alike"] is ("[" not in expected_a + expected_b)


def test_a_title_apart_and_a_headline_in_the_text_are_held_against_each_other():
    form = headlines_form(headed("Rebels take depot"), titled("Rebels Take Depot"))
    assert (form["a"]["apart"], form["b"]["apart"], form["alike"]) == (False, True, True)


@pytest.mark.parametrize(
    ("a", "b", "direction", "said"),
    [
        ("Depot taken", "Depot Taken", A_TO_B, "the headlines are the same"),
        ("Depot taken", "Depot lost", A_TO_B, "its headline is its own"),
        ("Depot taken", "Depot lost", Direction.B_TO_A, "its headline is its own"),
        ("Depot taken", "Depot lost", UNKNOWN, "the headlines differ"),
        (None, "Depot lost", A_TO_B, "A has no headline"),
        ("Depot taken", " — ", A_TO_B, "B has no headline"),
        (None, None, A_TO_B, ""),
    ],
)
def test_the_verdict_says_whose_the_headline_is(a, b, direction, said):
    assert headline_said(headlines_form(titled(a), titled(b)), direction) == said


@pytest.mark.parametrize(
    ("source", "taker", "expected"),
    [
        ("Depot taken", "Depot lost", ("Depot taken", "Depot lost")),
        ("Depot taken", "DEPOT TAKEN", None),
        (None, "Depot lost", None),
        ("Depot taken", None, None),
    ],
)
def test_a_headline_is_changed_only_where_both_have_one(source, taker, expected):
    assert changed_headline(titled(source), titled(taker)) == expected


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_pieces_are_the_headline(a, b):
    form = headlines_form(titled(a), titled(b))
    for side, text in (("a", a), ("b", b)):
        if form[side]:
            assert "".join(one["text"] for one in form[side]["pieces"]) == " ".join(text.split())
