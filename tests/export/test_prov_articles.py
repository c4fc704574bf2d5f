from dataclasses import replace

import pytest
from formats.traced import PAPER_ID, WIRE_ID, credit, traced

from firsthand.export.prov_articles import credit_forms, derivation_forms, false_credits
from firsthand.export.urn import urn
from firsthand.kb import KnowledgeBase
from firsthand.model import Derivation, Direction, Relation

ENTRY = traced()


def _derivation(relation: Relation, direction: Direction = Direction.A_TO_B) -> Derivation:
    return Derivation(WIRE_ID, PAPER_ID, relation, direction, 0.8, 0.9, (), (credit(),), None, (credit(),), (), ())


@pytest.mark.parametrize(
    ("relation", "link", "kind"),
    [
        (Relation.COPY, "wasQuotedFrom", "Quotation"),
        (Relation.PARTIAL, "wasQuotedFrom", "Quotation"),
        (Relation.QUOTES, "wasQuotedFrom", "Quotation"),
        (Relation.REWORDED, "wasRevisionOf", "Revision"),
    ],
)
def test_how_an_article_was_taken_decides_the_kind_of_derivation(relation: Relation, link: str, kind: str):
    [form] = derivation_forms(_derivation(relation))
    assert (form["id"], form[link]) == (urn("article", PAPER_ID), urn("article", WIRE_ID))
    assert form["qualifiedDerivation"]["type"] == ["Derivation", kind]
    assert form["qualifiedDerivation"]["sharedOfTaker"] == 0.9


@pytest.mark.parametrize(
    ("relation", "direction"),
    [
        (Relation.COPY, Direction.COMMON),
        (Relation.QUOTES, Direction.NONE),
        (Relation.BOILERPLATE, Direction.A_TO_B),
        (Relation.UNRELATED, Direction.NONE),
    ],
)
def test_what_is_no_taking_of_one_from_the_other_is_not_said(relation: Relation, direction: Direction):
    assert list(derivation_forms(_derivation(relation, direction))) == []


def test_a_false_credit_is_the_article_s_that_gives_it():
    assert false_credits(ENTRY, [_derivation(Relation.COPY)]) == {WIRE_ID: set(), PAPER_ID: {credit()}}


def test_a_credit_is_an_attribution_only_where_the_register_follows_it(kb: KnowledgeBase):
    followed = replace(ENTRY, newsrooms=dict.fromkeys(ENTRY.reports, "Continental Press"))
    named = replace(credit(), link=replace(credit().link, entity=None))
    articles = {PAPER_ID: replace(ENTRY.articles[PAPER_ID], credits=(named,))}
    kinds = {
        name: [key for form in credit_forms(replace(entry, articles=articles), {}, kb) for key in form if key != "id"]
        for name, entry in (("own", ENTRY), ("followed", followed))
    }
    assert kinds == {"own": ["credit"], "followed": ["credit", "wasAttributedTo", "qualifiedAttribution"]}


def test_a_credit_for_one_statement_is_no_attribution_of_the_article(kb: KnowledgeBase):
    partly = replace(credit(), whole_article=False)
    articles = {PAPER_ID: replace(ENTRY.articles[PAPER_ID], credits=(partly,))}
    followed = replace(ENTRY, newsrooms=dict.fromkeys(ENTRY.reports, "Continental Press"), articles=articles)
    assert list(credit_forms(followed, {}, kb)) == [{"id": urn("article", PAPER_ID), "credit": "Continental Press"}]
