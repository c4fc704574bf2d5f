"""What the knowledge base says of a thing, in one line."""

import pytest

from firsthand.export.entity_line import entity_line
from firsthand.kb import KnowledgeBase


@pytest.mark.parametrize(
    ("entity", "line"),
    [
        ("state/fr", "state"),
        ("weapon/2b9-vasilek", "mortar, made in Soviet Union"),
        ("term/anti-tank-guided-missile", "a kind of guided missile"),
        ("term/weapon", "a general term"),
        ("group/cia", "agency in United States, since 1947; organ of United States, since 1947"),
        ("place/aceh-province", "province in Indonesia"),
        ("state/nowhere-at-all", ""),
    ],
)
def test_a_line_says_what_a_thing_is_without_its_name(entity: str, line: str, kb: KnowledgeBase):
    assert entity_line(entity, kb) == line


def test_every_entry_has_a_line(kb: KnowledgeBase):
    assert [entity for entity in kb if not entity_line(entity, kb)] == []
