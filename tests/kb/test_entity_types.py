"""Entities bear the type of their kind, of their sort, and arms bear a common one."""

import pytest

from firsthand.kb.entities import Kind
from firsthand.kb.entity_types import all_types, kinds_of, types_of


@pytest.mark.parametrize(
    ("entity", "types"),
    [
        ("state/sy", ("state",)),
        ("group/mossad", ("group", "group:agency")),
        ("weapon/ak-47", ("weapon", "arms")),
        ("term/missile", ("term", "arms")),
        ("place/aleppo-170063", ("place", "place:city")),
        ("outlet/reuters", ("outlet", "outlet:agency")),
        ("label/terrorist", ()),
    ],
)
def test_an_entity_bears_its_types(kb, entity, types):
    assert types_of(kb.entity(entity)) == types


def test_every_type_of_an_entity_is_listed_with_its_size_under_its_broader_one(kb):
    entities = [kb.entity(one) for one in kb]
    types = all_types(entities)
    assert {one for entity in entities for one in types_of(entity)} == set(types)
    assert list(types)[:7] == ["state", "group", "arms", "weapon", "term", "place", "outlet"]
    assert types["arms"].size == types["weapon"].size + types["term"].size
    assert types["group"].size == sum(one.size for one in types.values() if one.broader == "group")
    assert (types["group:armed_group"].name, types["weapon"].broader) == ("armed group (group)", "arms")


def test_a_type_has_the_kinds_of_its_entities():
    assert kinds_of("arms") == (Kind.WEAPON, Kind.TERM)
    assert kinds_of("group:agency") == (Kind.GROUP,)


@pytest.mark.parametrize("name", ["", "label", "nothing", "Group"])
def test_what_is_no_type_has_no_kinds(name):
    with pytest.raises(ValueError, match="is no"):
        kinds_of(name)
