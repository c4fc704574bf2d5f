"""Whether two articles, apart from what they share, speak of the same things.

`common.npy` holds the hashes of the 3,000 words that stand in most articles of a collection of news articles;
`training/common_words.py` makes it.
"""

from functools import lru_cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from firsthand.lineage.runs import Tokens

_FILE = "common.npy"


def overlap(a: Tokens, b: Tokens) -> float:
    """The share, 0 to 1, of the uncommon words of the text that has fewer of them that stand in the other too."""
    ones, others = (np.unique(words[~is_common(words)]) for words in (a, b))
    fewer = min(len(ones), len(others))
    return len(np.intersect1d(ones, others, assume_unique=True)) / fewer if fewer else 0.0


def is_common(words: Tokens) -> npt.NDArray[np.bool_]:
    """Which of the words are common in news."""
    known = _common()
    common: npt.NDArray[np.bool_] = known[np.minimum(np.searchsorted(known, words), len(known) - 1)] == words
    return common


@lru_cache(maxsize=1)
def _common() -> npt.NDArray[np.uint32]:
    with (files("firsthand.lineage") / _FILE).open("rb") as data:
        words: npt.NDArray[np.uint32] = np.load(data)
    return words
