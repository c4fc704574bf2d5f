"""Statements of one transfer that cannot both hold."""

import pytest
from world import WORLD, Story, collected, pieces

from firsthand.register import build_register


def found(*stories):
    """Kind and the two sides' words of every contradiction in the register of the stories."""
    register = build_register(*collected(stories), WORLD)
    return [(c.kind.value, c.one.words.text, c.other.words.text) for t in register for c in t.contradictions]


def story(name, sentence, published="2015-10-20", **slots):
    made = Story(name, name, published)
    made.says(sentence, **{"supplier": "Arland", "recipient": "Hill Brigade", "item": "TOWs", **slots})
    return made


def test_a_denial_stands_against_the_claim():
    claim, denial = story("a", "Arland sent it."), story("b", "Arland says no.", certainty="denied")
    assert found(claim, denial) == [("denial", "Arland sent it.", "Arland says no.")]


def test_a_denial_without_a_claim_contradicts_nothing():
    assert found(story("b", "Arland says no.", certainty="denied")) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (pieces("50", 50), pieces("500", 500), [("number", "50", "500")]),
        (pieces("about 50", 45, 55), pieces("47", 47), []),
        (pieces("dozens", 24, 99), pieces("120", 120), [("number", "dozens", "120")]),
    ],
)
def test_amounts_of_like_goods_contradict_where_their_intervals_are_disjoint(one, other, expected):
    assert found(story("a", "One.", quantity=[one]), story("b", "Two.", quantity=[other])) == expected


def test_one_difference_of_numbers_is_told_once():
    fifty, five_hundred = pieces("50", 50), pieces("500", 500)
    told = [story(name, name, quantity=[fifty if name < "c" else five_hundred]) for name in "abcd"]
    assert len(found(*told)) == 1


def test_amounts_in_a_list_are_not_compared():
    listed = story("a", "One.", item=["TOWs", "rifles"], quantity=[pieces("50", 50), pieces("900", 900)])
    assert found(listed, story("b", "Two.", quantity=[pieces("60", 60)])) == []


def test_different_parties_of_one_event_are_kept_side_by_side():
    event = {"status": "diverted", "place": "Dorn", "supplier": "Arland Army", "item": "Kornet"}
    one = story("a", "The brigade took it.", **event)
    other = story("b", "The oath took it.", **event | {"recipient": "Black Oath"})
    assert found(one, other) == [("party", "Hill Brigade", "Black Oath")]


def test_reports_that_agree_contradict_nothing():
    assert found(story("a", "One."), story("b", "Two.", supplier="Arland Bureau", item="anti-tank missiles")) == []
