"""The servers that tests of `fetch` talk to."""

from collections.abc import Iterator
from contextlib import ExitStack

import httpcore
import pytest

from fetch.internet import Internet
from fetch.site import Site, page


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as running:
        running.pages["/"] = page()
        yield running


@pytest.fixture
def internet(monkeypatch, site) -> Iterator[Internet]:
    """`news.example` is the site; the servers stop after the test."""
    with ExitStack() as stack:
        secret = stack.enter_context(Site())
        secret.pages["/"] = page(b"secret")
        web = Internet(site, secret)
        monkeypatch.setattr(httpcore.SyncBackend, "connect_tcp", lambda backend, *a, **k: web.connect(backend, *a, **k))  # noqa: PLW0108 - bound
        yield web
