"""Citations as CSL-JSON, held against a schema of our own with the members that are used, and as a command writes them.

The members and their types are those of `csl-data.json` of the Citation Style Language 1.0.2.
"""

import io
import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner

from firsthand.cli.app import app
from firsthand.export.formats import FORMATS
from firsthand.export.holdings import Holdings, Version

from .told import BOTH, DELIVERIES, claim, holding, told
from .traced import tracing

_DATE = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array",
            "items": {"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 3},
            "minItems": 1,
            "maxItems": 2,
        },
        "season": {"type": "integer", "minimum": 1, "maximum": 4},
        "circa": {"type": "boolean"},
        "literal": {"type": "string"},
    },
    "additionalProperties": False,
}
_NAME = {
    "type": "object",
    "properties": {name: {"type": "string"} for name in ("family", "given", "literal")},
    "additionalProperties": False,
}
_TEXT = ("title", "container-title", "language", "note", "number", "version", "URL")
SCHEMA: dict[str, Any] = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "id": {"type": "string"},
            "type": {"enum": ["entry", "article-newspaper", "webpage"]},
            **{name: {"type": "string"} for name in _TEXT},
            "author": {"type": "array", "items": _NAME},
            "issued": _DATE,
            "custom": {"type": "object"},
        },
        "required": ["id", "type"],
        "additionalProperties": False,
    },
}


def _items(holdings: Holdings) -> list[dict[str, Any]]:
    target = io.BytesIO()
    FORMATS["csl"].write(holdings, target)
    items: list[dict[str, Any]] = json.loads(target.getvalue())
    Draft202012Validator(SCHEMA).validate(items)
    return items


def test_every_transfer_and_every_article_is_one_item(holdings: Holdings):
    items = _items(holdings)
    entries = list(holdings.entries())
    assert [one["number"] for one in items if one["type"] == "entry"] == [one.transfer.id for one in entries]
    assert len(items) == len(entries) + len({name for one in entries for name in one.articles})
    assert len({one["id"] for one in items}) == len(items)


def test_a_republished_article_says_from_whom(holdings: Holdings):
    notes = {one["title"]: one["note"] for one in _items(holdings) if one["type"] != "entry" and "title" in one}
    assert notes["500 tons: the ship of death is stopped"].endswith("Republished from Continental Press")


def test_nothing_is_said_to_have_been_accessed(holdings: Holdings):
    assert not [one for one in _items(holdings) if "accessed" in one]


@pytest.mark.parametrize(("status", "certainty"), BOTH)
def test_a_title_and_a_note_tell_what_is_no_delivery(holdings: Holdings, status, certainty):
    transfer, article = _items(holding(holdings, told(claim(status, certainty))))
    if (status, certainty) not in DELIVERIES:
        assert "(delivered)" not in article["note"] and "(ongoing)" not in article["note"]
    if certainty == "denied":
        assert transfer["title"].endswith("is denied.") and "only denies it" in transfer["note"]
        assert article["note"].startswith("Only denies")


def test_copies_are_items_and_no_further_origins(holdings: Holdings):
    transfer, *articles = _items(tracing(holdings))
    assert len(articles) == 3
    assert transfer["custom"]["origins_reporting"] == 1 and transfer["custom"]["origins_denying"] == 1
    assert [one.get("URL") for one in articles] == [None, "https://vale.example/1", None]


def test_a_register_that_was_not_kept_is_cited_without_a_date(holdings: Holdings):
    from dataclasses import replace

    items = _items(replace(tracing(holdings), version=Version(0, "", "")))
    assert "issued" not in items[0] and "register not kept" in items[0]["note"]


@pytest.mark.parametrize(("name", "start"), [("x.json", "["), ("x.bib", "@misc{firsthand-")])
def test_an_output_that_ends_in_bib_is_bibtex(demo_store, tmp_path, name, start):
    run = CliRunner().invoke(
        app, ["export", "--store", str(demo_store), "--format", "csl", "--output", str(tmp_path / name)]
    )
    assert run.exit_code == 0, run.output
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)
