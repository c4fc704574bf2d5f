"""The register, as filtered, in files."""

import csv
import io
import json

import pytest
from openpyxl import load_workbook


def ids(client, **params):
    return [line["id"] for line in client.get("/register.json", params={"size": 200, **params}).json()["lines"]]


@pytest.mark.parametrize("params", [{}, {"sort": "-origins"}, {"q": "missile*"}, {"origins": "1", "start": "3"}])
def test_each_file_holds_the_transfers_of_the_view_in_its_order(client, params):
    wanted = ids(client, **{name: value for name, value in params.items() if name != "start"})
    assert wanted
    table = client.get("/register.csv", params=params)
    assert [row["id"] for row in csv.DictReader(io.StringIO(table.text))] == wanted
    lines = client.get("/register.jsonl", params=params).text.splitlines()
    assert [json.loads(line)["id"] for line in lines] == wanted
    book = load_workbook(io.BytesIO(client.get("/register.xlsx", params=params).content), read_only=True)
    assert [row[0] for row in book["transfers"].iter_rows(min_row=2, values_only=True)] == wanted


@pytest.mark.parametrize("ending", ["csv", "xlsx", "jsonl"])
def test_a_download_is_an_attachment(client, ending):
    assert client.get(f"/register.{ending}").headers["content-disposition"] == f'attachment; filename="register.{ending}"'


def test_a_view_of_nothing_is_a_header_alone(client):
    assert client.get("/register.csv?q=zzzyx").text.count("\n") == 1
    assert client.get("/register.jsonl?q=zzzyx").text == ""
