"""Changed words and credits are said in words."""

from dataclasses import replace

import pytest

from firsthand.export.telling_form import credit_form, said, telling_form
from firsthand.lineage.taking import Taking
from firsthand.model import Span
from kin import article, derivation, named, wire_and_gazette


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("rebels", "armed gangs", "“rebels” → “armed gangs”"),
        ("", "so-called", "added: “so-called”"),
        ("about", "", "left out: “about”"),
    ],
)
def test_a_change_is_said(before, after, expected):
    assert said(before, after) == expected


def test_labels_come_before_numbers_and_these_before_who_said_it():
    _, _, pair = wire_and_gazette()
    found = telling_form(Taking("gazette", "wire", pair))
    assert [(one["kind"], one["said"]) for one in found] == [
        ("label", "“Rebels” → “Armed gangs”"),
        ("number", "“40” → “400”"),
        ("attribution", "“said” → “claimed”"),
    ]


@pytest.mark.parametrize(
    ("way", "kept", "false", "expected"),
    [
        ("a>b", True, False, ("kept", "✓", "credit kept")),
        ("a>b", False, True, ("false", "✗", "false credit")),
        ("a>b", False, False, ("removed", "○", "no credit")),
        ("unknown", False, False, ("removed", "○", "credits nobody")),
    ],
)
def test_each_state_of_the_credit_has_a_mark_and_a_word(way, kept, false, expected):
    words = named("", "Hill Wire")
    pair = derivation(
        "wire", "gazette", way, credit=((), (words,) if kept or false else ()), false=(words,) if false else ()
    )
    form = credit_form(Taking("gazette", "wire", pair), article("gazette"))
    assert (form["state"], form["mark"], form["word"]) == expected
    assert form["kept" if kept else "false"] == (["Hill Wire"] if kept or false else [])


def test_of_a_long_credit_only_what_surrounds_the_newsroom_is_said():
    before, after = "A sentence that goes on for a good while before it says", "and then goes on for a while after it"
    text = f"{before} that Hill Wire reported this, {after}"
    one = named(text, text)
    start = text.index("Hill Wire")
    credit = replace(one, newsroom=Span(start, start + 9, "Hill Wire"))
    pair = derivation("wire", "gazette", credit=((), (credit,)))
    (kept,) = credit_form(Taking("gazette", "wire", pair), article("gazette"))["kept"]
    assert "Hill Wire" in kept
    assert len(kept) < 90
    assert kept.startswith("…")
    assert kept.endswith("…")
