"""Sentences that say the same in other words, inside a pair of articles of which one is known to lean on the other.

Runs of words no longer find them. Two sentences are held to be one, reworded, when more than half of what the shorter
one says, and a third of the longer, is shared by the weight of their words, and nothing else in the articles fits
better. Outside such a pair that much is shared by whoever reports the same event.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import LCSseq

from firsthand.lineage.compared_text import Text, Voice
from firsthand.lineage.function_words import is_function_word
from firsthand.lineage.sharing import Passage, Run, telling_words
from firsthand.lineage.topic import is_common
from firsthand.model import PassageKind

_SHORTEST, _LONGEST = 6, 120  # words of a sentence
_COVERED: Final = 0.7  # of a sentence that stands in passages already, from which on it is not looked at
_ALIKE: Final = (0.55, 0.33)  # share of the weight of the one and of the other sentence
_LEAST: Final = 4.0  # weight of what is shared
_MOST_SENTENCES: Final = 400

Free = tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]  # which words of A and of B stand in no passage


@dataclass(frozen=True, slots=True, eq=False)
class _Sentence:
    """Words `start` to `end` of a text, the weights of the distinct words in it that weigh anything, and their sum."""

    start: int
    end: int
    weights: Mapping[int, float]
    weight: float


def reworded_sentences(passages: Sequence[Passage], a: Text, b: Text) -> tuple[Passage, ...]:
    """The passages of two dependent articles together with what reworded sentences add, in the order of B.

    Each sentence of narration is paired with at most one of the other article. Only words that stand in no passage yet
    are added. Of articles with more than 400 such sentences the first 400 are looked at.
    """
    free = _free(a, 0, passages), _free(b, 1, passages)
    ones, others = list(_sentences(a, free[0])), list(_sentences(b, free[1]))
    found = list(passages)
    for one, other in _paired(ones, others):
        for runs in _apart(_runs(one, other, a, b, free), free):
            in_a, in_b = (np.concatenate([np.arange(run[side], run[side] + run[2]) for run in runs]) for side in (0, 1))
            telling = int(np.count_nonzero(telling_words(a, b, in_a, in_b)))
            found.append(Passage(PassageKind.NARRATION, runs, telling, is_reworded=True))
    return tuple(sorted(found, key=lambda passage: (passage.runs[0][1], passage.runs[0][0])))


def _free(text: Text, side: int, passages: Sequence[Passage]) -> npt.NDArray[np.bool_]:
    """Which words stand in no passage, be they equal or changed."""
    free = np.ones(len(text.words), dtype=np.bool_)
    for passage in passages:
        first, last = passage.runs[0], passage.runs[-1]
        free[first[side] : last[side] + last[2]] = False
    return free


def _sentences(text: Text, free: npt.NDArray[np.bool_]) -> Iterator[_Sentence]:
    """Sentences of narration that stand in no passage for the better part."""
    bounds = np.flatnonzero(np.diff(text.sentences)) + 1
    count = 0
    for start, end in zip([0, *bounds], [*bounds, len(text.words)], strict=True):
        if not _SHORTEST <= end - start <= _LONGEST or count == _MOST_SENTENCES:
            continue
        narrated = text.voices[start:end] == Voice.NARRATION
        if narrated.mean() > 0.5 and free[start:end].mean() > 1 - _COVERED:
            words = np.unique(text.tokens[start:end])
            words = words[~is_function_word(words)]
            weights = dict(zip(words.tolist(), np.where(is_common(words), 0.5, 1.0).tolist(), strict=True))
            yield _Sentence(int(start), int(end), weights, sum(weights.values()))
            count += 1


def _paired(ones: Sequence[_Sentence], others: Sequence[_Sentence]) -> list[tuple[_Sentence, _Sentence]]:
    """The pairs that are alike enough, the likest first, each sentence once."""
    scored = []
    for i, one in enumerate(ones):
        for j, other in enumerate(others):
            shared = sum(one.weights[word] for word in one.weights.keys() & other.weights.keys())
            less, more = sorted((one.weight, other.weight))
            if shared >= max(_LEAST, _ALIKE[0] * less, _ALIKE[1] * more):
                scored.append((-shared / (less + more), i, j))
    taken: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for _, i, j in sorted(scored):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            pairs.append((ones[i], others[j]))
    return pairs


def _runs(one: _Sentence, other: _Sentence, a: Text, b: Text, free: Free) -> Iterator[Run]:
    """The words that both have in the same order and that stand in no passage."""
    words_a, words_b = a.tokens[one.start : one.end].tolist(), b.tokens[other.start : other.end].tolist()
    for code in LCSseq.opcodes(words_a, words_b):
        if code.tag != "equal":
            continue
        for step in range(code.src_end - code.src_start):
            in_a, in_b = one.start + code.src_start + step, other.start + code.dest_start + step
            if free[0][in_a] and free[1][in_b]:
                yield in_a, in_b, 1


def _apart(runs: Iterable[Run], free: Free) -> Iterator[tuple[Run, ...]]:
    """The runs in groups between which no other passage stands, those of a single word left out."""
    group: list[Run] = []
    for run in runs:
        if group and not all(free[side][group[-1][side] : run[side]].all() for side in (0, 1)):
            if len(group) > 1:
                yield tuple(group)
            group = []
        group.append(run)
    if len(group) > 1:
        yield tuple(group)
