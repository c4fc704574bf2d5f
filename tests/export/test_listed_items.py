"""Which items have a line."""

import pytest
from formats.told import KORNET, claim, told

from firsthand.export.listed_items import Item, designation, listed_items
from firsthand.model import ClaimedValue, Status

MISSILES = ("missiles", "term/missile")
RIFLES = ("rifles", "term/rifle")


def names(items) -> list[tuple[str | None, list[str]]]:
    return [(item.value.entity if item.value else None, [one.value for one in item.general]) for item in items]


def test_a_wider_term_goes_with_the_model_and_another_thing_has_its_own_line(kb):
    entry = told(claim(item=MISSILES), claim(item=KORNET), claim(item=RIFLES))
    assert names(listed_items(entry, kb)) == [("weapon/kornet", ["missiles"]), ("term/rifle", [])]


def test_what_a_plan_alone_names_has_no_line_where_the_delivery_names_something(kb):
    entry = told(claim(item=KORNET), claim(Status.PLANNED, item=RIFLES))
    assert names(listed_items(entry, kb)) == [("weapon/kornet", [])]
    assert names(listed_items(told(claim(item=None), claim(Status.PLANNED, item=RIFLES)), kb)) == [("term/rifle", [])]


def test_where_no_item_is_stated_there_is_one_that_is_not(kb):
    assert listed_items(told(claim(item=None)), kb) == (Item(None),)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (ClaimedValue("Kornets", "weapon/kornet", ()), ("9M133 Kornet", "anti-tank guided missile")),
        (ClaimedValue("guns", "term/rifle", ()), ("", "rifle")),
        (ClaimedValue("red\n boxes", None, ()), ("", "“red boxes”")),
        (None, ("", "")),
    ],
)
def test_a_model_has_a_designation_and_all_else_a_description(kb, value, words):
    assert designation(Item(value), kb) == words
