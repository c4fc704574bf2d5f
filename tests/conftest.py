"""What tests of several packages share."""

import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from firsthand.kb import KnowledgeBase, load

DEMO = Path(__file__).parents[1] / "demo"


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name bytes by their argument: packed ones hold the second they were made in, and the cores would disagree."""
    return argname if isinstance(val, bytes) else None


@pytest.fixture(scope="session")
def kb() -> KnowledgeBase:
    """The knowledge base that ships with the package, loaded once."""
    return load()


@pytest.fixture(scope="session")
def demo_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of the sample stories, built once; to be read only."""
    from firsthand.pipeline.updating import update

    location = tmp_path_factory.mktemp("demo") / "store"
    update(
        [DEMO / "stories"],
        location,
        own=DEMO / "kb",
        jobs=1,
        progress=lambda _: None,
        comparing=lambda _: None,
        building=lambda: None,
    )
    return location


@pytest.fixture
def own_store(demo_store: Path, tmp_path: Path) -> Path:
    """A copy of the store of the sample stories, to be written to."""
    return Path(shutil.copytree(demo_store, tmp_path / "store"))


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
