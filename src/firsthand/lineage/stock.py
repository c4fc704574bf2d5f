"""Stock phrases: words that news texts share without having taken them from each other.

`stock.npy` holds the 4-word runs that stand in at least 12 articles of 6 or more outlets and 5 or more months of a
collection of news articles, near copies counted once, as sorted 32-bit hashes; `training/stock.py` makes it.
"""

from typing import Final

import numpy as np
import numpy.typing as npt

from firsthand.lineage.runs import Tokens
from firsthand.lineage.word_set import among, shipped

LENGTH: Final = 4


def stock_words(words: Tokens) -> npt.NDArray[np.bool_]:
    """Which of the words of a text stand in a stock phrase."""
    inside = np.zeros(len(words), dtype=np.bool_)
    if len(words) >= LENGTH:
        found = among(phrases(words), shipped("stock.npy"))
        for step in range(LENGTH):
            inside[step : len(words) - LENGTH + 1 + step] |= found
    return inside


def phrases(words: Tokens) -> npt.NDArray[np.uint32]:
    """A hash of each run of 4 words of a text, of which there must be as many."""
    value = words[: len(words) - LENGTH + 1].astype(np.uint64)
    for step in range(1, LENGTH):
        value = value * np.uint64(0x9E3779B97F4A7C15) + words[step : len(words) - LENGTH + 1 + step]
    value ^= value >> np.uint64(29)
    value *= np.uint64(0xBF58476D1CE4E5B9)
    return (value >> np.uint64(32)).astype(np.uint32)
