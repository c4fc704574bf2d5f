"""Ways to find the words that two texts share, each behind the same call.

The peers get the words of each text once, folded to lower case, as this project's own way does; splitting is a stage of
its own and not counted as aligning. What is compared is how many pairs are aligned a CPU-second, and how many words are
found in runs of 8 words or more, so that a fast way that finds little is seen to.
"""

import re
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Protocol

import numpy as np
import pyarrow as pa
from reuse_tools import Pairs, Seconds, stage

RUN = 8
_WORD = re.compile(r"\w+")


class Aligner(Protocol):
    """A way to find the words that two texts share."""

    name: str
    seconds: Seconds  # CPU-seconds of "words" and "align"

    def words(self, texts: Sequence[str], pairs: Pairs) -> int:
        """How many words the pairs share in runs of 8 or more, summed."""
        ...


def numbered(texts: Sequence[str]) -> list[list[int]]:
    """The words of texts as numbers, equal for equal words."""
    numbers: dict[str, int] = {}
    return [[numbers.setdefault(word, len(numbers)) for word in _WORD.findall(text.lower())] for text in texts]


class Difflib:
    """SequenceMatcher of the standard library, without its guess of what is junk."""

    name = "difflib"

    def __init__(self) -> None:
        self.seconds: Seconds = {}

    def words(self, texts: Sequence[str], pairs: Pairs) -> int:
        """Words in matching blocks of 8 or more."""
        with stage(self.seconds, "words"):
            words = numbered(texts)
        with stage(self.seconds, "align"):
            blocks = (
                SequenceMatcher(None, words[one], words[other], autojunk=False).get_matching_blocks()
                for one, other in pairs.tolist()
            )
            return sum(block.size for found in blocks for block in found if block.size >= RUN)


class RapidFuzz:
    """The longest common subsequence of RapidFuzz, in C++; it cannot see a moved paragraph."""

    name = "rapidfuzz"

    def __init__(self) -> None:
        self.seconds: Seconds = {}

    def words(self, texts: Sequence[str], pairs: Pairs) -> int:
        """Words in equal stretches of 8 or more."""
        from rapidfuzz.distance import Indel

        with stage(self.seconds, "words"):
            words = numbered(texts)
        with stage(self.seconds, "align"):
            found = (Indel.opcodes(words[one], words[other]) for one, other in pairs.tolist())
            spans = (code.src_end - code.src_start for codes in found for code in codes if code.tag == "equal")
            return sum(span for span in spans if span >= RUN)


class Overlaps:
    """What this project measures for every candidate pair: runs of 8 words or more."""

    name = "firsthand, runs of all pairs"

    def __init__(self) -> None:
        self.seconds: Seconds = {}

    def words(self, texts: Sequence[str], pairs: Pairs) -> int:
        """Words in the runs."""
        from firsthand.lineage.runs import overlaps, tokens_of

        with stage(self.seconds, "words"):
            tokens, offsets = tokens_of(pa.array(texts, pa.large_string()))
        with stage(self.seconds, "align"):
            table = pa.table({"one": pairs[:, 0].astype(np.uint32), "other": pairs[:, 1].astype(np.uint32)})
            return int(overlaps(tokens, offsets, table)["words"].to_numpy().sum())


class Align:
    """What this project does with two articles: runs of 4 words, chained into stretches with small changes inside."""

    name = "firsthand, stretches of one pair"

    def __init__(self) -> None:
        self.seconds: Seconds = {}

    def words(self, texts: Sequence[str], pairs: Pairs) -> int:
        """Equal words in the stretches, shorter runs inside them included."""
        from firsthand.lineage.alignment import align
        from firsthand.lineage.runs import tokens_of

        with stage(self.seconds, "words"):
            tokens, offsets = tokens_of(pa.array(texts, pa.large_string()))
            words = [tokens[start:end] for start, end in pairwise(offsets)]
        with stage(self.seconds, "align"):
            return sum(found.same for one, other in pairs.tolist() for found in align(words[one], words[other]))


ALIGNERS: dict[str, Callable[[], Aligner]] = {
    "difflib": Difflib,
    "rapidfuzz": RapidFuzz,
    "overlaps": Overlaps,
    "align": Align,
}
