"""The programs of training/ are no installed package: their folder is put where imports look."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "training"))

SMALL = {"WIDTH": 48, "DEPTH": 2, "INNER": 32, "PIECES": 1100}


@pytest.fixture
def small(monkeypatch):
    """Lets networks be made of two thin layers and few pieces, in every module of the encoder that a test imported."""
    for name, module in list(sys.modules.items()):
        for size in SMALL.keys() & vars(module).keys() if name.startswith("encoder.") else ():
            monkeypatch.setattr(module, size, SMALL[size])
