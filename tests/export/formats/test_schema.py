"""Claims of schema.org: what a JSON-LD processor and rdflib make of them."""

import io
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from rdflib import RDF, URIRef

from firsthand.export.formats import FORMATS
from firsthand.export.holdings import Holdings
from firsthand.export.urn import urn
from firsthand.model import Certainty, Direction, Status
from firsthand.pipeline.current import Shelf

from .linked_data import CLAIMS, SCHEMA, graph_of, unknown_terms
from .told import BOTH, DELIVERIES, claim, holding, told
from .traced import PAPER_ID, TITLE, WIRE_ID, traced, tracing

Claim = dict[str, Any]
TRANSFER = urn("transfer", "f" * 32)


@pytest.fixture
def trace(holdings: Holdings) -> list[Claim]:
    return _claims(_written(tracing(holdings)))


def _written(holdings: Holdings) -> bytes:
    target = io.BytesIO()
    FORMATS["schema"].write(holdings, target)
    return target.getvalue()


def _claims(data: bytes) -> list[Claim]:
    claims: list[Claim] = json.loads(data)["@graph"]
    return claims


def _property(one: Claim, name: str) -> Any:
    [found] = [prop["value"] for prop in one["additionalProperty"] if prop["propertyID"] == name]
    return found


def _articles(one: Claim) -> dict[str, Any]:
    return {work["@id"]: work for origin in one["appearance"] for work in origin["hasPart"]}


def test_every_key_is_a_term_and_rdflib_finds_the_claims(written: Callable[[str], bytes], shelf: Shelf):
    data = written("schema")
    assert not unknown_terms(json.loads(data), set(CLAIMS))
    found = {str(one) for one in graph_of(data).subjects(RDF.type, URIRef(f"{SCHEMA}Claim"))}
    assert {urn("transfer", one.id) for one in shelf.transfers} <= found


def test_a_claim_has_as_many_appearances_as_origins_report_it(written: Callable[[str], bytes], shelf: Shelf):
    claims = {one["@id"]: one for one in _claims(written("schema"))}
    for transfer in shelf.transfers:
        reporting = [origin for origin in transfer.origins if not origin.only_denies]
        one = claims[urn("transfer", transfer.id)]
        assert _property(one, "independentOriginsReporting") == len(reporting)
        assert len(one["appearance"]) == len(reporting or transfer.origins)


def test_a_denial_is_a_claim_of_its_own_with_opposite_content(trace: list[Claim]):
    reported, denied = trace
    assert (reported["@id"], denied["@id"]) == (TRANSFER, f"{TRANSFER}:denial")
    assert reported["text"].endswith("is reported.")
    assert denied["text"].endswith("is denied.")
    assert denied["about"] == [{"@id": TRANSFER}]
    assert not _articles(reported).keys() & _articles(denied).keys()
    assert [one["name"] for one in denied["author"]] == ["Ismarra Today"]


@pytest.mark.parametrize(("status", "certainty"), BOTH)
def test_nothing_but_a_delivery_reads_as_one(holdings: Holdings, status: Status, certainty: Certainty):
    [one] = _claims(_written(holding(holdings, told(claim(status, certainty)))))
    delivered = (status, certainty) in DELIVERIES
    assert ("no delivery is reported" not in _property(one, "statusAsReported")) == delivered
    assert one["text"].endswith(("is reported.", "is reported with reservations.")) or certainty not in (
        Certainty.STATED,
        Certainty.HEDGED,
    )


def test_nothing_is_rated(written: Callable[[str], bytes]):
    graph = graph_of(written("schema"))
    terms = {str(one) for one in (*graph.predicates(), *graph.objects(None, RDF.type))}
    assert not [one for one in terms if "review" in one.casefold() or "rating" in one.casefold()]


