"""The values that a table lists, and those that are told otherwise."""

from formats.told import ARMY, claim, told

from firsthand.export.listed_values import in_words, listed_values, told_otherwise, ways_told
from firsthand.export.values import values_of
from firsthand.model import Certainty, Status

GUARD = ("Marsh Guard", "group/marsh-guard")
BEANS = ("beans", None)


def named(entry, slot, kb) -> str:
    return in_words(listed_values(entry, slot, kb), kb)


def test_those_of_most_origins_come_first(kb):
    entry = told(claim(recipient=GUARD), claim(recipient=ARMY), claim(recipient=ARMY))
    assert named(entry, "recipient", kb) == "Velkaran Army; Marsh Guard"


def test_a_party_that_only_a_denial_names_is_told_otherwise(kb):
    entry = told(claim(), claim(certainty=Certainty.DENIED, recipient=GUARD, amounts=(), times=()))
    assert named(entry, "recipient", kb) == "Velkaran Army"
    assert list(told_otherwise(entry, kb)) == [("recipient", "Marsh Guard (denied)")]


def test_arms_that_were_only_asked_for_are_none_of_those_agreed(kb):
    entry = told(claim(Status.AGREED), claim(Status.REQUESTED, item=BEANS, amounts=(), times=()))
    assert "beans" not in named(entry, "item", kb)
    assert list(told_otherwise(entry, kb)) == [("item", "“beans” (requested)")]


def test_what_everybody_denies_is_listed_as_it_is_denied(kb):
    entry = told(claim(certainty=Certainty.DENIED, recipient=GUARD))
    assert named(entry, "recipient", kb) == "Marsh Guard"
    assert list(told_otherwise(entry, kb)) == []


def test_each_way_a_value_is_told_is_named_once(kb):
    ways = [
        (Status.PLANNED, Certainty.HEDGED),
        (Status.PLANNED, Certainty.HYPOTHETICAL),
        *[(Status.DELIVERED, Certainty.STATED)] * 2,
    ]
    entry = told(*(claim(status, certainty) for status, certainty in ways))
    supplier = next(one for one in values_of(entry) if one.slot == "supplier")
    assert ways_told(entry, supplier) == ("planned with reservations", "only possibly planned", "delivered")
