from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.kb import load
from firsthand.kb.phrase import clean, is_coordination, split_core, tokens_of, undetermined

KB = load()


def tokens(text):
    return tokens_of(text, KB.scan(text))


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("“moderate” rebels", "moderate rebels"),
        ("anti-tank (missiles)", "anti-tank missiles"),
        ("arm[s]", "arms"),
        ("‘Islamic State’", "Islamic State"),
        ("Syria's\n rebels,", "Syria's rebels"),
        ("the U.S.", "the U.S."),
        ("Lockheed Martin Corp.", "Lockheed Martin Corp"),
        ("", ""),
        (" - ", ""),
    ],
)
def test_cleaning_takes_quotes_brackets_and_breaks_away(words, plain):
    assert clean(words) == plain


@pytest.mark.parametrize(
    ("phrase", "bare"),
    [("the U.S.", "U.S."), ("its many other allies", "allies"), ("the", "the"), ("Those", "Those"), ("", "")],
)
def test_determiners_go(phrase, bare):
    assert undetermined(phrase) == bare


@pytest.mark.parametrize(
    ("text", "core", "rest"),
    [
        ("rebels near Aleppo", "rebels", "near Aleppo"),
        ("rebels backed by Turkey", "rebels", "backed by Turkey"),
        ("Turkey backed rebels", "Turkey backed rebels", ""),
        ("states opposed to Assad", "states", "opposed to Assad"),
        ("Ministry of Defence", "Ministry", "of Defence"),
        ("IS fighters", "IS fighters", ""),
        ("near Aleppo", "near Aleppo", ""),
    ],
)
def test_the_core_ends_where_a_description_begins(text, core, rest):
    head, tail = split_core(tokens(text))
    assert (" ".join(t.text for t in head), " ".join(t.text for t in tail)) == (core, rest)


@pytest.mark.parametrize(
    ("text", "compound"),
    [
        ("US-made rifles", {"US"}),
        ("US made rifles", {"US"}),
        ("pro-Assad forces", {"Assad"}),
        ("US-Turkish patrols", {"US", "Turkish"}),
        ("rifles made in Russia", set()),
        ("Russian rifles", set()),
    ],
)
def test_a_name_in_a_hyphened_word_only_describes(text, compound):
    assert {token.text for token in tokens(text) if token.compound} == compound


def test_and_within_a_name_joins_nothing():
    assert not is_coordination(tokens("Bosnia and Herzegovina"))
    assert is_coordination(tokens("Bosnia and Serbia"))


@given(st.text(max_size=40))
def test_tokens_stand_where_they_say(text):
    phrase = clean(text)
    found = tokens(phrase)
    assert [phrase[token.start : token.end] for token in found] == [token.text for token in found]
    assert all(one.end <= other.start for one, other in pairwise(found))
