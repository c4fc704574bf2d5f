"""A family becomes nodes and edges that name articles as the input does."""

import json

from firsthand.export.family_form import family_form
from firsthand.export.json_line import json_line
from firsthand.model import Article, Derivation
from firsthand.pipeline.family import family
from kin import article, derivation, newsrooms, wire_and_gazette

WIRE, GAZETTE, PAIR = wire_and_gazette()


def grown(asked: str, articles: list[Article], *derivations: Derivation) -> dict:
    by_id = {one.id: one for one in articles}
    return family_form(family(asked, derivations, by_id, newsrooms(articles)))


def test_nodes_and_edges_hold_the_whole_family():
    form = grown("wire", [WIRE, GAZETTE], PAIR)
    assert json.loads(json_line(form)) == form
    (root,) = form["roots"]
    assert form["nodes"] == [
        {"id": root, "kind": "newsroom", "name": "Hill Wire", "in_store": True},
        {
            "id": "wire",
            "kind": "article",
            "name": "wire",
            "article": "wire",
            "newsroom": "Hill Wire",
            "published": "2024-05-20",
        },
        {
            "id": "gazette",
            "kind": "article",
            "name": "gazette",
            "article": "gazette",
            "newsroom": "Valley Gazette",
            "published": "2024-05-21",
        },
    ]
    own, taken = form["edges"]
    assert own == {"source": root, "target": "wire", "in_tree": True}
    expected = {
        "source": "wire",
        "target": "gazette",
        "in_tree": True,
        "compared_with": "wire",
        "relation": "reworded",
        "direction": "source>target",
        "share": 0.79,
        "credit": "kept",
        "credits": ["Hill Wire reported"],
        "false_credits": [],
        "upstream": "Hill Wire",
        "reason": "The other was published earlier.",
        "reasons": ["direction.date"],
    }
    assert {name: taken[name] for name in expected} == expected
    assert taken["edits"][0]["before"] == "Rebels"


def test_edges_run_from_source_to_taker_whichever_letter_they_have():
    late = article("late", "Port Post", "2024-05-25")
    form = grown("wire", [WIRE, late], derivation("late", "wire", "b>a", share=(0.5, 0.9)))
    assert [(edge["source"], edge["target"], edge["share"]) for edge in form["edges"][1:]] == [("wire", "late", 0.5)]


def test_an_absent_newsroom_and_the_unknown_direction_are_nodes():
    late = article("late", "Port Post", "2024-05-25")
    pairs = [derivation("wire", "gazette", "common", upstream="Reuters"), derivation("late", "wire", "unknown")]
    form = grown("late", [WIRE, GAZETTE, late], *pairs)
    assert {
        (node["kind"], node["name"], node.get("in_store")) for node in form["nodes"] if node["kind"] != "article"
    } == {
        ("newsroom", "Reuters", False),
        ("direction-not-known", "direction not known", None),
    }
