"""The register, as filtered, in files."""

import csv
import io
import json
from dataclasses import replace

import pytest
from openpyxl import load_workbook
from starlette.testclient import TestClient

from firsthand.export.safe_cell import safe_cell
from firsthand.model import Certainty, Link, Mention, Reason, Report, Span, Status, content_id
from firsthand.pipeline.current import open_register
from firsthand.read import article_from_text
from firsthand.store import Store
from firsthand.web.app import create_app

FORMULAS = (
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://evil.example","open")',
    "+1+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    " =1+1",
    "\u00a0=1+1",
    "＝1+1",
    "＋1+1",
    "－1+1",
    "＠SUM(1)",
)
NO_LINK = Link(None, Reason("link.none", "Of a test."))


def ids(client, **params):
    return [line["id"] for line in client.get("/register.json", params={"size": 200, **params}).json()["lines"]]


@pytest.mark.parametrize("params", [{}, {"sort": "-origins"}, {"q": "missile*"}, {"origins": "1", "start": "3"}])
def test_each_file_holds_the_transfers_of_the_view_in_its_order(client, params):
    wanted = ids(client, **{name: value for name, value in params.items() if name != "start"})
    assert wanted
    table = client.get("/export/csv", params=params)
    assert [row["id"] for row in csv.DictReader(io.StringIO(table.text))] == wanted
    lines = client.get("/register.jsonl", params=params).text.splitlines()
    assert [json.loads(line)["id"] for line in lines] == wanted
    book = load_workbook(io.BytesIO(client.get("/export/xlsx", params=params).content), read_only=True)
    assert [row[0] for row in book["transfers"].iter_rows(min_row=2, values_only=True)] == wanted


@pytest.mark.parametrize(
    ("address", "name"),
    [("/export/csv", "register.csv"), ("/export/xlsx", "register.xlsx"), ("/register.jsonl", "register.jsonl")],
)
def test_a_download_is_an_attachment(client, address, name):
    assert client.get(address).headers["content-disposition"] == f'attachment; filename="{name}"'


def test_a_view_of_nothing_is_a_header_alone(client):
    assert client.get("/export/csv?q=zzzyx").text.count("\n") == 1
    assert client.get("/register.jsonl?q=zzzyx").text == ""


@pytest.fixture(scope="module")
def risky(tmp_path_factory, kb):
    """The pages of a store whose articles, outlets and names of parties are formulas."""
    folder = tmp_path_factory.mktemp("formulas")
    with Store.open(folder) as store:
        for number, formula in enumerate(FORMULAS):
            store.add(*told(number, formula, kb))
    with open_register(folder):
        pass
    with TestClient(create_app(folder), base_url="http://127.0.0.1:8400", client=("127.0.0.1", 50_000)) as client:
        yield client


def told(number, formula, kb):
    """An article with one report, whose parties and item are the formula, as `Store.add` takes them."""
    text = f"On day {number} the town of Port{number} got rockets by boat, a man said."
    made = article_from_text(text, kb=kb, given_id=f"{formula} {number}", title=formula, outlet=f"{formula} {number}")
    mention = Mention(Span(0, 2, "On"), f"{formula} {number}", NO_LINK)
    report = Report(
        id=content_id("report", made.id),
        article=made.id,
        sentence=Span(0, len(text), text),
        trigger=Span(text.index("got"), text.index("got") + 3, "got"),
        status=Status.DELIVERED,
        certainty=Certainty.STATED,
        supplier=(mention,),
        recipient=(replace(mention, value=f"{formula} to {number}"),),
        item=(mention,),
        confidence=0.5,
        finder="test",
        reasons=(),
    )
    return made, text.encode(), (report,)


def is_formula(cell):
    return cell.startswith(("\t", "\r")) or cell.lstrip()[:1] in tuple("=+-@＝＋－＠")


def test_no_cell_of_the_csv_is_a_formula(risky):
    rows = list(csv.reader(io.StringIO(risky.get("/export/csv").text)))
    assert len(rows) == len(FORMULAS) + 1
    assert [cell for row in rows for cell in row if is_formula(cell)] == []
    assert sum(row[2].startswith(("'", "“")) for row in rows) == len(FORMULAS)


def test_no_cell_of_the_workbook_is_a_formula_and_all_words_are_text(risky):
    book = load_workbook(io.BytesIO(risky.get("/export/xlsx").content))
    cells = [cell for row in book["transfers"].iter_rows(min_row=2) for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert [cell.value for cell in cells if cell.data_type == "s" and is_formula(cell.value)] == []


def test_in_json_a_formula_stays_as_it_was_written(risky):
    found = [json.loads(line) for line in risky.get("/register.jsonl").text.splitlines()]
    assert {value["value"] for one in found for value in one["supplier"]} == {
        f"{formula} {number}" for number, formula in enumerate(FORMULAS)
    }


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_formula_is_kept_readable_behind_an_apostrophe(formula):
    assert safe_cell(formula).startswith("'")
    assert formula.strip() in safe_cell(formula)


@pytest.mark.parametrize("plain", ["about 50 t", "2024-03-18", "'quoted'", "a=b", "A-10"])
def test_plain_words_are_left_as_they_are(plain):
    assert safe_cell(plain) == plain
