import pytest

from firsthand.export.ftm_party import ftm_entity, party_form, party_id
from firsthand.kb import KnowledgeBase


@pytest.mark.parametrize(
    ("entity", "schema", "name"),
    [
        ("state/us", "PublicBody", "United States"),
        ("group/islamic-state", "Organization", "Islamic State"),
        ("group/kurds", "LegalEntity", "Kurds"),
        ("outlet/reuters", "Organization", "Reuters"),
    ],
)
def test_a_schema_says_no_more_than_the_knowledge_base(entity: str, schema: str, name: str, kb: KnowledgeBase):
    form = party_form("they", entity, "f" * 32, kb)
    assert (form["schema"], form["properties"]["name"]) == (schema, [name])
    assert form["id"] == f"firsthand-{entity.replace('/', '-')}"
    assert "topics" not in form["properties"]


def test_words_that_name_nobody_are_quoted_and_belong_to_one_transfer(kb: KnowledgeBase):
    form = party_form("the  terrorists", None, "f" * 32, kb)
    assert (form["schema"], form["properties"]["name"]) == ("LegalEntity", ["“the terrorists”"])
    assert form["id"] == party_id("The terrorists", None, "f" * 32) != party_id("the terrorists", None, "e" * 32)


def test_an_entity_holds_lists_and_nothing_empty():
    form = ftm_entity("a", "Event", {"name": "x", "notes": None, "proof": (), "keywords": ("a", "b")})
    assert form == {"id": "a", "schema": "Event", "properties": {"name": ["x"], "keywords": ["a", "b"]}}
