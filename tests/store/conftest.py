import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from firsthand.store import Store

POSTGRES = "FIRSTHAND_TEST_POSTGRES"
NOT_CHECKED = f"set {POSTGRES} to the URL of a database in which the tests may make schemas"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say it where nobody overlooks it: skipped tests alone are a letter in a row of dots."""
    if not os.environ.get(POSTGRES):
        terminalreporter.write_line(f"THE STORE WAS NOT CHECKED ON POSTGRESQL: {NOT_CHECKED}", yellow=True)


@dataclass(frozen=True)
class Place:
    """Where a test keeps its store, on either database."""

    location: Path | str
    originals: Path

    def open(self, **options: Any) -> Store:
        return Store.open(self.location, self.originals, **options)


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    if request.param == "sqlite":
        yield Place(tmp_path / "store", tmp_path / "store" / "originals")
        return
    server = os.environ.get(POSTGRES)
    if not server:
        pytest.skip(NOT_CHECKED)
    url = make_url(server).set(drivername="postgresql+psycopg")
    schema = f"test_{uuid4().hex}"
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE SCHEMA {schema}"))
        located = url.update_query_dict({"options": f"-csearch_path={schema}"})
        yield Place(located.render_as_string(hide_password=False), tmp_path / "originals")
        connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))
    engine.dispose()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "store"
