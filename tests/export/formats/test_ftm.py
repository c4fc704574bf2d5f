"""FollowTheMoney entities, held against our own table of its schemata, and against the library where there is one."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from importlib.util import find_spec
from typing import Any

import pytest

from firsthand.export.formats import FORMATS
from firsthand.export.holdings import Holdings
from firsthand.export.register_form import Entry
from firsthand.model import Certainty, Status

from .told import BOTH, DELIVERIES, claim, holding, told
from .traced import DENIAL_ID, PAPER_ID, WIRE_ID, traced, tracing

Forms = list[dict[str, Any]]

# Of FollowTheMoney 4.11: each schema that is used, with its properties that are used. A name after ":" is the schema
# that the entities in it must be of.
_THING = "name country notes"
_PARTY = f"{_THING} classification"
_LINK = "role status summary recordId date startDate endDate proof:Document"
SCHEMATA = {
    "PublicBody": _PARTY,
    "Organization": _PARTY,
    "Company": _PARTY,
    "LegalEntity": _PARTY,
    "Address": "name full country",
    "Article": "title fileName publisher author publishedAt modifiedAt sourceUrl language notes",
    "Event": f"{_THING} summary description keywords involved:LegalEntity namesMentioned proof:Document recordId date "
    "startDate endDate location",
    "Documentation": "document:Document entity:Thing role status summary date",
    "UnknownLink": f"subject:Thing object:Thing {_LINK}",
}
PARENTS = {
    "Document": {"Article"},
    "LegalEntity": {"PublicBody", "Organization", "Company", "LegalEntity"},
    "Thing": {"PublicBody", "Organization", "Company", "LegalEntity", "Address", "Article", "Event"},
}

CHECK = """
import json, sys
from followthemoney import model
from followthemoney.types import registry
entities = {form["id"]: form for form in map(json.loads, sys.stdin)}
for form in entities.values():
    schema = model.get(form["schema"])
    assert schema is not None and not schema.abstract, form["schema"]
    schema.validate(form)
    proxy = model.get_proxy(form, cleaned=False)
    for name, values in form["properties"].items():
        prop = schema.get(name)
        assert prop is not None and not prop.stub, (form["schema"], name)
        assert sorted(proxy.get(name)) == sorted(values), (name, values, proxy.get(name))
        for value in values if prop.type is registry.entity else ():
            assert model.get(entities[value]["schema"]).is_a(prop.range), (name, value)
    assert all(form["properties"].get(name) for name in schema.required), form
    assert schema.edge or proxy.caption != schema.label, form
