"""Background articles made from the words of real ones, for collections larger than the real ones at hand.

Putting sentences of different articles together would plant reuse. Here only words are drawn, each after the `order`
words before it as often as it follows them in the real articles (a Markov chain over words), so that the commonness of
words, of stock phrases and of paragraph lengths stays, while a longer run is found again hardly more often than between
unrelated real articles (`runs_found_again` measures it). A made article is as long as a real one drawn at random.
"""

from collections.abc import Iterable, Sequence
from random import Random
from typing import TypeVar

import numpy as np
import numpy.typing as npt

PARAGRAPH = "\n\n"
Item = TypeVar("Item")
Numbers = npt.NDArray[np.int32]
Draws = npt.NDArray[np.uint64]


class Dice:
    """Draws that are the same on every machine and version: they use nothing of `Random` but `random()`."""

    def __init__(self, seed: str) -> None:
        self.random = Random(seed).random

    def below(self, end: int) -> int:
        """A whole number from 0 to `end` - 1."""
        return int(self.random() * end)

    def between(self, low: float, high: float) -> float:
        """A number from `low` to `high`."""
        return low + (high - low) * self.random()

    def sample(self, items: Sequence[Item], count: int | None = None) -> list[Item]:
        """`count` of the items (all of them unless told), without repeats, in a drawn order."""
        keys = [self.random() for _ in items]
        return [items[place] for place in sorted(range(len(items)), key=keys.__getitem__)[:count]]


def drawn(seed: int, rows: Numbers, step: int) -> Draws:
    """One 64-bit number for each row and step (the finaliser of splitmix64, Steele et al. 2014)."""
    with np.errstate(over="ignore"):
        value = rows.astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15) + np.uint64(seed) * np.uint64(0xD1B54A32D192ED03)
        value += np.uint64(step) * np.uint64(0x8CB92BA72F3D8DD7)
        value = (value ^ (value >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        value = (value ^ (value >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return value ^ (value >> np.uint64(31))


def tokens(text: str) -> list[str]:
    """The words of a text as written, punctuation attached; a blank line is a token of its own."""
    return [word for part in text.split(PARAGRAPH) for word in (*part.split(), PARAGRAPH)][:-1]


class Resampler:
    """The real articles' words in a row, and for each place the other places with the same words before."""

    def __init__(self, texts: Iterable[str], order: int = 2) -> None:
        numbers: dict[str, int] = {}
        row: list[int] = []
        lengths: list[int] = []
        for text in texts:
            words = [*tokens(text), PARAGRAPH]
            row.extend(numbers.setdefault(word, len(numbers)) for word in words)
            lengths.append(len(words))
        self.words = np.array(list(numbers), dtype=object)
        self.row = np.array(row, dtype=np.int32)
        self.lengths = np.array(lengths, dtype=np.int32)
        self.starts = np.cumsum(self.lengths) - self.lengths
        self.order = order

    def _groups(self) -> None:
        """Sort the places by the words that end there, and note for each the range of its equals."""
        group = self.row.astype(np.int64)
        for back in range(1, self.order):
            keyed = group.copy()
            keyed[back:] = group[back:] * len(self.words) + self.row[:-back]
            group = np.unique(keyed, return_inverse=True)[1].astype(np.int64)
        self.by_group = np.argsort(group, kind="stable").astype(np.int32)
        counts = np.bincount(group)
        self.first = (np.cumsum(counts) - counts)[group].astype(np.int32)
        self.equals = counts[group].astype(np.int32)

    def articles(self, count: int, seed: int) -> list[str]:
        """`count` made articles; article n of a seed is the same whatever the count."""
        self._groups()
        self._groups()
        made = np.arange(count, dtype=np.int32)
        models = (drawn(seed, made, 0) % np.uint64(len(self.lengths))).astype(np.int64)
        begins = (drawn(seed, made, 1) % np.uint64(len(self.starts))).astype(np.int64)
        wanted = self.lengths[models]
        longest_first = np.argsort(-wanted, kind="stable")
        place = self.starts[begins][longest_first]
        rows, ends = made[longest_first], np.cumsum(wanted) - wanted
        out = np.empty(int(wanted.sum()), dtype=np.int32)
        last = len(self.row) - 1
        for step in range(int(wanted.max(initial=0))):
            alive = int(np.searchsorted(-wanted[longest_first], -step, side="left"))
            place, rows = place[:alive], rows[:alive]
            out[ends[rows] + step] = self.row[place]
            jump = drawn(seed, rows, step + 2) % self.equals[place].astype(np.uint64)
            place = np.minimum(self.by_group[self.first[place] + jump.astype(np.int64)] + 1, last)
        return [self._text(out[end : end + size]) for end, size in zip(ends, wanted, strict=True)]

    def _text(self, numbers: Numbers) -> str:
        return " ".join(self.words[numbers]).replace(f" {PARAGRAPH} ", PARAGRAPH).strip()

    def word(self, dice: Dice) -> str:
        """A word of the articles, drawn by its frequency; never a blank line."""
        while (word := self.words[self.row[dice.below(len(self.row))]]) == PARAGRAPH:
            pass
        return str(word)


def runs_found_again(texts: Sequence[str], among: Iterable[str], size: int) -> float:
    """Share of the `size`-word runs of some texts that stand in another text too."""
    own = [{hash(tuple(words[i : i + size])) for i in range(len(words) - size + 1)} for words in map(str.split, texts)]
    left: dict[int, int] = {}
    for runs in own:
        for run in runs:
            left[run] = left.get(run, 0) + 1
    seen = {
        run
        for words in map(str.split, among)
        for i in range(len(words) - size + 1)
        if (run := hash(tuple(words[i : i + size]))) in left
    }
    total = sum(len(runs) for runs in own)
    return sum(run in seen or left[run] > 1 for runs in own for run in runs) / max(total, 1)
