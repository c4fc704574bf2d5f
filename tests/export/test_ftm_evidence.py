from dataclasses import replace

import pytest
from formats.traced import HEADLINE, PAPER_ID, TITLE, WIRE_ID, traced

from firsthand.export.ftm_evidence import article_forms, evidence_form
from firsthand.export.origin_articles import origin_articles
from firsthand.kb import KnowledgeBase
from firsthand.model import PartialDate

ENTRY = traced()


def test_a_headline_is_quoted_as_one():
    origin = origin_articles(ENTRY, ())[0]
    form = evidence_form(ENTRY, origin, PAPER_ID, "firsthand-transfer-x")
    assert ENTRY.reports[HEADLINE].sentence.text == TITLE
    assert f"Headline: “{TITLE}” (Reported as delivered.)" in form["properties"]["summary"]


@pytest.mark.parametrize(("edtf", "dates"), [("2024-05~", ["2024-05"]), ("2024-05-20/2024-05-22", None)])
def test_an_article_is_dated_as_far_as_ftm_can_say(edtf: str, dates: list[str] | None, kb: KnowledgeBase):
    [form, *_] = article_forms(replace(ENTRY.articles[PAPER_ID], published=PartialDate(edtf)), kb)
    assert form["properties"].get("publishedAt") == dates


def test_an_article_without_a_title_has_a_caption(kb: KnowledgeBase):
    [form, *_] = article_forms(ENTRY.articles[WIRE_ID], kb)
    assert "title" not in form["properties"]
    assert form["properties"]["fileName"] == ["wire.pdf"]


def test_an_outlet_that_is_not_known_is_a_name_alone(kb: KnowledgeBase):
    forms = list(article_forms(ENTRY.articles[PAPER_ID], kb))
    assert [one["schema"] for one in forms] == ["Article"]
    assert forms[0]["properties"]["publisher"] == ["Vale Post"]
