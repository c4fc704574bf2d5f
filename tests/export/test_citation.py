"""Citing a version of a transfer: footnote, BibTeX and CSL-JSON."""

import json
import re
from dataclasses import replace
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.export.citation import Cited, bibtex, citation_form, csl_json, escaped, footnote, plain_url

CITED = Cited(
    transfer="ab" * 16,
    statement="A delivery of rifles from Arland to “hill men” is reported.",
    origins=2,
    newsrooms=3,
    articles=27,
    grade="F3",
    number=412,
    hash="c0" * 32,
    built="2024-03-05T07:08:09.000001+00:00",
    address="https://example.org/transfer/abab?article=cd",
    read_on="2024-04-01",
)
# of csl-data.json, CSL 1.0.2: the types, and the properties that an item of ours may have with what they hold
CSL_TYPES = {"dataset", "document", "entry", "report", "webpage"}
CSL_PROPERTIES = {
    "id": str,
    "type": str,
    "title": str,
    "container-title": str,
    "issued": dict,
    "accessed": dict,
    "number": str,
    "version": str,
    "URL": str,
    "note": str,
    "language": str,
    "custom": dict,
}


def fields(entry: str) -> dict[str, str]:
    """The fields of one BibTeX entry, read as BibTeX reads it: by counting braces, whether escaped or not."""
    found, at = {}, entry.index(",") + 1
    for match in re.finditer(r"(\w+) = ", entry):
        if match.start() < at:
            continue
        begin = at = match.end()
        if entry[begin] != "{":
            at = entry.index(",", begin)
            found[match[1]] = entry[begin:at]
            continue
        depths = accumulate((sign == "{") - (sign == "}") for sign in entry[begin:])
        at = begin + next(place for place, depth in enumerate(depths) if depth == 0)
        found[match[1]] = entry[begin + 1 : at]
    return found


def test_the_footnote_names_the_transfer_its_figures_the_version_and_the_address():
    assert footnote(CITED) == (
        f"“A delivery of rifles from Arland to ‘hill men’ is reported”, transfer {'ab' * 16} (2 independent origins, "
        f"3 newsrooms, 27 articles; grade F3), Firsthand: register of reported arms transfers, register version 412 of "
        f"2024-03-05, audit hash {'c0' * 32}, https://example.org/transfer/abab?article=cd (accessed 1 April 2024)."
    )


def test_one_of_a_thing_is_told_in_the_singular():
    single = replace(CITED, origins=1, newsrooms=1, articles=1)
    assert single.figures == "1 independent origin, 1 newsroom, 1 article"


def test_bibtex_holds_what_the_footnote_holds():
    found = fields(bibtex(CITED))
    assert found["year"] == "2024"
    assert found["month"] == "mar"
    assert found["url"] == CITED.address
    assert all(part in found["howpublished"] for part in ("412", "2024-03-05", CITED.hash))
    assert all(part in found["note"] for part in (CITED.transfer, "2 independent origins", "F3", "2024-04-01"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("50 % & more", r"50 \% \& more"),
        ("A_1 #2 $3", r"A\_1 \#2 \$3"),
        ("{x}", r"\textbraceleft{}x\textbraceright{}"),
        ("a\\b", r"a\textbackslash{}b"),
        ("~^", r"\textasciitilde{}\textasciicircum{}"),
        ("two\nlines\x00 and\u202eturned", "two lines and turned"),
        ("صواريخ “тау”", "صواريخ “тау”"),
    ],
)
def test_signs_with_a_meaning_in_tex_are_escaped(text: str, said: str):
    assert escaped(text) == said


@pytest.mark.parametrize("statement", ["} @misc{evil, title = {x", "a {half", "half} b", "\\", "x, year = {1999}"])
def test_no_statement_leaves_its_field(statement: str):
    entry = bibtex(replace(CITED, statement=statement))
    assert [line for line in entry.splitlines() if line.startswith("@")] == ["@misc{firsthand-abababababab-412,"]
    assert fields(entry)["year"] == "2024"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_no_sign_of_tex_stands_unescaped_in_a_field(text: str):
    said = re.sub(
        r"\\(?:textbackslash|textasciitilde|textasciicircum|textbraceleft|textbraceright)\{\}|\\[$&#%_]",
        "",
        escaped(text),
    )
    assert not set(said) & set("\\{}$&#%_~^\n")


def test_an_address_holds_nothing_that_ends_its_field():
    assert plain_url("http://x.example/a b?c={d}&é\\") == "http://x.example/a%20b?c=%7Bd%7D&%C3%A9%5C"


def test_csl_json_has_what_its_schema_requires_and_nothing_that_it_does_not_know():
    [item] = csl_json(CITED)
    assert item["type"] in CSL_TYPES
    assert item["id"]
    assert all(isinstance(value, CSL_PROPERTIES[name]) for name, value in item.items())
    assert item["issued"] == {"date-parts": [[2024, 3, 5]]}
    assert item["accessed"] == {"date-parts": [[2024, 4, 1]]}


def test_csl_json_names_the_version():
    [item] = csl_json(CITED)
    assert item["number"] == CITED.transfer
    assert item["version"] == "412"
    assert CITED.hash in item["note"]
    assert item["custom"] == {"transfer": CITED.transfer, "origins": 2, "audit_hash": CITED.hash}


def test_the_text_to_copy_is_the_data():
    form = citation_form(CITED)
    assert json.loads(form["csl_text"]) == form["csl"]


def test_two_versions_of_a_transfer_have_two_keys():
    assert csl_json(CITED)[0]["id"] != csl_json(replace(CITED, number=413))[0]["id"]
