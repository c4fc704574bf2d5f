"""What the baseline's taggers see of a word."""

import gzip
import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from firsthand.reports.passage import Passage
from firsthand.reports.tokens import fold_word
from firsthand.reports.wording import CLOSED

ClassTable = dict[str, tuple[int, int]]


@cache
def word_classes() -> ClassTable:
    """Folded word -> its distributional class at the coarse and the fine grain (see training/clusters.py)."""
    data = files("firsthand.reports").joinpath("baseline/clusters.json.gz").read_bytes()
    return {word: (coarse, fine) for word, (coarse, fine) in json.loads(gzip.decompress(data)).items()}


def shape(word: str) -> str:
    """Capitalisation and digits of a word in one short code."""
    if any(char.isdigit() for char in word):
        return "d" + ("X" if word[0].isupper() else "")
    if not any(char.isalpha() for char in word):
        return "p"
    if word.isupper():
        return "XX" if len(word) > 1 else "X"
    return "Xx" if word[0].isupper() else "x"


def folded_words(passage: Passage) -> list[str]:
    """The passage's words, folded."""
    return [fold_word(token.text) for token in passage.tokens]


def word_features(passage: Passage, folded: Sequence[str]) -> list[list[str]]:
    """For each word, what it and its neighbours within two places are: word, class, shape, kind of known name."""
    alone = [_alone(passage, folded, at) for at in range(len(folded))]
    return [_with_neighbours(passage, folded, alone, at) for at in range(len(folded))]


def _alone(passage: Passage, folded: Sequence[str], at: int) -> list[str]:
    word = folded[at]
    coarse, fine = word_classes().get(word, (-1, -1))
    found = [f"w={word}", f"c={coarse}", f"f={fine}", f"s={shape(passage.tokens[at].text)}"]
    found += [f"k={tag}" for tag in passage.tags[at]] or ["k=none"]
    return found


def _with_neighbours(passage: Passage, folded: Sequence[str], alone: Sequence[Sequence[str]], at: int) -> list[str]:
    word, count = folded[at], len(folded)
    found = ["bias", *alone[at], f"x={word[-3:]}", f"p={word[:4]}"]
    for step in (-2, -1, 1, 2):
        there = at + step
        inside = 0 <= there < count and passage.sentence[there] == passage.sentence[at]
        found += [f"{step}:{feature}" for feature in alone[there]] if inside else [f"{step}:edge"]
    if at:
        found.append(f"-1w={folded[at - 1]}|w={word}")
    if at + 1 < count:
        found.append(f"w={word}|1w={folded[at + 1]}")
    found += [f"-3:w={folded[at - 3]}"] if at > 2 and folded[at - 3] in CLOSED else []
    return found
