"""How near a page's story text comes to the true one: the measure of the benchmark that the pages come from.

Source: evaluate.py of scrapinghub/article-extraction-benchmark on GitHub (MIT). Words are runs of letters
and digits as written; runs of four words are counted in both texts. Of each page the counts are made shares, so that
long stories weigh no more than short ones; precision and recall are means over pages, F1 is made of these two means.
"""

import random
import re
import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

SHINGLE = 4
DRAWS = 1000
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Shares:
    """Of all shingles of two texts of a page, the shares in both, in the read one only, in the true one only."""

    right: float
    wrong: float
    missing: float

    @property
    def f1(self) -> float:
        """F1 of the page alone; 1 where both texts are empty."""
        return 2 * self.right / (2 * self.right + self.wrong + self.missing or 1) if self != _EMPTY else 1.0


@dataclass(frozen=True, slots=True)
class Scores:
    """Precision, recall and F1 over pages."""

    precision: float
    recall: float
    f1: float

    def __str__(self) -> str:
        return f"P {self.precision:.3f}  R {self.recall:.3f}  F1 {self.f1:.3f}"


_EMPTY = Shares(0.0, 0.0, 0.0)


def shares(true: str, read: str) -> Shares:
    """The shares of a page."""
    wanted, found = _shingles(true), _shingles(read)
    whole = (wanted | found).total()
    if not whole:
        return _EMPTY
    return Shares(*(counts.total() / whole for counts in (wanted & found, found - wanted, wanted - found)))


def scores(pages: Sequence[Shares]) -> Scores:
    """Scores over pages: precision over those where something was read, recall over those where there is a story."""
    precision = statistics.fmean(one.right / (one.right + one.wrong) for one in pages if one.right + one.wrong)
    recall = statistics.fmean(one.right / (one.right + one.missing) for one in pages if one.right + one.missing)
    return Scores(precision, recall, 2 * precision * recall / (precision + recall or 1))


def difference(ours: Sequence[Shares], theirs: Sequence[Shares], draws: int = DRAWS) -> tuple[float, float, float]:
    """F1 of the one less F1 of the other on the same pages, and its 95 % interval over pages drawn anew, seed fixed."""
    chance, places = random.Random(6), range(len(ours))
    drawn = []
    for _ in range(draws):
        sample = chance.choices(places, k=len(places))
        drawn.append(scores([ours[at] for at in sample]).f1 - scores([theirs[at] for at in sample]).f1)
    drawn.sort()
    return scores(ours).f1 - scores(theirs).f1, drawn[draws // 40], drawn[-draws // 40 - 1]


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORDS.findall(text)
    return Counter(tuple(words[at : at + SHINGLE]) for at in range(max(min(len(words), 1), len(words) - SHINGLE + 1)))
