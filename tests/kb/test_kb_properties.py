"""Properties give what an entry states, and nothing where it states none."""

import pytest

from firsthand.kb.entities import kind_of
from firsthand.kb.properties import PROPERTIES, Ref, codes_of, related, values_of

VALUES = [
    ("state/sy", "name", ("Syria",)),
    ("state/sy", "iso3", ("SYR",)),
    ("state/sy", "capital", ("Damascus",)),
    ("state/sy", "country", ()),
    ("state/su", "until", ("1991-12-25",)),
    ("group/free-syrian-army", "country", (Ref("state/sy"),)),
    ("group/free-syrian-army", "sort", ("armed group",)),
    ("weapon/bgm-71-tow", "maker", (Ref("state/us"),)),
    ("weapon/bgm-71-tow", "parent", (Ref("term/anti-tank-guided-missile"),)),
    ("weapon/bgm-71-tow", "category", ("SALW",)),
    ("place/aleppo-170063", "country", (Ref("state/sy"),)),
    ("place/aleppo-170063", "parent", (Ref("place/aleppo-province"),)),
    ("place/aleppo-170063", "geonames", (170063,)),
    ("place/aleppo-170063", "latitude", (36.2,)),
    ("outlet/reuters", "site", ("reuters.com",)),
    ("outlet/reuters", "state-run", ("no",)),
    ("outlet/reuters", "owner", ()),
]


@pytest.mark.parametrize(("entity", "name", "values"), VALUES)
def test_a_property_gives_the_values_of_an_entry(kb, entity, name, values):
    assert values_of(kb.entity(entity), PROPERTIES[name]) == values


def test_only_kinds_that_a_property_names_have_values(kb):
    for entity in map(kb.entity, list(kb)[::11]):
        for one in PROPERTIES.values():
            if kind_of(entity.id) not in one.of and kind_of(entity.id).value != "label":
                assert values_of(entity, one) == (), (entity.id, one.id)


def test_every_entity_that_is_a_value_is_in_the_knowledge_base(kb):
    for entity in map(kb.entity, kb):
        for one in PROPERTIES.values():
            assert all(value.id in kb for value in values_of(entity, one) if isinstance(value, Ref))


def test_the_entities_that_an_entry_names_are_related_to_it(kb):
    assert related(kb.entity("weapon/bgm-71-tow")) == {"state/us", "term/anti-tank-guided-missile"}
    assert "group/islamic-front" in related(kb.entity("group/ahrar-al-sham"))


@pytest.mark.parametrize(
    ("entity", "codes"), [("state/sy", ["SYR"]), ("place/aleppo-170063", ["170063"]), ("weapon/ak-47", [])]
)
def test_states_and_towns_have_codes(kb, entity, codes):
    assert codes_of(kb.entity(entity)) == codes
