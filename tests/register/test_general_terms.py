"""Vague reports in general words, and what other articles tell of the same recipient."""

import pytest
from world import WORLD, collected, later, story

from firsthand.register.claim import claims
from firsthand.register.grouping import grouped

START = "2015-10-20"
NAMED = ("Arland sends weapons to Belmark.", "Arland", "Belmark", "weapons")


def sizes(*stories):
    found, _ = grouped(claims(*collected(stories), WORLD))
    return sorted(len(group.claims) for group in found)


def vague(name="b", days=2, **slots):
    filled = ("Weapons go to Belmark.", None, "Belmark", slots.pop("item", "weapons"))
    return story(name, (*filled, slots), published=later(START, days))


def test_a_report_without_supplier_joins_what_another_article_tells_in_the_same_general_word():
    assert sizes(story("a", NAMED), vague()) == [2]
    assert sizes(vague("a", 0), vague()) == [2]


@pytest.mark.parametrize(
    "other",
    [
        vague(days=12),
        vague(item="rifles"),
        vague(status="requested"),
        vague(certainty="hypothetical"),
        story("b", ("Weapons for the brigade.", None, "Hill Brigade", "weapons")),
        story("b", ("Arland sends weapons.", "Arland", None, "weapons")),
    ],
)
def test_another_time_word_stage_or_recipient_and_a_supplier_alone_join_nothing(other):
    assert sizes(story("a", NAMED), other) == [1, 1]


def test_stated_days_far_apart_join_nothing():
    dated = story("a", (*NAMED, {"time": START}))
    assert sizes(dated, vague(time=later(START, 1))) == [2]
    assert sizes(dated, vague(time=later(START, -20))) == [1, 1]


def test_two_suppliers_that_are_both_told_of_are_not_one_left_unsaid():
    told_of = story("b", ("Lorries from some friends brought weapons.", "some friends", "Belmark", "weapons"))
    assert sizes(story("a", NAMED), told_of) == [1, 1]


def test_a_report_that_fits_two_suppliers_alike_joins_neither():
    rival = ("Cendria sends weapons to Belmark.", "Cendria", "Belmark", "weapons")
    assert sizes(story("a", NAMED), story("c", rival), vague(days=0)) == [1, 1, 1]


def test_the_context_of_its_own_article_comes_first():
    own = story(
        "b", ("Cendria sends rifles.", "Cendria", "Belmark", "rifles"), ("Weapons.", None, "Belmark", "weapons")
    )
    assert sizes(story("a", NAMED), own) == [1, 2]