def test_a_grade_says_who_gave_it(trace: list[Claim], written: Callable[[str], bytes]):
    assert _property(trace[0], "admiraltyGrade") == "B2"
    assert "set by Ana Ruiz" in json.dumps(trace[0])
    assert "proposed by machine" in written("schema").decode()


@pytest.mark.parametrize(
    ("direction", "based", "first"),
    [
        (Direction.A_TO_B, {PAPER_ID: WIRE_ID}, WIRE_ID),
        (Direction.B_TO_A, {WIRE_ID: PAPER_ID}, PAPER_ID),
        (Direction.UNKNOWN, {}, None),
        (Direction.COMMON, {}, None),
    ],
)
def test_who_came_first_is_said_only_where_it_is_known(
    holdings: Holdings, direction: Direction, based: dict[str, str], first: str | None
):
    reported = _claims(_written(tracing(holdings, direction=direction)))[0]
    told_of = {name: [one["@id"] for one in work.get("isBasedOn", ())] for name, work in _articles(reported).items()}
    wanted = {urn("article", name): [urn("article", other)] for name, other in based.items()}
    assert {name: others for name, others in told_of.items() if others} == wanted
    assert reported.get("firstAppearance") == ({"@id": urn("article", first)} if first else None)


def test_an_article_by_itself_is_no_first_appearance(holdings: Holdings):
    [one] = _claims(_written(holding(holdings, told(claim()))))
    assert "firstAppearance" not in one


def test_parties_and_arms_are_named_with_their_part(trace: list[Claim]):
    parts = [(one["roleName"], one["about"]["name"]) for one in trace[0]["about"]]
    assert parts == [
        ("named as supplier in what is reported", "Ismarra"),
        ("named as recipient in what is reported", "“لواء التل”"),
        ("named as item in what is reported", "rifle"),
    ]  # what the paper put in their place is no account of its own


def test_a_party_of_a_headline_alone_is_named_so(holdings: Holdings):
    entry = told(claim(), claim(recipient=("Marsh Guard", "group/marsh-guard"), headline=True))
    [one] = _claims(_written(holding(holdings, entry)))
    parts = {part["about"]["name"]: part["roleName"] for part in one["about"]}
    assert parts["Marsh Guard"] == "named as recipient in a headline alone"


def test_an_article_has_its_headline_and_address_and_no_text(trace: list[Claim]):
    works = _articles(trace[0])
    paper = works[urn("article", PAPER_ID)]
    assert (paper["headline"], paper["url"], paper["datePublished"]) == (TITLE, "https://vale.example/1", "2024-05-21")
    assert "url" not in works[urn("article", WIRE_ID)]
    assert "officers said" not in json.dumps(trace)


def test_a_transfer_without_supplier_says_so(holdings: Holdings):
    [one] = _claims(_written(holding(holdings, told(claim(supplier=None)))))
    assert one["text"].endswith("is reported; supplier not stated.")


def test_an_interval_is_no_date_of_publication(holdings: Holdings):
    entry = traced()
    article = entry.articles[WIRE_ID]
    assert article.published
    between = replace(article.published, edtf="2024-05-20/2024-05-22")
    articles = {**entry.articles, WIRE_ID: replace(article, published=between)}
    claims = _claims(_written(tracing(holdings, replace(entry, articles=articles))))
    assert "datePublished" not in _articles(claims[0])[urn("article", WIRE_ID)]


def test_the_same_register_gives_the_same_bytes(written: Callable[[str], bytes]):
    assert written("schema") == written("schema")


def test_a_newsroom_that_is_only_credited_is_no_author(holdings):
    entry = told(claim())
    [origin] = entry.transfer.origins
    credited = replace(entry.transfer, origins=(replace(origin, newsrooms=("Reuters",)),))
    target = io.BytesIO()
    FORMATS["schema"].write(holding(holdings, replace(entry, transfer=credited)), target)
    [made] = json.loads(target.getvalue())["@graph"]
    assert "author" not in made and "credited only: Reuters" in made["description"]
