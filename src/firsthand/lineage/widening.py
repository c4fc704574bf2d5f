"""Passages widened to the ends of their sentences.

What is changed most tellingly often stands at an end of the shared words: "Rebels ..." becomes "Armed gangs ...". A
passage of equal words would leave it out.
"""

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from firsthand.lineage.compared_text import Text, Voice
from firsthand.lineage.sharing import Passage
from firsthand.model import PassageKind, Place

_MOST: Final = 25  # words added at one end: those that an edit may have, and a dateline
_PIECE: Final = 2000  # words of a passage whose changes are looked for together
_ANCHOR: Final = 8  # equal words in a row, in the middle of which a passage may be cut

Stretch = tuple[int, int]  # first word and the word after the last one
Taken = npt.NDArray[np.bool_]


def widened(passages: Sequence[Passage], a: Text, b: Text) -> list[tuple[Stretch, Stretch]]:
    """The words of A and of B that each passage stands on, with what stands before and after it in the same sentence.

    Words are added at an end where they are at most 25 in both articles, and no more than twice those of the passage,
    unless the sentences are known to be one. Another passage and furniture end them; what stands between two passages
    goes to the first of them. Furniture is left as it is.
    """
    texts = a, b
    taken = _taken(a, 0, passages), _taken(b, 1, passages)
    found = []
    for passage in passages:
        stretches = _stretch(passage, 0), _stretch(passage, 1)
        if passage.kind is not PassageKind.FURNITURE:
            most = _MOST if passage.is_reworded else min(_MOST, 2 * passage.same)
            for step in (-1, 1):
                added = [_room(texts[side], stretches[side], taken[side], step, most) for side in (0, 1)]
                if max(added) <= most:
                    stretches = _grown(stretches[0], added[0], step), _grown(stretches[1], added[1], step)
            for side in (0, 1):
                taken[side][slice(*stretches[side])] = True
        found.append(stretches)
    return found


def pieces(passage: Passage, stretches: tuple[Stretch, Stretch], a: Text, b: Text) -> Iterator[tuple[Place, Place]]:
    """The places of a passage in pieces of some 2,000 words, cut where both have the same words in a row.

    To look for what was changed takes time that grows with the square of the words.
    """
    start_a, start_b = stretches[0][0], stretches[1][0]
    for in_a, in_b, length in passage.runs:
        cut_a, cut_b = in_a + length // 2, in_b + length // 2
        if length >= _ANCHOR and cut_b - start_b >= _PIECE:
            yield a.place(start_a, cut_a), b.place(start_b, cut_b)
            start_a, start_b = cut_a, cut_b
    yield a.place(start_a, stretches[0][1]), b.place(start_b, stretches[1][1])


def _stretch(passage: Passage, side: int) -> Stretch:
    return passage.runs[0][side], passage.runs[-1][side] + passage.runs[-1][2]


def _taken(text: Text, side: int, passages: Sequence[Passage]) -> Taken:
    """Which words stand in a passage or are furniture."""
    taken: Taken = text.voices == Voice.FURNITURE
    for passage in passages:
        taken[slice(*_stretch(passage, side))] = True
    return taken


def _grown(stretch: Stretch, words: int, step: int) -> Stretch:
    return (stretch[0] - words, stretch[1]) if step < 0 else (stretch[0], stretch[1] + words)


def _room(text: Text, stretch: Stretch, taken: Taken, step: int, most: int) -> int:
    """How many words stand between an end of the passage and that of its sentence or another passage.

    Counting ends with the first that is too many.
    """
    edge = stretch[0] if step < 0 else stretch[1] - 1
    words = 0
    place = edge + step
    while words <= most and 0 <= place < len(taken) and not taken[place]:
        if text.sentences[place] != text.sentences[edge]:
            break
        words += 1
        place += step
    return words
