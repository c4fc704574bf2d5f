"""Citing a version of a transfer: footnote, BibTeX and CSL-JSON."""

import json
import re
from dataclasses import replace
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.export.citation import Cited, bibtex, citation_form, csl_json, escaped, footnote, origins_said, plain_url

CITED = Cited(
    transfer="ab" * 16,
    statement="A delivery of rifles from Arland to “hill men” is reported.",
    reporting=2,
    denying=1,
    reported_by=("Hill Wire", "Vale Post"),
    denied_by=("Arland Herald",),
    articles=27,
    grade="F3",
    graded_by=None,
    judged=2,
    reports=18,
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


def test_the_footnote_names_who_reports_and_denies_the_standing_the_version_and_the_address():
    assert footnote(CITED) == (
        f"“A delivery of rifles from Arland to ‘hill men’ is reported.” Reported transfer {'ab' * 16}, 2 independent "
        "origins report it, 1 only denies it (newsrooms: Hill Wire, Vale Post; denied: Arland Herald), 27 articles; "
        "grade F3 proposed by machine, 2 of 18 reports reviewed; Firsthand register of 2024-03-05, entry 412, hash "
        f"{'c0' * 32}, https://example.org/transfer/abab?article=cd, accessed 1 April 2024."
    )


def test_where_others_cannot_read_it_no_address_is_given():
    alone = replace(CITED, address=None)
    [item] = csl_json(alone)
    assert "http" not in footnote(alone)
    assert "url" not in fields(bibtex(alone))
    assert "URL" not in item


def test_a_grade_that_a_person_set_says_who_did():
    assert replace(CITED, graded_by="ada").standing == "grade F3 set by ada, 2 of 18 reports reviewed"


def test_of_many_newsrooms_the_rest_is_counted():
    many = replace(CITED, reported_by=tuple(f"Room {number}" for number in range(11)), denied_by=())
    assert "Room 7 and 3 more)" in many.figures


@pytest.mark.parametrize(
    ("reporting", "denying", "said"),
    [
        (1, 0, "1 independent origin reports it"),
        (2, 2, "2 independent origins report it, 2 only deny it"),
        (0, 1, "1 independent origin only denies it"),
        (0, 3, "3 independent origins only deny it"),
    ],
)
def test_origins_that_report_and_that_deny_are_counted_apart(reporting: int, denying: int, said: str):
    assert origins_said(reporting, denying) == said


def test_bibtex_holds_what_the_footnote_holds():
    found = fields(bibtex(CITED))
    assert found["year"] == "2024"
    assert found["month"] == "mar"
    assert found["url"] == CITED.address
    assert all(part in found["howpublished"] for part in ("412", "2024-03-05", CITED.hash))
    told = (CITED.transfer, CITED.figures, CITED.standing, "2024-04-01")
    assert all(part in found["note"] for part in told)


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
    assert all(part in item["note"] for part in (CITED.hash, CITED.figures, CITED.standing))
    assert item["custom"] == {
        "transfer": CITED.transfer,
        "origins_reporting": 2,
        "origins_denying": 1,
        "audit_hash": CITED.hash,
    }


def test_the_text_to_copy_is_the_data():
    form = citation_form(CITED)
    assert json.loads(form["csl_text"]) == form["csl"]


def test_two_versions_of_a_transfer_have_two_keys():
    assert csl_json(CITED)[0]["id"] != csl_json(replace(CITED, number=413))[0]["id"]
