import gzip
from datetime import UTC, datetime

import pytest

from fetch.internet import PUBLIC
from fetch.site import page, redirect
from firsthand.fetch import Fetched, Policy, Refused

ADDRESS = "http://news.example/"
MOMENT = datetime(2024, 2, 3, tzinfo=UTC)


def test_a_page_comes_with_what_was_said_of_it(internet):
    body = "<p>Überfall</p>".encode("latin-1")
    internet.site.pages["/b"] = page(
        gzip.compress(body), content_encoding="gzip", content_type='Text/HTML; Charset="latin1"'
    )
    internet.site.pages["/"] = redirect("/b")
    assert internet.fetcher(now=lambda: MOMENT).fetch(ADDRESS + "#top") == Fetched(
        address=ADDRESS + "#top",
        final=ADDRESS + "b",
        content_type="text/html",
        charset="latin1",
        data=body,
        moment=MOMENT,
        peer=PUBLIC,
    )


@pytest.mark.parametrize(
    "kind",
    "text/html application/xhtml+xml application/pdf text/plain application/json application/rss+xml"
    " application/atom+xml application/xml text/xml;charset=utf-8".split(),
)
def test_documents_of_the_kinds_that_are_read_are_fetched(internet, kind):
    internet.site.pages["/"] = page(content_type=kind)
    assert internet.fetcher().fetch(ADDRESS).content_type == kind.partition(";")[0]


@pytest.mark.parametrize(
    "kind", ["image/png", "video/mp4", "application/zip", "application/octet-stream", "text", "\x1b[2J"]
)
def test_other_kinds_are_refused_before_their_body_is_read(internet, kind):
    internet.site.pages["/"] = page(b"x", content_type=kind)
    answer = internet.fetcher().fetch(ADDRESS)
    assert isinstance(answer, Refused)
    assert answer.line.isprintable()


def test_a_page_that_does_not_say_its_kind_is_refused(internet):
    internet.site.pages["/"] = page(content_type="")
    reason = "does not say its type; read are HTML, PDF, plain text, feeds and JSON"
    assert internet.fetcher().fetch(ADDRESS) == Refused(ADDRESS, reason)


@pytest.mark.parametrize("status", [201, 204, 206, 304, 401, 404, 410, 451, 500, 503, 999])
def test_an_answer_that_is_no_page_is_refused_with_its_status(internet, status):
    internet.site.pages["/"] = page(b"", f"{status} Said so")
    assert internet.fetcher().fetch(ADDRESS).reason == f"news.example answered with status {status}, not with a page"


def test_the_limit_holds_for_what_is_unpacked(internet):
    internet.site.pages["/"] = page(gzip.compress(bytes(100_000)), content_encoding="gzip")
    assert isinstance(internet.fetcher(Policy(body_bytes=100_000)).fetch(ADDRESS), Fetched)
    answer = internet.fetcher(Policy(body_bytes=99_999)).fetch(ADDRESS)
    assert "longer than 99,999 bytes when unpacked" in answer.reason


@pytest.mark.parametrize(("times", "read"), [(5, True), (6, False)])
def test_five_redirects_are_followed_and_no_more(internet, times, read):
    internet.site.pages |= {f"/{n}": redirect(f"/{n + 1}") for n in range(times)} | {f"/{times}": page()}
    answer = internet.fetcher().fetch(ADDRESS + "0")
    assert isinstance(answer, Fetched) == read
    assert read or answer.reason == "redirects more than 5 times"


def test_a_circle_of_redirects_ends(internet):
    internet.site.pages["/"] = redirect("/")
    assert internet.fetcher().fetch(ADDRESS).reason == "redirects more than 5 times"


def test_what_is_wrong_behind_a_redirect_says_where(internet):
    internet.site.pages["/"] = redirect("/film")
    internet.site.pages["/film"] = page(content_type="video/mp4")
    assert internet.fetcher().fetch(ADDRESS).reason.startswith("redirects to http://news.example/film: is of the type")


def test_nothing_heavy_is_loaded_before_something_is_fetched():
    import subprocess
    import sys

    heavy = "httpcore", "ssl", "protego", "idna", "httpx"
    command = f"import sys, firsthand.fetch; print([m for m in {heavy} if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True).stdout == "[]\n"
