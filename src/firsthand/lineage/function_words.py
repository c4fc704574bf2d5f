"""Words that hold a sentence together and say nothing by themselves."""

from typing import Final

import numpy as np
import numpy.typing as npt

from firsthand.lineage.runs import Tokens
from firsthand.lineage.word_set import among
from firsthand.lineage.words import words_of

_WORDS: Final = (
    "a about after all also an and any are as at be because been before but by can could did do does for from had has"
    " have he her him his how i if in into is it its just like may me more most my new no not now of on one only or"
    " other our out over said saying says she so some such than that the their them then there these they this those to"
    " told two up was we were what when where which while who will with would you your"
)
_KNOWN: Final = np.unique(words_of(_WORDS).hashes.astype(np.uint32))


def is_function_word(words: Tokens) -> npt.NDArray[np.bool_]:
    """Which of the words are such."""
    return among(words, _KNOWN)
