import pytest

from firsthand.kb import Kind
from firsthand.kb.components import component, is_component
from firsthand.kb.phrase import split_core, tokens_of


def split(kb, text):
    return split_core(tokens_of(text, kb.scan(text, (Kind.WEAPON, Kind.TERM))))


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("parts", "term/spare-part"),
        ("S-400 parts", "term/spare-part"),
        ("components of a missile shield", "term/spare-part"),
        ("parts for machine guns", "term/spare-part"),
        ("components for Scud missiles", "term/missile-part"),
        ("rocket motors", "term/missile-part"),
        ("engines for drones", "term/drone-part"),
        ("MiG-21 engines", "term/engine"),
        ("rounds", "term/ammunition"),
        ("155 mm rounds", "term/ammunition"),
        ("Kalashnikov rounds", "term/ammunition"),
    ],
)
def test_parts_and_rounds_are_not_the_arms_they_are_for(kb, text, entity):
    core, rest = split(kb, text)
    assert is_component(core, rest)
    assert component(core, rest, kb, text).entity == entity


@pytest.mark.parametrize(
    "text", ["tanks", "parts of the country", "car parts", "engines", "several rounds", "tank shells", ""]
)
def test_other_heads_and_parts_of_other_things_are_no_components(kb, text):
    assert not is_component(*split(kb, text))
