"""Connections that go where they were checked, and stop at the limits. The servers are real; so are the sockets."""

import ssl
from collections.abc import Iterable
from itertools import count, repeat
from threading import Event

import pytest

from fetch.site import CERTIFICATE, Site, page
from firsthand.fetch import Fetched, Fetcher, Machine, Policy, Refused

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
SMALL = {"head_bytes": 2_000, "received_bytes": 10_000, "body_bytes": 10_000}


def endless(start: bytes, more: bytes):
    def pieces() -> Iterable[bytes]:
        yield start
        yield from repeat(more, 100_000)

    return pieces


def opened(site: Site, **limits) -> Policy:
    """A policy that reaches the site."""
    return Policy(allowed_networks=("127.0.0.1/32",), allowed_ports=(site.port,), **limits)


def fetched(
    site: Site, policy: Policy, answers: tuple[str, ...] = ("127.0.0.1",), scheme="http", host="news.example", **machine
):
    fetcher = Fetcher(policy, machine=Machine(resolver=lambda host, port: answers, **machine))
    return fetcher.fetch(f"{scheme}://{host}:{site.port}/")


def test_the_connection_goes_to_the_checked_address_and_the_name_is_for_the_server(site):
    answer = fetched(site, opened(site))
    assert isinstance(answer, Fetched)
    assert answer.peer == "127.0.0.1"
    assert f"\r\nHost: news.example:{site.port}\r\n".encode() in site.requests[-1]


def test_the_next_address_is_tried_where_the_first_does_not_answer(site):
    with Site() as gone:
        pass
    policy = Policy(allowed_networks=("127.0.0.0/8",), allowed_ports=(site.port,), silence_seconds=1)
    assert gone.port != site.port
    assert fetched(site, policy, ("127.0.0.9", "127.0.0.1")).peer == "127.0.0.1"


def test_tls_asks_for_the_name_and_checks_the_certificate_for_it():
    with Site(secured=True) as site:
        site.pages["/"] = page()
        policy = opened(site, certificates=CERTIFICATE)
        assert isinstance(fetched(site, policy, scheme="https"), Fetched)
        assert site.names == ["news.example"] * 2
        wrong = fetched(site, policy, scheme="https", host="other.example")
        assert "has no valid certificate" in wrong.reason
        assert "mismatch" in wrong.reason


def test_a_certificate_that_nobody_trusts_is_refused():
    with Site(secured=True) as site:
        answer = fetched(site, opened(site), scheme="https")
        assert "has no valid certificate" in answer.reason
        assert site.requests == []


def test_a_server_that_speaks_no_tls_is_refused(site):
    assert "cannot be connected to" in fetched(site, opened(site), scheme="https").reason


LIMITS = {
    "longer than 10,000 bytes": [
        endless(HEAD + b"\r\n", b"x" * 1000),
        endless(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"3e8\r\n" + b"x" * 1000 + b"\r\n"),
        endless(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
        page(b"", content_length="10001"),
        page(b"", content_length="9" * 20),
    ],
    "its headers are longer than 2,000 bytes": [
        endless(HEAD, b"X-More: " + b"x" * 100 + b"\r\n"),
        endless(HEAD + b"X-Long: ", b"x" * 1000),
        endless(b"HTTP/1.1 200 ", b"x" * 1000),
        endless(b"", b"HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n"),
    ],
    "does not answer as a web server should": [
        b"",
        b"\x00" * 100,
        b"SSH-2.0-OpenSSH_9.6\r\n",
        b"<html>HTTP/0.9</html>",
        HEAD + b"Content-Length: 50\r\n\r\ntoo short",
        HEAD + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        page(b"", content_length="9" * 500),
        HEAD + b"Content-Length: -1\r\n\r\nab",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\nab",
        HEAD + b"Na me: x\r\n\r\nab",
        HEAD + b"X: a\x00b\r\n\r\nab",
        HEAD[:40],
    ],
}


@pytest.mark.parametrize(("reason", "answer"), [(reason, answer) for reason in LIMITS for answer in LIMITS[reason]])
def test_a_response_that_passes_a_limit_or_is_not_http_is_refused_in_one_line(site, reason, answer):
    site.pages["/"] = answer
    refused = fetched(site, opened(site, **SMALL))
    assert isinstance(refused, Refused)
    assert reason in refused.reason


def test_a_server_that_drips_is_stopped_by_the_clock(site):
    """The clock goes on one second each time it is looked at, which is at least once for every piece that comes."""
    site.pages["/"] = endless(HEAD + b"\r\n", b"x")
    site.pages["/robots.txt"] = page(b"")
    seconds = count()
    refused = fetched(site, opened(site), clock=lambda: float(next(seconds)))
    assert refused.reason == "took longer than 30 s; try again when the site is quicker"


def test_a_server_that_says_nothing_is_left(site):
    def silent() -> Iterable[bytes]:
        yield HEAD
        Event().wait(5)

    site.pages["/"] = silent
    assert "stopped sending" in fetched(site, opened(site, silence_seconds=0.05)).reason


def test_nobody_at_home_is_one_line():
    with Site() as gone:
        pass
    refused = fetched(gone, opened(gone))
    assert refused.reason.endswith(f"news.example:{gone.port} cannot be connected to")


def test_the_request_is_a_plain_one_without_cookies(site):
    site.pages["/"] = page(b"x", set_cookie="id=1")
    policy = opened(site)
    fetcher = Fetcher(policy, machine=Machine(resolver=lambda host, port: ["127.0.0.1"]))
    for _ in range(2):
        fetcher.fetch(f"http://news.example:{site.port}/")
    assert len(site.requests) == 3
    assert not any(b"ookie" in request for request in site.requests)
    names = [line.partition(b":")[0] for line in site.requests[-1].split(b"\r\n")[1:-2]]
    assert names == [b"Host", b"User-Agent", b"Accept", b"Accept-Encoding", b"Connection"]


def test_old_versions_of_tls_are_not_spoken():
    from httpcore import default_ssl_context

    assert default_ssl_context().minimum_version >= ssl.TLSVersion.TLSv1_2
