"""Contradictions with their two sides next to each other."""

from dataclasses import replace

from arland import HERALD, TITLE, WIRE, entry, span

from firsthand.export.opposed import opposed_form
from firsthand.model import Contradiction, ContradictionKind, Part, Reason, Side


def test_a_denial_stands_beside_what_it_denies():
    [found] = opposed_form(entry(), 10)["shown"]
    claimed, denied = found["sides"]
    assert (found["kind"], claimed["name"], denied["name"]) == ("denial", "Claimed", "Denied")
    assert "".join(part["text"] for part in denied["quote"]["parts"]) == HERALD.strip()
    assert (claimed["outlet"], claimed["origin"], denied["outlet"], denied["origin"]) == (
        "Hill Wire",
        1,
        "Arland Herald",
        2,
    )
    assert not found["same_origin"]


def test_a_headline_is_told_apart_from_its_body():
    base = entry()
    title, sent = base.reports["2" * 32], base.reports["1" * 32]
    against = Contradiction(
        ContradictionKind.HEADLINE,
        Side(title.article, span(TITLE, "the hills", Part.TITLE), title.id),
        Side(sent.article, span(WIRE, "Hill Brigade"), None),
        Reason("contradiction.headline", "They name different parties."),
    )
    found = replace(base, transfer=replace(base.transfer, contradictions=(against,)))
    [shown] = opposed_form(found, 10)["shown"]
    headline, body = shown["sides"]
    assert shown["same_article"]
    assert (headline["is_headline"], body["is_headline"]) == (True, False)
    assert [part["text"] for part in headline["quote"]["parts"] if part["marked"]] == ["the hills"]
    assert (body["report"], body["address"]) == (None, f"/article/{sent.article}")


def test_contradictions_over_the_limit_are_counted():
    assert opposed_form(entry(), 0) == {"shown": [], "left_out": 1}
