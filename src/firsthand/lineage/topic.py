"""Whether two articles, apart from what they share, speak of the same things.

`common.npy` holds the hashes of the 3,000 words that stand in most articles of a collection of news articles;
`training/common_words.py` makes it.
"""

import numpy as np
import numpy.typing as npt

from firsthand.lineage.runs import Tokens
from firsthand.lineage.word_set import among, shipped


def overlap(a: Tokens, b: Tokens) -> float:
    """The share, 0 to 1, of the uncommon words of the text that has fewer of them that stand in the other too."""
    ones, others = (np.unique(words[~is_common(words)]) for words in (a, b))
    fewer = min(len(ones), len(others))
    return len(np.intersect1d(ones, others, assume_unique=True)) / fewer if fewer else 0.0


def is_common(words: Tokens) -> npt.NDArray[np.bool_]:
    """Which of the words are common in news."""
    return among(words, shipped("common.npy"))
