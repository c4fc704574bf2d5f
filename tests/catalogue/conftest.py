from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from invented_lines import RANDOM

from firsthand.catalogue import Catalogue, Line, build


@pytest.fixture(scope="session")
def random_catalogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    """The catalogue of the random lines, for reading only."""
    folder = tmp_path_factory.mktemp("catalogue") / "random"
    build(folder, RANDOM, register=5, built_from=4)
    found = Catalogue.open(folder)
    yield found
    found.close()


@pytest.fixture(scope="session")
def single_names(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    """The same lines, each with at most one supplier, intermediary and recipient."""
    folder = tmp_path_factory.mktemp("catalogue") / "single"
    lines = (replace(one, supplier=one.supplier[:1], via=one.via[:1], recipient=one.recipient[:1]) for one in RANDOM)
    build(folder, lines, register=5, built_from=4)
    found = Catalogue.open(folder)
    yield found
    found.close()


@pytest.fixture
def catalogue_with(tmp_path: Path) -> Iterator[Callable[..., Catalogue]]:
    """Makes the catalogue of the lines it is given."""
    made: list[Catalogue] = []

    def make(*lines: Line) -> Catalogue:
        folder = tmp_path / f"catalogue-{len(made)}"
        build(folder, lines, register=5, built_from=4)
        made.append(Catalogue.open(folder))
        return made[-1]

    yield make
    for one in made:
        one.close()
