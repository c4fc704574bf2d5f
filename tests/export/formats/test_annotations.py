"""Web Annotations: read by a JSON-LD processor, and every selector found again in its article."""

import io
import json
from collections.abc import Callable
from hashlib import sha256
from typing import Any

import pytest
from rdflib import RDF, URIRef

from firsthand.export.formats import FORMATS
from firsthand.export.formats.annotations import CONTEXT
from firsthand.export.holdings import Holdings
from firsthand.export.urn import urn
from firsthand.model import Article
from firsthand.pipeline.current import Shelf

from .linked_data import ANNO, OA, graph_of, unknown_terms
from .told import BOTH, DELIVERIES, claim, holding, told
from .traced import DENIAL_ID, PAPER_ID, REPORT, TEXT, TITLE, WIRE_ID, traced, tracing

Annotation = dict[str, Any]


@pytest.fixture
def trace(holdings: Holdings) -> list[Annotation]:
    return _items(_written(tracing(holdings)))


def _written(holdings: Holdings) -> bytes:
    target = io.BytesIO()
    FORMATS["annotations"].write(holdings, target)
    return target.getvalue()


def _items(data: bytes) -> list[Annotation]:
    items: list[Annotation] = json.loads(data)["items"]
    return items


def _selector(one: Annotation, kind: str) -> dict[str, Any]:
    [found] = [selector for selector in one["target"]["selector"] if selector["type"] == kind]
    return dict(found)


def _values(one: Annotation, purpose: str) -> list[str]:
    return [body["value"] for body in one["body"] if body["purpose"] == purpose and "value" in body]


def _anchored(source: str, quote: dict[str, Any], position: dict[str, Any]) -> int:
    """Where a reader puts the words: where quote, prefix and suffix stand, the position deciding between several."""
    wanted = quote["prefix"] + quote["exact"] + quote["suffix"]
    places = [at + len(quote["prefix"]) for at in range(len(source)) if source.startswith(wanted, at)]
    assert places, "the quote does not stand in the text"
    return places[0] if len(places) == 1 else min(places, key=lambda at: abs(at - position["start"]))


def _text_of(one: Annotation, articles: dict[str, Article]) -> str:
    article = articles[one["target"]["state"]["article"]]
    texts = {sha256(text.encode()).hexdigest(): text for text in (article.text, article.title or "")}
    return texts[one["target"]["state"]["digest"].removeprefix("sha256:")]


def _is_anchored(items: list[Annotation], articles: dict[str, Article]) -> bool:
    for one in items:
        source = _text_of(one, articles)
        quote, position = _selector(one, "TextQuoteSelector"), _selector(one, "TextPositionSelector")
        start = _anchored(source, quote, position)
        if (start, start + len(quote["exact"])) != (position["start"], position["end"]):
            return False
    return True


def test_every_selector_is_found_again(written: Callable[[str], bytes], shelf: Shelf, trace: list[Annotation]):
    articles = {urn("article", one.id): one for entry in shelf.entries() for one in entry.articles.values()}
    assert _is_anchored(_items(written("annotations")), articles)
    assert _is_anchored(trace, {urn("article", one.id): one for one in traced().articles.values()})


def test_every_key_is_a_term_and_every_annotation_is_one_to_a_processor(written: Callable[[str], bytes]):
    data = written("annotations")
    assert not unknown_terms(json.loads(data), ANNO.keys() | CONTEXT[1].keys())
    graph, items = graph_of(data), _items(data)
    assert len(set(graph.subjects(RDF.type, URIRef(f"{OA}Annotation")))) == len(items)
    assert len(set(graph.objects(None, URIRef(f"{OA}exact")))) == len(
        {_selector(one, "TextQuoteSelector")["exact"] for one in items}
    )


def test_there_is_one_for_each_sentence_and_one_for_each_slots_words(trace: list[Annotation]):
    of_report = [one for one in trace if one["report"] == urn("report", REPORT)]
    assert [_values(one, "tagging")[0] for one in of_report] == ["sentence", "supplier", "recipient", "item", "time"]
    assert len({one["id"] for one in trace}) == len(trace)


def test_the_page_tells_how_many_there_are(written: Callable[[str], bytes]):
    page = json.loads(written("annotations"))
    assert page["type"] == "AnnotationPage"
    assert page["partOf"]["type"] == "AnnotationCollection"
    assert page["partOf"]["total"] == len(page["items"])


