"""How strongly shared narration shows that one text leans on another.

Two reporters of one event write the same facts in the same words now and then ("who lived at the home, 52"); they do
not write the same sentences. A shared word therefore counts by the part of its sentence that is shared in both texts.
What is told in the first or second person is hardly a newsroom's narration, but words of somebody that were not known
for his; it does not count.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from firsthand.lineage.compared_text import Text
from firsthand.lineage.function_words import is_function_word
from firsthand.lineage.sharing import Passage, telling_words
from firsthand.model import PassageKind


def evidence(passages: Sequence[Passage], a: Text, b: Text) -> float:
    """The telling words of shared narration, function words left out.

    Each is weighed by the share, 0 to 1, of its sentence that both have.
    """
    runs = [run for passage in passages if passage.kind is PassageKind.NARRATION for run in passage.runs]
    if not runs:
        return 0.0
    in_a = np.concatenate([np.arange(start, start + length) for start, _, length in runs])
    in_b = np.concatenate([np.arange(start, start + length) for _, start, length in runs])
    ones, others = a.sentences[in_a].astype(np.int64), b.sentences[in_b].astype(np.int64)
    pairs, pair = np.unique(ones << 32 | others, return_inverse=True)
    shared = np.bincount(pair)
    narrated = np.bincount(pair, a.spoken[in_a]) == 0
    content = telling_words(a, b, in_a, in_b) & ~is_function_word(a.tokens[in_a])
    telling = np.bincount(pair, content) * narrated
    lengths = np.maximum(_lengths(a)[pairs >> 32], _lengths(b)[pairs & 0xFFFFFFFF])
    return float(np.sum(telling * np.minimum(shared / lengths, 1.0)))


def _lengths(text: Text) -> npt.NDArray[np.int64]:
    return np.bincount(text.sentences)
