"""Errors come in one line: as a page for people, as JSON for programs."""

import pytest

from firsthand.errors import FirsthandError, MisuseError, StoreError
from firsthand.web.errors import NotFoundError, message_of, status_of


@pytest.mark.parametrize(
    ("error", "status", "message"),
    [
        (NotFoundError("x: no such thing"), 404, "x: no such thing"),
        (MisuseError("two\nlines"), 400, "two lines"),
        (StoreError("disk full"), 503, "disk full"),
        (FirsthandError("odd"), 500, "odd"),
    ],
)
def test_an_error_of_ours_keeps_its_line(error, status, message):
    assert (status_of(error), message_of(error)) == (status, message)


def test_nothing_of_an_unexpected_error_gets_out():
    assert "secret" not in message_of(ValueError("secret path"))


@pytest.mark.parametrize("path", ["/nothing", "/transfer/ffff", "/article/nowhere", "/add/0123", "/static/no.js"])
def test_what_is_not_there_is_not_found(client, path):
    assert client.get(path).status_code == 404


def test_a_twin_that_is_not_there_says_so_in_json(client):
    answer = client.get("/transfer/ffff.json")
    assert answer.status_code == 404
    assert answer.json()["kind"] == "error"
    assert "ffff" in answer.json()["error"]


@pytest.mark.parametrize(
    "query", ["sort=colour", "start=-1", "start=x", "size=0", "since=2024-13", "since=2025&until=2024"]
)
def test_what_cannot_be_asked_is_refused_with_one_line(client, query):
    answer = client.get(f"/register.json?{query}")
    assert answer.status_code == 400
    assert "\n" not in answer.json()["error"]