def test_offsets_count_code_points_and_not_utf_16(trace: list[Annotation]):
    [recipient] = [one for one in trace if _selector(one, "TextQuoteSelector")["exact"] == "لواء التل"]
    position = _selector(recipient, "TextPositionSelector")
    assert TEXT[position["start"] : position["end"]] == "لواء التل"
    in_javascript = TEXT.encode("utf-16-le").index("لواء التل".encode("utf-16-le")) // 2
    assert in_javascript == position["start"] + 2  # two rockets stand before it, each two code units


def test_words_around_a_quote_are_thirty_two_code_points_at_most(written: Callable[[str], bytes], holdings: Holdings):
    for one in [*_items(written("annotations")), *_items(_written(tracing(holdings)))]:
        quote = _selector(one, "TextQuoteSelector")
        assert len(quote["prefix"]) <= 32
        assert len(quote["suffix"]) <= 32


@pytest.mark.parametrize(
    ("words", "page"), [("🚀🚀 Ismarra sent rifles to لواء التل in May, officers said.", 1), ("rifles", 2)]
)
def test_words_of_a_pdf_name_their_page(trace: list[Annotation], words: str, page: int):
    of_wire = [one for one in trace if one["target"]["state"]["article"] == urn("article", WIRE_ID)]
    [found] = [one for one in of_wire if _selector(one, "TextQuoteSelector")["exact"] == words]
    assert _selector(found, "FragmentSelector")["value"] == f"page={page}"


def test_a_source_is_a_web_address_or_a_name_of_ours(trace: list[Annotation]):
    sources = {one["target"]["state"]["article"]: one["target"]["source"] for one in trace}
    assert sources[urn("article", PAPER_ID)] == "https://vale.example/1"
    assert sources[urn("article", WIRE_ID)] == urn("article", WIRE_ID)  # its own is a script


def test_words_of_a_title_count_in_the_title(trace: list[Annotation]):
    digest = sha256(TITLE.encode()).hexdigest()
    titled = [one for one in trace if one["target"]["state"]["digest"] == f"sha256:{digest}"]
    assert {_selector(one, "TextQuoteSelector")["exact"] for one in titled} == {TITLE, "Ismarra", "“the hills”"}


def test_a_slot_that_a_person_put_right_is_that_persons(trace: list[Annotation]):
    makers = {_values(one, "tagging")[0]: one["creator"] for one in trace if one["report"] == urn("report", REPORT)}
    assert [person["name"] for person in makers["supplier"]] == ["Ana Ruiz"]
    assert makers["recipient"]["name"] == "Firsthand, finder test 1"


@pytest.mark.parametrize(("status", "certainty"), BOTH)
def test_nothing_but_a_delivery_reads_as_one(holdings: Holdings, status: Any, certainty: Any):
    for one in _items(_written(holding(holdings, told(claim(status, certainty))))):
        [said] = _values(one, "describing")
        assert ("no delivery is reported" not in said) == ((status, certainty) in DELIVERIES)


def test_the_sentence_of_a_copy_says_that_it_is_no_further_source(trace: list[Annotation]):
    said = {
        one["target"]["state"]["article"]: _values(one, "describing")[0]
        for one in trace
        if one["motivation"] == "describing"
    }
    assert "Origin 1 of 2; this article is no further source." in said[urn("article", PAPER_ID)]
    assert "no further source" not in said[urn("article", WIRE_ID)]
    assert "Origin 2 of 2, which only denies it." in said[urn("article", DENIAL_ID)]


def test_the_same_register_gives_the_same_bytes(written: Callable[[str], bytes]):
    assert written("annotations") == written("annotations")


def test_a_headline_against_its_own_article_and_the_words_of_a_copy_are_never_told_without_saying_so(written):
    told = [body["value"] for one in json.loads(written("annotations"))["items"] for body in one["body"][:1]]
    headline = [one for one in told if one.startswith("Named as recipient: Ashen Covenant. Reported as a continuing")]
    assert headline and all("The article below this headline says otherwise." in one for one in headline)
    changed = [one for one in told if one.startswith("The amount: 500 t")]
    assert changed and all(one.endswith("not in the text that the article was taken from.") for one in changed)
