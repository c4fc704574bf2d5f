"""Amounts of one thing that cannot both be right."""

import pytest
from world import WORLD, Story, span

from firsthand.model import Measure, Quantity
from firsthand.register.amounts import different_amounts


def told(name, sentence, item, *amounts, certainty="stated"):
    """A report whose amounts (words, low, high) stand where the sentence has them."""
    quantities = [
        Quantity(span(words, sentence.find(words)), low, high, measure, None) for words, low, high, measure in amounts
    ]
    story = Story(name)
    story.says(sentence, "Arland", "Hill Brigade", item, quantity=quantities, certainty=certainty)
    return story.reports[0]


def pieces(words, low, high=...):
    return words, float(low), low if high is ... else high, Measure.COUNT


def found(*reports):
    return [(c.one.words.text, c.other.words.text) for c in different_amounts(reports, WORLD)]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (pieces("50", 50), pieces("500", 500), [("50", "500")]),
        (pieces("about 50", 45, 55), pieces("47", 47), []),
        (pieces("dozens", 24, 99), pieces("120", 120), [("dozens", "120")]),
        (pieces("dozens", 24, None), pieces("120", 120), []),
        (pieces("50", 50), ("50 tons", 50.0, 50.0, Measure.MASS), []),
    ],
)
def test_amounts_contradict_where_their_intervals_are_disjoint(one, other, expected):
    assert found(told("a", f"{one[0]} TOWs.", "TOWs", one), told("b", f"{other[0]} TOWs.", "TOWs", other)) == expected


def test_amounts_of_different_goods_do_not_contradict():
    one = told("a", "50 TOWs.", "TOWs", pieces("50", 50))
    assert found(one, told("b", "90 rifles.", "rifles", pieces("90", 90))) == []


def test_an_amount_in_a_list_counts_the_goods_next_to_it():
    one = told("a", "96 TOWs and 12 rifles.", ["TOWs", "rifles"], pieces("96", 96), pieces("12", 12))
    other = told("b", "TOWs, among them 120.", ["TOWs"], pieces("120", 120))
    assert found(one, other) == [("96", "120")]


def test_an_amount_far_from_the_goods_of_a_list_is_not_compared():
    one = told("a", f"In all 50 {'of many ' * 5}TOWs and rifles.", ["TOWs", "rifles"], pieces("50", 50))
    assert found(one, told("b", "90 TOWs.", "TOWs", pieces("90", 90))) == []


def test_what_is_supposed_only_is_not_compared():
    one = told("a", "50 TOWs.", "TOWs", pieces("50", 50), certainty="hypothetical")
    assert found(one, told("b", "90 TOWs.", "TOWs", pieces("90", 90))) == []


def test_two_different_amounts_are_told_once_however_often_they_stand():
    few = [told(name, "50 TOWs.", "TOWs", pieces("50", 50)) for name in "ab"]
    many = [told(name, "90 TOWs.", "TOWs", pieces("90", 90)) for name in "cd"]
    assert found(*few, *many) == [("50", "90")]
