"""Finds the names that are spelt nearly as given words, through an index of pairs of letters."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz

Mask: TypeAlias = npt.NDArray[np.bool_]

CUT_OFF = 80.0  # per cent alike by rapidfuzz's ratio, which name-matching tools take as a first bound
CUT_OFF_SHORT = 85.0  # of words of at most 5 characters: with one letter of five changed it is another word
_SHORT = 5
_LEAST_SHARED = 0.5  # Dice coefficient of the sets of pairs that a name must reach to be looked at closely
_LOOKED_AT = 250  # names that are looked at closely, those that share most first
_OTHER_ORDER = 0.97  # the weight of likeness that shows only when the words are sorted


class NearNames:
    """An index of folded names (see `fold.keyed`), by their row. Safe to use from several threads.

    A name is a candidate where it shares enough pairs of neighbouring letters with the words (an n-gram index:
    Christen, Data Matching, Springer 2012, section 4.4); rapidfuzz then measures those few.
    """

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names
        rows: dict[str, list[int]] = defaultdict(list)
        for row, name in enumerate(names):
            for pair in _pairs(name):
                rows[pair].append(row)
        self._rows = {pair: np.array(found, dtype=np.int32) for pair, found in rows.items()}
        self._sizes = np.array([len(_pairs(name)) for name in names], dtype=np.float32)

    def nearest(self, words: str, among: Mask | None = None, most: int = 40) -> list[tuple[int, float]]:
        """The rows of the names spelt nearly as folded words, likest first, with the likeness: the cut-off to 100.

        `among` says of each row whether it may be returned. Names with other digits are never near: "ak 47" and
        "ak 74" are two rifles.
        """
        digits, cut_off = _digits(words), CUT_OFF_SHORT if len(words) <= _SHORT else CUT_OFF
        near = []
        for row in self._sharing(words, among):
            name = self._names[row]
            likeness = _likeness(words, name)
            if likeness >= cut_off and _digits(name) == digits:
                near.append((row, likeness))
        near.sort(key=lambda one: (-one[1], one[0]))
        return near[:most]

    def name(self, row: int) -> str:
        """The name of a row."""
        return self._names[row]

    def _sharing(self, words: str, among: Mask | None) -> Iterable[int]:
        pairs = _pairs(words)
        found = [self._rows[pair] for pair in pairs if pair in self._rows]
        if not found:
            return ()
        shared = np.bincount(np.concatenate(found), minlength=len(self._names))
        dice = 2 * shared / (self._sizes + len(pairs))
        if among is not None:
            dice = np.where(among, dice, 0)
        rows = np.flatnonzero(dice >= _LEAST_SHARED)
        if len(rows) > _LOOKED_AT:
            rows = rows[np.argsort(-dice[rows], kind="stable")[:_LOOKED_AT]]
        return [int(row) for row in rows]


def _likeness(words: str, name: str) -> float:
    straight = fuzz.ratio(words, name, score_cutoff=CUT_OFF)
    if " " not in words or straight >= 100 * _OTHER_ORDER:
        return straight
    return max(straight, _OTHER_ORDER * fuzz.token_sort_ratio(words, name, score_cutoff=CUT_OFF))


def _pairs(name: str) -> set[str]:
    """The pairs of neighbouring letters, with a space before and after, each once."""
    padded = f" {name} "
    return {padded[at : at + 2] for at in range(len(padded) - 1)}


def _digits(name: str) -> list[str]:
    return sorted(char for char in name if char.isdigit()) if any(map(str.isdigit, name)) else []
