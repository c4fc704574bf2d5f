from datetime import UTC, datetime

import pytest

from firsthand.fetch.addresses import parse
from firsthand.fetch.answers import Exchange
from firsthand.fetch.policy import Policy
from firsthand.fetch.redirects import redirected
from firsthand.fetch.refusal import RefusalError

POLICY = Policy()
FOLLOWED = {
    "b": "https://news.example/a/b",
    "/b?c#d": "https://news.example/b?c",
    "//other.example/": "https://other.example/",
    "https://other.example": "https://other.example/",
    "?page=2": "https://news.example/a/1?page=2",
    "../حلب": "https://news.example/%D8%AD%D9%84%D8%A8",
    "#part": "https://news.example/a/1",
}


def answer(location: str, status: int = 302) -> Exchange:
    headers = (("location", location),) if location else ()
    address = parse("https://news.example/a/1", POLICY)
    return Exchange(address, "", datetime.now(UTC), b"", b"", status, headers, b"")


@pytest.mark.parametrize(("location", "target"), FOLLOWED.items())
def test_a_location_is_read_from_where_it_was_said(location, target):
    assert str(redirected(answer(location), POLICY)) == target


@pytest.mark.parametrize(("location", "status"), [("/b", 200), ("/b", 300), ("/b", 304), ("", 301)])
def test_other_responses_do_not_redirect(location, status):
    assert redirected(answer(location, status), POLICY) is None


def test_a_redirect_from_https_to_http_is_refused():
    with pytest.raises(RefusalError, match=r"from https to http://news\.example/"):
        redirected(answer("http://news.example/"), POLICY)


def test_a_refusal_says_where_it_would_have_led():
    with pytest.raises(RefusalError, match=r"redirects to ftp://news\.example/: not a web address"):
        redirected(answer("ftp://news.example/"), POLICY)
