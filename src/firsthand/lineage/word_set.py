"""Sets of words or phrases, kept as sorted hashes, and what is in them."""

from functools import lru_cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from firsthand.lineage.runs import Tokens


def among(hashes: Tokens, known: Tokens) -> npt.NDArray[np.bool_]:
    """Which of the hashes are in the set, which is sorted and not empty."""
    inside: npt.NDArray[np.bool_] = known[np.minimum(np.searchsorted(known, hashes), len(known) - 1)] == hashes
    return inside


@lru_cache
def shipped(name: str) -> Tokens:
    """The set in a file of this package, read once."""
    with (files("firsthand.lineage") / name).open("rb") as data:
        known: Tokens = np.load(data)
    return known
