from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.kb import load
from firsthand.kb.phrase import (
    clean,
    excepts,
    is_coordination,
    split_core,
    takes_some,
    tokens_of,
    undetermined,
    without_initials,
)

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


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("Supreme Military Council (SMC)", "Supreme Military Council"),
        ("Iraq's Northern Defence Force (NDF)", "Iraq's Northern Defence Force"),
        ("Supreme Military Council (FSA)", "Supreme Military Council (FSA)"),
        ("anti-tank (missiles)", "anti-tank (missiles)"),
        ("(US)", "(US)"),
    ],
)
def test_a_names_own_initials_in_brackets_go(words, left):
    assert without_initials(words) == left


@pytest.mark.parametrize(
    ("phrase", "yes"),
    [
        ("other Gulf states", True),
        ("two Gulf states", True),
        ("some of the Gulf states", True),
        ("Gulf states", False),
        ("the Gulf states", False),
        ("Otherland", False),
    ],
)
def test_some_of_several_are_told_from_the_whole(phrase, yes):
    assert takes_some(phrase) is yes


@pytest.mark.parametrize(
    ("phrase", "yes"), [("everything but tanks", True), ("rifles rather than tanks", True), ("Butler tanks", False)]
)
def test_what_is_left_out_is_noticed(phrase, yes):
    assert excepts(phrase) is yes
