"""The register, as filtered, can be taken along in every format, never with a whole article."""

import csv
import io
import json

import pytest

from firsthand.export.formats import FORMATS


def ids(client, **params):
    return [line["id"] for line in client.get("/register.json", params={"size": 200, **params}).json()["lines"]]


def test_the_page_lists_the_formats_for_what_is_asked(client):
    form = client.get("/formats.json", params={"status": "refused"}).json()
    assert form["transfers"] == len(ids(client, status="refused"))
    assert all(one["address"].endswith("?status=refused") for one in form["formats"])
    assert 'href="/export/ftm?status=refused"' in client.get("/formats?status=refused").text


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_comes_as_a_file_of_its_type(client, name):
    answer = client.get(f"/export/{name}", params={"status": "refused"})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == FORMATS[name].media_type
    assert answer.headers["content-disposition"] == f'attachment; filename="register.{FORMATS[name].ending}"'
    assert answer.content


def test_what_is_filtered_is_exported_and_nothing_else(client):
    rows = csv.DictReader(io.StringIO(client.get("/export/csv", params={"status": "refused"}).text))
    assert [row["id"] for row in rows] == ids(client, status="refused")


def test_one_transfer_is_exported_as_a_dossier(client):
    name = ids(client)[0]
    answer = client.get(f"/transfer/{name}/export/html")
    assert name in answer.text and answer.text.startswith("<!doctype html>")


def test_the_complete_export_holds_no_whole_article(client):
    lines = [json.loads(line) for line in client.get("/export/jsonl").text.splitlines()]
    assert all("text" not in line["article"] for line in lines if line["kind"] == "article")


@pytest.mark.parametrize(
    ("address", "line"),
    [("/export/docx", "no such format"), (f"/transfer/{'0' * 32}/export/html", "no transfer with this id")],
)
def test_what_there_is_not_is_one_clear_line(client, address, line):
    answer = client.get(address)
    assert answer.status_code == 404 and line in answer.text
