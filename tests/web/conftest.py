"""The pages of the sample stories' store, without a browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from firsthand.web.app import create_app

ADDRESS = "http://127.0.0.1:8400"
VISITOR = ("127.0.0.1", 50_000)


@pytest.fixture(scope="session")
def client(demo_store: Path) -> Iterator[TestClient]:
    """Reads the pages; nothing is to be sent with it that changes the store."""
    with TestClient(create_app(demo_store), base_url=ADDRESS, client=VISITOR) as made:
        yield made


@pytest.fixture
def own_client(own_store: Path) -> Iterator[TestClient]:
    """Reads the pages of a store of the test's own and sends forms to it, with the token that they need."""
    with TestClient(create_app(own_store), base_url=ADDRESS, client=VISITOR) as made:
        token = made.get("/help").text.partition('name="csrf" content="')[2].partition('"')[0]
        made.headers["X-CSRF-Token"] = token
        yield made
