"""A newsroom is its entity, or its written name whatever the spelling."""

import pytest
from shared_story import SHARED, story

from firsthand.lineage.newsroom import newsroom_named, outlet_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("AFP", "Agence France-Presse"),
        ("the Derrin Lantern", "Derrin Lantern"),
        ("DERRIN LANTERN", "Derrin  Lantern"),
        ("Lanterne Dérrin", "Lanterne Derrin"),
    ],
)
def test_spellings_of_one_newsroom_have_one_key(kb, one, other):
    assert newsroom_named(one, None, kb).key == newsroom_named(other, None, kb).key


def test_two_names_that_are_not_listed_are_two_newsrooms(kb):
    assert newsroom_named("Derrin Lantern", None, kb).key != newsroom_named("Derrin Mirror", None, kb).key


@pytest.mark.parametrize("name", ["the newspaper", "state media"])
def test_words_that_name_nobody_are_no_newsroom(kb, name):
    assert newsroom_named(name, None, kb) is None


@pytest.mark.parametrize(("name", "agency"), [("Reuters", True), ("CNN", False), ("Derrin Lantern", False)])
def test_an_agency_is_known_by_the_knowledge_base(kb, name, agency):
    assert newsroom_named(name, None, kb).is_agency is agency


@pytest.mark.parametrize("outlet", [None, "?"])
def test_an_article_without_outlet_is_of_no_newsroom(kb, outlet):
    assert outlet_of(story(kb, SHARED, outlet), kb) is None
