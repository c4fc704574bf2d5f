"""What tests of several packages share."""

import signal
from collections.abc import Iterator

import pytest
from hypothesis import settings

from firsthand.kb import KnowledgeBase, load


@pytest.fixture(scope="session")
def kb() -> KnowledgeBase:
    """The knowledge base that ships with the package, loaded once."""
    return load()


@pytest.fixture
def ends() -> Iterator[None]:
    """Fails a test that has not ended after a minute: a guard against blow-up, no measure of speed."""

    def late(*_: object) -> None:
        raise AssertionError("it did not end within a minute")

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(60)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


# A loaded machine is slow at times; speed is measured in benchmarks/, never by a timed test.
settings.register_profile("firsthand", deadline=None)
settings.load_profile("firsthand")
