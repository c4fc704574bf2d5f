"""JSON is posted under the guard of `fetch`, and the rest of an address is never told."""

import pytest

from fetch.site import page, redirect
from firsthand.fetch import Machine, Policy
from firsthand.pipeline.webhook import NotSentError, place_of, post
from pipeline.hook import Hook

SECRET = "/hook/s3cret"


@pytest.fixture
def site():
    with Hook() as running:
        yield running


def sending(site: Hook, answer: bytes, networks=("127.0.0.1/32",)) -> None:
    site.pages[SECRET] = answer
    policy = Policy(allowed_networks=networks, allowed_ports=(site.port,), contact="desk@hill.example")
    post(f"http://127.0.0.1:{site.port}{SECRET}", b'{"kind": "alert"}', policy, Machine())


@pytest.mark.parametrize("status", ["200 OK", "201 Created", "204 No Content"])
def test_what_is_taken_is_sent_once(site, status):
    sending(site, page(b"", status))
    (request,) = site.requests
    assert request.startswith(f"POST {SECRET} HTTP/1.1\r\n".encode())
    assert b"Content-Type: application/json; charset=utf-8\r\n" in request
    assert b"desk@hill.example" in request


@pytest.mark.parametrize(
    ("answer", "for_good"),
    [
        (page(b"", "500 Error"), False),
        (page(b"", "429 Slow down"), False),
        (page(b"", "404 None"), True),
        (redirect("http://127.0.0.1/elsewhere"), True),
        (b"", False),
        (b"no HTTP at all", False),
    ],
)
def test_what_is_not_taken_is_one_line_without_the_path(site, answer, for_good):
    with pytest.raises(NotSentError) as error:
        sending(site, answer)
    assert str(error.value).startswith(f"127.0.0.1:{site.port}: ")
    assert "s3cret" not in str(error.value)
    assert error.value.for_good is for_good
    assert len(site.requests) == 1


def test_a_private_address_is_not_connected_to_unless_its_network_is_allowed(site):
    with pytest.raises(NotSentError, match="is a loopback address"):
        sending(site, page(), networks=())
    assert site.connections == 0


@pytest.mark.parametrize("address", ["http://me:pass@hook.example/", "ftp://hook.example/", "http://169.254.169.254/"])
def test_an_address_that_may_not_be_asked_for_is_refused_beforehand(address):
    with pytest.raises(NotSentError) as error:
        place_of(address, Policy())
    assert "pass@" not in str(error.value)
    assert error.value.for_good


def test_a_name_that_leads_to_a_private_address_is_refused(site):
    machine = Machine(resolver=lambda host, port: ["127.0.0.1"])
    with pytest.raises(NotSentError, match=", a loopback address;"):
        post(f"http://hook.example:{site.port}/", b"{}", Policy(allowed_ports=(site.port,)), machine)
    assert site.connections == 0
