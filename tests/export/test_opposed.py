"""Contradictions with their two sides next to each other."""

from dataclasses import replace
from typing import Any

from arland import HERALD, TITLE, WIRE, entry, span

from firsthand.export.additions import Known
from firsthand.export.opposed import opposed_form
from firsthand.export.register_form import Entry
from firsthand.export.weights import weighed
from firsthand.kb import KnowledgeBase
from firsthand.model import Contradiction, ContradictionKind, Part, Reason, Side


def opposed(found: Entry, kb: KnowledgeBase, most: int = 10) -> dict[str, Any]:
    return opposed_form(found, weighed(found, kb, Known()), Known(), most)


def test_a_denial_stands_beside_what_it_denies(kb: KnowledgeBase):
    [found] = opposed(entry(), kb)["shown"]
    assert [side["name"] for side in found["sides"]] == ["Claimed", "Denied"]
    assert found["kind"] == "denial"
    [[claimed], [denied]] = [side["statements"] for side in found["sides"]]
    assert "".join(part["text"] for part in denied["quote"]["parts"]) == HERALD.strip()
    assert (claimed["outlet"], claimed["origin"], denied["outlet"], denied["origin"]) == (
        "Hill Wire",
        1,
        "Arland Herald",
        2,
    )
    assert not found["same_origin"]


def test_what_one_article_says_twice_against_another_is_one_contradiction(kb: KnowledgeBase):
    base = entry()
    [first] = base.transfer.contradictions
    again = replace(first, other=replace(first.other, words=span(HERALD, "denied")))
    found = replace(base, transfer=replace(base.transfer, contradictions=(first, again)))
    [shown] = opposed(found, kb)["shown"]
    assert [len(side["statements"]) for side in shown["sides"]] == [1, 2]


def test_a_headline_is_told_apart_from_its_body(kb: KnowledgeBase):
    base = entry()
    title, sent = base.reports["2" * 32], base.reports["1" * 32]
    against = Contradiction(
        ContradictionKind.HEADLINE,
        Side(title.article, span(TITLE, "the hills", Part.TITLE), title.id),
        Side(sent.article, span(WIRE, "Hill Brigade"), None),
        Reason("contradiction.headline", "They name different parties."),
    )
    found = replace(base, transfer=replace(base.transfer, contradictions=(against,)))
    [shown] = opposed(found, kb)["shown"]
    [[headline], [body]] = [side["statements"] for side in shown["sides"]]
    assert shown["same_article"]
    assert (headline["is_headline"], body["is_headline"]) == (True, False)
    assert [part["text"] for part in headline["quote"]["parts"] if part["marked"]] == ["the hills"]
    assert (body["report"], body["address"]) == (None, f"/article/{sent.article}")


def test_contradictions_over_the_limit_are_counted(kb: KnowledgeBase):
    assert opposed(entry(), kb, 0) == {"shown": [], "left_out": 1}
