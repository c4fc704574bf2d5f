"""What the tests of all formats share."""

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest

from firsthand.export.formats import FORMATS
from firsthand.export.holdings import Holdings
from firsthand.pipeline.current import Shelf, open_register
from firsthand.pipeline.exporting import Wanted, holdings_of


@pytest.fixture(scope="session")
def shelf(demo_store: Path) -> Iterator[Shelf]:
    """The register of the sample stories."""
    with open_register(demo_store) as opened:
        yield opened


@pytest.fixture(scope="session")
def holdings(shelf: Shelf) -> Holdings:
    """What the exports of the sample stories are made from."""
    return holdings_of(shelf, Wanted())


@pytest.fixture(scope="session")
def written(holdings: Holdings) -> Callable[[str], bytes]:
    """The sample stories in a format, by its name."""

    def write(name: str) -> bytes:
        target = BytesIO()
        FORMATS[name].write(holdings, target)
        return target.getvalue()

    return write
