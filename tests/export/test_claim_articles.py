from dataclasses import replace

import pytest
from formats.traced import PAPER_ID, WIRE_ID, traced

from firsthand.export.claim_articles import article_work, organisation
from firsthand.export.urn import urn
from firsthand.model import PartialDate

PAPER = traced().articles[PAPER_ID]


def test_an_article_is_based_on_what_it_is_known_to_be_taken_from():
    assert article_work(PAPER, (WIRE_ID,))["isBasedOn"] == [{"@id": urn("article", WIRE_ID)}]


@pytest.mark.parametrize(
    ("edtf", "day"), [("2024", "2024"), ("2024-05", "2024-05"), ("2024-05~", None), ("2024-05/2024-06", None)]
)
def test_only_a_certain_date_is_a_date_of_publication(edtf: str, day: str | None):
    assert article_work(replace(PAPER, published=PartialDate(edtf)), ()).get("datePublished") == day


def test_an_article_that_says_nothing_of_itself_has_its_name_alone():
    bare = replace(PAPER, title=None, outlet=None, published=None, language=None, url=None)
    assert article_work(bare, ()) == {"@type": "NewsArticle", "@id": urn("article", PAPER_ID)}


def test_a_newsroom_is_named_by_its_entry_or_by_its_name():
    assert organisation("Reuters", "outlet/reuters")["@id"] == "urn:firsthand:entity:outlet/reuters"
    assert organisation("Hill Wire")["@id"] == organisation("HILL WIRE")["@id"] != organisation("Hill Post")["@id"]
