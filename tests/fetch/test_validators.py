"""Only what a header may hold is kept of validators or sent, and only to the address that gave it."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.fetch.addresses import parse
from firsthand.fetch.policy import Policy
from firsthand.fetch.validators import Validators

ADDRESS = "https://news.example/feed?a=1"
MOMENT = datetime(2024, 3, 18, tzinfo=UTC)
DATE = "Mon, 18 Mar 2024 10:00:00 GMT"


def of(etag: str = "", last_modified: str = "") -> Validators | None:
    return Validators.of(ADDRESS, etag, last_modified, MOMENT)


def headers(etag: str = "", last_modified: str = "", address: str = ADDRESS) -> dict[str, str]:
    found = of(etag, last_modified)
    return dict(found.headers_for(parse(address, Policy()))) if found else {}


def test_both_are_sent_as_they_came():
    assert headers('W/"a-1"', DATE) == {"If-None-Match": 'W/"a-1"', "If-Modified-Since": DATE}


@pytest.mark.parametrize("etag", ['""', '"a"', 'W/"a"', '"a,b/c\\d!"', '"' + "a" * 500 + '"'])
def test_an_entity_tag_is_sent(etag):
    assert headers(etag) == {"If-None-Match": etag}


@pytest.mark.parametrize(
    "etag",
    ["", "*", "a", '"a', 'w/"a"', '"a", "b"', '"a b"', '"a"\n', '"a\r\nCookie: b"', '"ä"', '"\x7f"', '"' + "a" * 501],
)
def test_what_is_no_entity_tag_is_not_sent(etag):
    assert headers(etag) == {}
    assert headers(etag, DATE) == {"If-Modified-Since": DATE}


@pytest.mark.parametrize("date", [DATE, "Monday, 18-Mar-24 10:00:00 GMT", "Mon Mar 18 10:00:00 2024"])
def test_a_date_is_sent_as_it_was_written(date):
    assert headers("", date) == {"If-Modified-Since": date}


@pytest.mark.parametrize("date", ["", "yesterday", "1710756000", f"{DATE}\r\nX: y", f"{DATE}\n", DATE + " " * 60, "ä"])
def test_what_is_no_date_is_not_sent(date):
    assert headers("", date) == {}
    assert headers('"a"', date) == {"If-None-Match": '"a"'}


@pytest.mark.parametrize(
    "other",
    [
        "http://news.example/feed?a=1",
        "https://news.example/feed",
        "https://news.example:8443/feed?a=1",
        "https://www.news.example/feed?a=1",
        "https://news.example/feed/?a=1",
    ],
)
def test_another_address_is_sent_nothing(other):
    assert headers('"a"', DATE, other) == {}


@pytest.mark.parametrize(("etag", "date"), [("", ""), ('"a"\r\nX: y', ""), ("a", ""), ("", "soon"), ('"a"', "soon")])
def test_a_record_of_anything_else_cannot_be_made(etag, date):
    with pytest.raises(ValueError, match=r"not an entity tag|not a date|no validators"):
        Validators(ADDRESS, etag, date, MOMENT)


@given(etag=st.text(), date=st.text())
def test_whatever_a_server_says_is_one_line_of_visible_ascii_or_not_sent(etag, date):
    for value in headers(etag, date).values():
        assert value.isascii()
        assert value.isprintable()
