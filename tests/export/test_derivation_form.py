"""A derivation becomes one JSON line that names the articles as the input does and points into their texts."""

import json
from dataclasses import replace

from firsthand.export.derivation_form import article_name, derivation_form
from firsthand.export.json_line import json_line
from firsthand.model import Reason
from kin import GAZETTE, WIRE, derivation, wire_and_gazette

FIELDS = (
    "a b relation direction share_a share_b credit_a credit_b upstream false_credits reason reasons blocks edits"
).split()


def test_a_line_holds_every_field_that_the_documentation_promises():
    form = derivation_form("wire", "gazette", wire_and_gazette()[2])
    assert list(form) == FIELDS
    assert json.loads(json_line(form)) == form
    expected = {
        "a": "wire",
        "b": "gazette",
        "relation": "reworded",
        "direction": "a>b",
        "share_a": 0.84,
        "share_b": 0.79,
        "credit_a": [],
        "credit_b": ["Hill Wire reported"],
        "upstream": "Hill Wire",
        "false_credits": [],
        "reason": "The other was published earlier.",
        "reasons": ["direction.date"],
    }
    assert {name: form[name] for name in expected} == expected


def test_blocks_and_edits_point_at_their_words():
    form = derivation_form("wire", "gazette", wire_and_gazette()[2])
    assert [block["kind"] for block in form["blocks"]] == ["narration", "quotation"]
    (start, end) = form["blocks"][1]["b"]
    assert GAZETTE[start:end] == "“We lost nobody,” a commander said."
    assert [edit["kind"] for edit in form["edits"]] == ["label", "attribution", "number"]
    for edit in form["edits"]:
        assert WIRE[slice(*edit["a"])] == edit["before"]
        assert GAZETTE[slice(*edit["b"])] == edit["after"]


def test_an_article_without_an_id_of_its_own_is_named_by_ours():
    wire, _, _ = wire_and_gazette()
    assert article_name(wire) == "wire"
    assert article_name(replace(wire, given_id="", id="0" * 32)) == "0" * 32


def test_shares_have_four_digits_and_a_reason_is_said_once():
    found = derivation("wire", "gazette", share=(1 / 3, 2 / 3))
    found = replace(found, reasons=(Reason("one", "So it is."), Reason("two", "So it is."), Reason("three", "Also.")))
    form = derivation_form("wire", "gazette", found)
    assert (form["share_a"], form["share_b"]) == (0.3333, 0.6667)
    assert form["reason"] == "So it is. Also."
    assert form["reasons"] == ["one", "two", "three"]
    assert form["upstream"] is None
