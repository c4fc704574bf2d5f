"""A change, a credit and a share are said in a few words that any terminal can show."""

from dataclasses import replace

import pytest

from firsthand.cli.change_words import change, changes, credit, credit_list, in_line, name_of
from firsthand.lineage.taking import CountedEdit, Taking
from firsthand.model import EditKind, Span
from kin import article, derivation, named


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("rebels", "armed gangs", "rebels -> armed gangs"),
        ("", "terrorists", "added: terrorists"),
        ("reportedly", "", "left out: reportedly"),
        ("a\x1b[2J", "b", "a\ufffd[2J -> b"),
    ],
)
def test_a_change_is_said_in_one_line(before, after, said):
    assert change(before, after) == said


def test_letters_from_right_to_left_stand_in_an_isolate():
    assert in_line("المنار") == "\u2068المنار\u2069"
    assert in_line("שלום, he said") == "\u2068שלום, he said\u2069"
    assert in_line("plain") == "plain"
    assert in_line("報道") == "報道"


def test_of_many_changes_the_first_are_named_and_the_rest_counted():
    found = tuple(CountedEdit("said", f"word {number}", EditKind.ATTRIBUTION, number) for number in range(1, 5))
    assert changes(found, 2) == "said -> word 1 (attribution), said -> word 2 2 (attribution), and 2 more"
    assert changes(found[:1], 2) == "said -> word 1 (attribution)"


WORDS = named("(Hill Wire)", "(Hill Wire)")


@pytest.mark.parametrize(
    ("way", "kept", "false", "said"),
    [
        ("a>b", (), (), "credit removed"),
        ("common", (), (), "credit removed"),
        ("unknown", (), (), "it credits nobody"),
        ("a>b", (WORDS,), (), "credit kept: “(Hill Wire)”"),
        ("a>b", (WORDS,), (WORDS,), "false credit: “(Hill Wire)”"),
    ],
)
def test_what_became_of_the_credit_is_said(way, kept, false, said):
    taker = article("b", text="(Hill Wire)", credit="(Hill Wire)")
    assert credit(Taking("b", "a", derivation("a", "b", way, credit=((), kept), false=false)), taker) == said


def test_of_a_long_credit_only_what_surrounds_the_newsroom_is_shown():
    text = f"{'A long sentence goes before it ' * 5}Hill Wire reported, {'and one goes after it ' * 5}too."
    start = text.index("Hill Wire")
    room = Span(start, start + 9, "Hill Wire")
    long = replace(named(text, text), newsroom=room)
    assert credit_list((long, long)) == "“…long sentence goes before it Hill Wire reported, and one goes after…”"


def test_an_article_without_an_id_of_its_own_is_named_by_the_beginning_of_ours():

    assert name_of(replace(article("x"), given_id="", id="0123456789abcdef")) == "0123456789ab"