print(len(entities))
"""


@pytest.fixture
def forms(holdings: Holdings) -> Callable[..., Forms]:
    def written(*entries: Entry) -> Forms:
        target = io.BytesIO()
        FORMATS["ftm"].write(holding(holdings, *entries), target)
        return _read(target.getvalue())

    return written


@pytest.fixture
def trace(holdings: Holdings) -> Forms:
    target = io.BytesIO()
    FORMATS["ftm"].write(tracing(holdings), target)
    return _read(target.getvalue())


def _read(data: bytes) -> Forms:
    return [json.loads(line) for line in data.decode("utf-8").splitlines()]


def _of(forms: Forms, schema: str, **properties: str) -> Forms:
    wanted = {name: [value] for name, value in properties.items()}
    return [one for one in forms if one["schema"] == schema and wanted.items() <= one["properties"].items()]


def _supplied(forms: Forms) -> Forms:
    return [one for one in forms if one["id"].startswith("firsthand-supplied-")]


def test_every_entity_keeps_to_the_table_and_every_name_resolves(written: Callable[[str], bytes], trace: Forms):
    for entities in (_read(written("ftm")), trace):
        schema_of = {one["id"]: one["schema"] for one in entities}
        assert len(schema_of) == len(entities)
        for one in entities:
            known = dict(f"{part}:".split(":")[:2] for part in SCHEMATA[one["schema"]].split())
            for name, values in one["properties"].items():
                assert values and all(isinstance(value, str) and value for value in values)
                if known[name]:
                    assert {schema_of[value] for value in values} <= PARENTS[known[name]]


def test_the_library_takes_every_value_as_it_is(written: Callable[[str], bytes], trace: Forms):
    python = os.environ.get("FIRSTHAND_FTM_PYTHON") or (sys.executable if find_spec("followthemoney") else None)
    if python is None:
        pytest.skip("NOT CHECKED against followthemoney: install it, or name its Python in FIRSTHAND_FTM_PYTHON")
    own = "".join(f"{json.dumps(one)}\n" for one in trace).encode()
    for data in (written("ftm"), own):
        done = subprocess.run([python, "-c", CHECK], input=data, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr.decode()[-2000:]
        assert int(done.stdout) == len(_read(data))


def test_an_event_says_what_is_reported_and_on_how_many_origins(trace: Forms):
    [event] = _of(trace, "Event")
    assert event["id"] == f"firsthand-transfer-{'f' * 32}"
    assert event["properties"]["summary"] == [
        "Reported as delivered. 1 independent origin reports it, 1 only denies it"
        " (Meridian Wire; denied: Ismarra Today)."
    ]
    assert {"reported, not verified", "origins reporting: 1", "grade: B2, set by Ana Ruiz"} <= set(
        event["properties"]["keywords"]
    )
    assert event["properties"]["date"] == ["2024-05"]


def test_only_the_first_article_of_a_reporting_origin_is_proof(trace: Forms):
    [event] = _of(trace, "Event")
    assert event["properties"]["proof"] == [f"firsthand-article-{WIRE_ID}"]
    assert all(one["properties"]["proof"] == [f"firsthand-article-{WIRE_ID}"] for one in _supplied(trace))


@pytest.mark.parametrize(
    ("article", "role"),
    [
        (WIRE_ID, "reports it (origin 1 of 2)"),
        (PAPER_ID, "reports it, but is no further source: it belongs to origin 1"),
        (DENIAL_ID, "denies it (origin 2 of 2)"),
    ],
)
def test_an_article_reports_repeats_or_denies(trace: Forms, article: str, role: str):
    [link] = _of(
        trace, "Documentation", document=f"firsthand-article-{article}", entity=f"firsthand-transfer-{'f' * 32}"
    )
    assert link["properties"]["role"] == [role]


def test_a_quoted_sentence_goes_with_what_it_is_read_as(trace: Forms):
    [link] = _of(trace, "Documentation", document=f"firsthand-article-{DENIAL_ID}")
    assert link["properties"]["summary"] == [
        "“Ismarra denied that it sent rifles to anyone.”"
        " (Only denied: it is denied that arms were delivered; no delivery is reported.)"
    ]


def test_what_a_copy_adds_is_no_party(trace: Forms):
    names = {one["properties"]["name"][0] for one in _of(trace, "LegalEntity")}
    assert "“لواء التل”" in names
    assert not any("anyone" in name for name in names)


@pytest.mark.parametrize(("status", "certainty"), BOTH)
def test_only_a_delivery_links_a_supplier_to_a_recipient(
    forms: Callable[..., Forms], status: Status, certainty: Certainty
):
    entities = forms(told(claim(status, certainty)))
    [event] = _of(entities, "Event")
    delivered = (status, certainty) in DELIVERIES
    assert bool(_supplied(entities)) == delivered
    assert ("involved" in event["properties"]) == delivered
    spoken = [*event["properties"]["summary"], *(one["properties"]["role"][0] for one in _of(entities, "UnknownLink"))]
    assert delivered or all("no delivery is reported" in one for one in spoken)


@pytest.mark.parametrize("status", [Status.PLANNED, Status.AGREED, Status.REQUESTED, Status.REFUSED])
def test_what_has_not_come_about_stands_on_no_day_and_at_no_place(forms: Callable[..., Forms], status: Status):
    [event] = _of(forms(told(claim(status, place=("Derrin", None)))), "Event")
    assert not {"date", "startDate", "endDate", "location"} & event["properties"].keys()


def test_a_denied_transfer_has_no_proof(forms: Callable[..., Forms]):
    [event] = _of(forms(told(claim(certainty=Certainty.DENIED))), "Event")
    assert "proof" not in event["properties"]


def test_a_party_of_a_headline_alone_is_named_so_and_not_involved(forms: Callable[..., Forms]):
    entities = forms(told(claim(), claim(recipient=("Marsh Guard", "group/marsh-guard"), headline=True)))
    [event] = _of(entities, "Event")
    [link] = _of(entities, "UnknownLink", subject="firsthand-group-marsh-guard")
    assert link["properties"]["role"] == ["named as recipient in a headline alone: Reported as delivered"]
    assert "firsthand-group-marsh-guard" not in event["properties"]["involved"]
    assert len(_supplied(entities)) == 1


def test_the_same_words_in_two_transfers_are_two_parties(forms: Callable[..., Forms]):
    one = told(claim(recipient=("rebels", None)))
    other = replace(one, transfer=replace(one.transfer, id="e" * 32))
    assert len(_of(forms(one, other), "LegalEntity", name="“rebels”")) == 2


def test_nobody_gets_a_topic_and_no_label_stands_outside_quotation_marks(written: Callable[[str], bytes], trace: Forms):
    for one in [*_read(written("ftm")), *trace]:
        assert "topics" not in one["properties"]
        for value in one["properties"].get("name", ()):
            assert "terrorist" not in value.casefold() or "“" in value


def test_an_address_that_is_no_web_address_is_left_out(trace: Forms):
    [wire] = [one for one in trace if one["id"] == f"firsthand-article-{WIRE_ID}"]
    assert "sourceUrl" not in wire["properties"]


def test_no_more_of_an_article_leaves_than_its_title_and_the_sentences_that_are_evidence(trace: Forms):
    assert "are new" not in json.dumps(trace, ensure_ascii=False)
    assert traced().articles[WIRE_ID].text.count("are new") == 1


def test_the_same_register_gives_the_same_bytes(written: Callable[[str], bytes]):
    assert written("ftm") == written("ftm")
