import gzip
from datetime import UTC, datetime

import pytest

from fetch.internet import PUBLIC
from fetch.site import page, redirect
from firsthand.fetch import Fetched, Policy, Refused, Unchanged, Validators

ADDRESS = "http://news.example/"
MOMENT = datetime(2024, 2, 3, tzinfo=UTC)
DATE = "Mon, 18 Mar 2024 10:00:00 GMT"
NOT_MODIFIED = page(b"", "304 Not Modified", content_type="")


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


def conditions(request: bytes) -> dict[str, str]:
    """The conditional headers of a request."""
    lines = [line.partition(": ") for line in request.decode().split("\r\n")]
    return {name: value for name, _, value in lines if name.startswith("If-")}


def test_a_document_comes_with_the_validators_of_where_it_was_found(internet):
    internet.site.pages["/"] = redirect("/b")
    internet.site.pages["/b"] = page(etag='"1"', last_modified=DATE)
    found = internet.fetcher(now=lambda: MOMENT).fetch(ADDRESS)
    assert found.validators == Validators(ADDRESS + "b", '"1"', DATE, MOMENT)


def test_a_document_that_has_not_changed_is_not_sent_again(internet):
    internet.site.pages["/"] = page(etag='"1"', last_modified=DATE)
    fetcher = internet.fetcher()
    known = fetcher.fetch(ADDRESS).validators
    internet.site.pages["/"] = NOT_MODIFIED
    assert fetcher.fetch_changed(ADDRESS, known) == Unchanged(ADDRESS)
    assert conditions(internet.site.requests[-1]) == {"If-None-Match": '"1"', "If-Modified-Since": DATE}


def test_a_document_that_has_changed_comes_with_its_new_validators(internet):
    internet.site.pages["/"] = page(b"new", etag='"2"')
    answer = internet.fetcher().fetch_changed(ADDRESS, Validators(ADDRESS, '"1"', DATE, MOMENT))
    assert (answer.data, answer.validators.etag, answer.validators.last_modified) == (b"new", '"2"', "")


def test_nothing_is_asked_conditionally_without_validators(internet):
    fetcher = internet.fetcher()
    assert isinstance(fetcher.fetch_changed(ADDRESS, None), Fetched)
    assert isinstance(fetcher.fetch(ADDRESS), Fetched)
    assert [conditions(request) for request in internet.site.requests] == [{}] * 3


def test_validators_go_to_the_address_that_gave_them_and_to_no_other_on_the_way(internet):
    internet.site.pages |= {"/": redirect("/b"), "/b": redirect("/c"), "/c": NOT_MODIFIED}
    known = Validators(ADDRESS + "c", '"1"', "", MOMENT)
    assert internet.fetcher().fetch_changed(ADDRESS, known) == Unchanged(ADDRESS)
    asked = dict(zip(internet.site.paths, map(conditions, internet.site.requests), strict=True))
    assert asked == {"/robots.txt": {}, "/": {}, "/b": {}, "/c": {"If-None-Match": '"1"'}}


def test_validators_are_not_carried_over_a_redirect(internet):
    internet.site.pages |= {"/": redirect("/b"), "/b": page()}
    known = Validators(ADDRESS, '"1"', "", MOMENT)
    assert isinstance(internet.fetcher().fetch_changed(ADDRESS, known), Fetched)
    asked = dict(zip(internet.site.paths, map(conditions, internet.site.requests), strict=True))
    assert asked == {"/robots.txt": {}, "/": {"If-None-Match": '"1"'}, "/b": {}}


def test_an_address_that_was_not_asked_so_cannot_say_that_nothing_has_changed(internet):
    internet.site.pages |= {"/": redirect("/b"), "/b": NOT_MODIFIED}
    answer = internet.fetcher().fetch_changed(ADDRESS, Validators(ADDRESS, '"1"', "", MOMENT))
    assert answer == Refused(ADDRESS, "news.example answered with status 304, not with a page")


@pytest.mark.parametrize("target", ["http://127.0.0.1/", "http://169.254.169.254/", "http://localhost/"])
def test_an_address_asked_conditionally_is_guarded_as_any_other(internet, target):
    internet.site.pages["/"] = redirect(target)
    fetcher = internet.fetcher()
    for address in (target, ADDRESS):
        assert isinstance(fetcher.fetch_changed(address, Validators(target, '"1"', "", MOMENT)), Refused)
    assert internet.secret.connections == 0


@pytest.mark.parametrize("status", [403, 404, 429, 500, 503])
@pytest.mark.parametrize("value", ["3600", "Sat, 03 Feb 2024 01:00:00 GMT"])
def test_a_refusal_says_how_long_the_server_asks_to_be_left_alone(internet, status, value):
    internet.site.pages["/"] = page(b"", f"{status} Said so", retry_after=value)
    answer = internet.fetcher(now=lambda: MOMENT).fetch(ADDRESS)
    said = f"news.example answered with status {status}, not with a page; it asks for a pause of 3,600 s"
    assert answer == Refused(ADDRESS, said, retry_after=3600)


def test_an_answer_that_does_not_fail_asks_for_nothing(internet):
    internet.site.pages["/"] = page(retry_after="3600", content_type="image/png")
    assert internet.fetcher().fetch(ADDRESS).retry_after == 0
