"""A page of a PDF file is shown as a picture with the lines marked in which its reports stand."""

import re
import struct

import pytest
from starlette.testclient import TestClient

from firsthand.pipeline.updating import update
from firsthand.web.app import create_app
from panel_report import panel_report

ADDRESS, VISITOR = "http://127.0.0.1:8400", ("127.0.0.1", 50_000)


@pytest.fixture(scope="module")
def panel(tmp_path_factory):
    """Reads the pages of a store that holds one report in PDF, and one article in plain text."""
    folder = tmp_path_factory.mktemp("panel")
    (folder / "panel.pdf").write_bytes(panel_report())
    (folder / "plain.txt").write_text(
        "The brigade received forty rifles in May, two officers said.\n", encoding="utf-8"
    )
    silent = {name: lambda *_: None for name in ("progress", "comparing", "building")}
    update([folder / "panel.pdf", folder / "plain.txt"], folder / "store", own=None, jobs=1, **silent)
    with TestClient(create_app(folder / "store"), base_url=ADDRESS, client=VISITOR) as client:
        yield client


@pytest.fixture(scope="module")
def article(panel):
    return panel.get("/article/panel.pdf.json").json()


def test_every_report_says_on_which_page_it_stands_and_leads_there(panel, article):
    assert {one["place"]["label"] for one in article["statements"]} == {"p. 1", "p. 2"}
    html = panel.get("/article/panel.pdf").text
    for one in article["statements"]:
        assert f'href="{one["place"]["address"]}"' in html
        assert panel.get(one["place"]["address"]).status_code == 200


def test_a_quotation_of_a_transfer_leads_to_its_page(panel, article):
    transfer = next(one["transfer"] for one in article["statements"] if one["transfer"])
    page = panel.get(f"/transfer/{transfer}").text
    assert re.search(rf'href="/article/{article["article"]}/page/\d">p\. \d</a>', page)


def test_the_lines_of_each_sentence_are_marked_where_they_are_drawn(panel, article):
    form = panel.get(f"/article/{article['article']}/page/1.json").json()
    assert (form["pages"], form["width"], form["height"]) == (2, 595, 842)
    denial = next(one for one in form["statements"] if one["certainty"] == "denied")
    marks = [one for one in form["marks"] if denial["number"] in one["reports"]]
    assert marks[0]["leads"] == [denial["number"]]
    assert len(marks) == denial["lines"] == 2
    assert all(55 < one["x"] < 60 and 9 < one["height"] < 14 for one in marks)
    assert marks[0]["y"] < marks[1]["y"]
    assert {one["number"] for one in form["statements"]} == {n for one in form["marks"] for n in one["reports"]}


def test_the_page_shows_the_picture_with_a_box_for_every_mark(panel, article):
    address = f"/article/{article['article']}/page/2"
    html, form = panel.get(address).text, panel.get(f"{address}.json").json()
    assert f'<image href="{address}.png"' in html
    assert html.count('<rect class="pdf-mark') == len(form["marks"]) > 0
    assert "style=" not in html
    assert "6. The Ashen Covenant seized 96 Kornet missiles" in html


def test_a_chosen_report_alone_is_marked_strongly(panel, article):
    chosen = next(one for one in article["statements"] if one["place"]["page"] == 1)
    form = panel.get(chosen["place"]["address"].replace("?", ".json?")).json()
    assert form["chosen"] == chosen["number"]
    assert {chosen["number"] in one["reports"] for one in form["marks"] if one["strong"]} == {True}
    assert any(not one["strong"] for one in form["marks"])


def test_the_picture_is_a_png_that_browsers_keep_but_ask_for_again(panel, article):
    address = f"/article/{article['article']}/page/1.png"
    answer = panel.get(address)
    assert answer.headers["content-type"] == "image/png"
    assert struct.unpack_from(">I", answer.content, 16)[0] == 1240
    assert answer.headers["cache-control"] == "private, no-cache"
    again = panel.get(address, headers={"If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert panel.get(address, headers={"If-None-Match": '"other"'}).status_code == 200


@pytest.mark.parametrize("end", ["", ".json", ".png"])
@pytest.mark.parametrize("number", ["0", "3", "-1", "9" * 300])
def test_a_page_that_the_file_has_not_is_not_found(panel, number, end):
    answer = panel.get(f"/article/panel.pdf/page/{number}{end}")
    assert answer.status_code == 404
    assert "its pages are 1 to 2" in answer.text


@pytest.mark.parametrize("end", ["", ".json", ".png"])
def test_an_article_that_is_no_pdf_has_no_pages(panel, end):
    answer = panel.get(f"/article/plain.txt/page/1{end}")
    assert answer.status_code == 404
    assert "it was not read from a PDF file" in answer.text


@pytest.mark.parametrize("number", ["x", "1.5", "", "%00"])
def test_what_is_no_number_is_no_page(panel, number):
    assert panel.get(f"/article/panel.pdf/page/{number}").status_code in (400, 404)


def test_a_report_that_the_article_has_not_is_not_found(panel):
    assert panel.get(f"/article/panel.pdf/page/1?report={'0' * 32}").status_code == 404


def test_an_article_page_leads_to_its_pages_only_where_it_has_some(panel):
    assert ">Pages</a>" in panel.get("/article/panel.pdf").text
    assert ">Pages</a>" not in panel.get("/article/plain.txt").text
