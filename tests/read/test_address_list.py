"""Lists of addresses are read from Zotero's exports, feeds and plain text, and never taken for articles."""

import io
import json

import pytest

from firsthand.read import split
from firsthand.read.address_list import Listed, NoListError, parse_list, split_addresses
from firsthand.read.stated import Stated

WORK = {
    "id": "http://zotero.org/items/A",
    "type": "webpage",
    "title": "Missiles come",
    "container-title": "Hill Wire",
    "URL": "http://hill.example/1",
    "issued": {"date-parts": [["2024", 3, "18"]]},
    "author": [
        {"family": "Lee", "given": "Ann"},
        {"literal": "Staff"},
        {"family": "Berg", "non-dropping-particle": "van"},
    ],
}


def test_a_work_gives_its_address_and_what_is_stated_of_it():
    stated = Stated(
        title="Missiles come", outlet="Hill Wire", date="2024-03-18", authors=("Ann Lee", "Staff", "van Berg")
    )
    assert parse_list(json.dumps([WORK]).encode()) == (Listed("http://hill.example/1", stated),)


@pytest.mark.parametrize(
    ("issued", "date"),
    [
        ({"date-parts": [[2024, 3]]}, "2024-03"),
        ({"date-parts": [[2024]]}, "2024"),
        ({"date-parts": [[2024, 3, 18], [2024, 3, 20]]}, "2024-03-18"),
        ({"raw": "18 March 2024"}, "18 March 2024"),
        ({"literal": "spring 2024"}, "spring 2024"),
        ({"date-parts": [["x", None]]}, None),
        ({"date-parts": [[]]}, None),
        ("2024", None),
        (None, None),
    ],
)
def test_a_date_keeps_its_precision(issued, date):
    (listed,) = parse_list(json.dumps([{**WORK, "issued": issued}]).encode())
    assert listed.stated.date == date


def test_plain_text_lists_an_address_a_line():
    data = "\ufeff# mine\r\nhttp://a.example/1\r\n\r\n  http://a.example/2  \nnot an address\nhttp://a.example/1\n".encode()
    assert [one.address for one in parse_list(data)] == ["http://a.example/1", "http://a.example/2", "not an address"]


def test_a_feed_lists_its_entries():
    feed = "<rss version='2.0'><channel><title>Hill Wire</title><item><title>A</title><link>http://a.example/1</link></item>"
    (listed,) = parse_list(f"{feed}<item><link>javascript:x</link></item></channel></rss>".encode())
    assert listed == Listed("http://a.example/1", Stated(title="A", outlet="Hill Wire", url="http://a.example/1"))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"# only\n",
        b"[]",
        b"{}",
        b'[{"id": 1, "text": "An article."}]',
        b"[" * 100_000,
        b"\xff\xfe\xfa",
        b"\0\1",
        b"[1",
    ],
)
def test_what_is_no_list_is_one_line(data, ends):
    with pytest.raises(NoListError) as fault:
        parse_list(data)
    assert "\n" not in str(fault.value)


@pytest.mark.parametrize(
    ("works", "line"),
    [
        ([WORK, WORK], "it lists 2 addresses and holds no articles; fetch them with: firsthand fetch --from "),
        ([WORK, {"type": "book", "title": "B"}], "it lists 1 address and holds no articles; fetch them with: "),
        ([{"type": "book", "title": "B"}], "it lists works without addresses and holds no articles"),
    ],
)
def test_where_articles_are_looked_for_a_zotero_export_is_one_clear_line(tmp_path, works, line):
    file = tmp_path / "export.json"
    file.write_text(json.dumps(works))
    (found,) = split(file)
    assert found.reason.startswith(line)


def test_an_array_of_articles_with_types_and_titles_is_still_articles(tmp_path):
    (tmp_path / "a.json").write_text(json.dumps([{**WORK, "text": "An article."}]))
    (found,) = split(tmp_path / "a.json")
    assert found.given_id == "a.json"


def test_a_list_of_addresses_in_a_folder_is_named_as_one():
    (found,) = split_addresses(io.BufferedReader(io.BytesIO(b"http://a.example/1\n")), "my.urls", "my.urls")
    assert found.reason == ("it lists 1 address and holds no articles; fetch them with: firsthand fetch --from my.urls")
