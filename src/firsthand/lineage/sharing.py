"""What two articles share: narration, quotation, official statement, stock phrase or furniture.

Two newsrooms that were at the same speech share its words and have taken nothing from each other; only narration, the
words of the newsroom itself, shows that one text leans on another.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import groupby
from typing import Final

import numpy as np
import numpy.typing as npt

from firsthand.lineage.alignment import Chain
from firsthand.lineage.compared_text import Text, Voice
from firsthand.model import PassageKind

_FRAME: Final = 5  # words of narration beside speech that are but its frame ("he said on Tuesday")
_OWN: Final = 4  # telling words of narration, below which it is a stock phrase
_EXCERPT: Final = 16  # words of one newsroom's narration that another quotes, below which it may be chance

_BESIDE: Final = 400  # characters between a quotation and the credit of its newsroom

Run = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Passage:
    """A shared passage: what it is, and its runs of equal words (place in A, in B, and length, in words).

    `telling` is the number of its telling words (see `telling_words`). `quoted_by` is "a" or "b" where that article
    quotes the narration of the other. `is_reworded`: its sentences were paired as a whole (see reworded_sentences).
    """

    kind: PassageKind
    runs: tuple[Run, ...]
    telling: int
    quoted_by: str | None = None
    is_reworded: bool = False

    @property
    def same(self) -> int:
        """How many words are equal."""
        return sum(length for _, _, length in self.runs)


class _Kind(IntEnum):
    """Whose a word is in the two articles together."""

    NARRATION = 0
    QUOTATION = 1
    STATEMENT = 2
    FURNITURE = 3
    QUOTED_BY_A = 4
    QUOTED_BY_B = 5


_KINDS: Final = {
    _Kind.NARRATION: PassageKind.NARRATION,
    _Kind.QUOTATION: PassageKind.QUOTATION,
    _Kind.STATEMENT: PassageKind.STATEMENT,
    _Kind.FURNITURE: PassageKind.FURNITURE,
    _Kind.QUOTED_BY_A: PassageKind.QUOTATION,
    _Kind.QUOTED_BY_B: PassageKind.QUOTATION,
}
_QUOTING: Final = {_Kind.QUOTED_BY_A: "a", _Kind.QUOTED_BY_B: "b"}


def passages_of(chains: Sequence[Chain], a: Text, b: Text) -> tuple[Passage, ...]:
    """Cut what two articles share where it turns from one kind into another, in the order of B.

    Words that both have as somebody's are speech. Where one has as narration, at length and not in the first person,
    what the other puts between quotation marks beside the name of a newsroom, the other quotes that newsroom: that is
    narration too.
    """
    return tuple(passage for chain in chains for passage in _cut(chain, a, b))


def telling_words(a: Text, b: Text, in_a: npt.NDArray[np.int64], in_b: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
    """Which equal words, by their places in A and B, tell that one text leans on another.

    Stock phrases do not, nor do names, titles and figures, which whoever writes of the same people and things shares.
    """
    telling: npt.NDArray[np.bool_] = ~a.stock[in_a] & ~a.capitalised[in_a] & ~b.capitalised[in_b]
    return telling


def _cut(chain: Chain, a: Text, b: Text) -> Iterator[Passage]:
    in_a = np.concatenate([np.arange(start, start + length) for start, _, length in chain.runs])
    in_b = np.concatenate([np.arange(start, start + length) for _, start, length in chain.runs])
    kinds = _without_frames(_kinds(a.voices[in_a], b.voices[in_b]))
    telling = telling_words(a, b, in_a, in_b)
    places = np.flatnonzero(np.diff(kinds)) + 1
    for start, end in zip([0, *places], [*places, len(kinds)], strict=True):
        kind = _Kind(int(kinds[start]))
        runs = tuple(_runs(in_a[start:end], in_b[start:end]))
        count = int(np.count_nonzero(telling[start:end]))
        if kind in _QUOTING and count >= _EXCERPT and not b.spoken[in_b[start:end]].any() and _names(kind, runs, a, b):
            yield Passage(PassageKind.NARRATION, runs, count, _QUOTING[kind])
        elif kind is _Kind.NARRATION and count < _OWN:
            yield Passage(PassageKind.STOCK, runs, count)
        else:
            yield Passage(_KINDS[kind], runs, count)


def _names(kind: _Kind, runs: Sequence[Run], a: Text, b: Text) -> bool:
    """Whether the quoting article credits a newsroom beside what it quotes, or as a whole."""
    side, text = (0, a) if kind is _Kind.QUOTED_BY_A else (1, b)
    place = text.place(runs[0][side], runs[-1][side] + runs[-1][2])
    return any(
        credit.whole_article
        or (credit.words.end >= place.start - _BESIDE and credit.words.start <= place.end + _BESIDE)
        for credit in text.article.credits
    )


def _kinds(a: npt.NDArray[np.uint8], b: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    kinds = np.maximum(a, b)
    narrated_a, narrated_b = a == Voice.NARRATION, b == Voice.NARRATION
    kinds[~narrated_a & narrated_b & (a != Voice.FURNITURE)] = _Kind.QUOTED_BY_A
    kinds[narrated_a & ~narrated_b & (b != Voice.FURNITURE)] = _Kind.QUOTED_BY_B
    return kinds


def _without_frames(kinds: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Give short narration beside speech to the speech."""
    kinds = kinds.copy()
    pieces = [(int(kind), len(list(same))) for kind, same in groupby(kinds)]
    place = 0
    before: int | None = None
    for number, (kind, length) in enumerate(pieces):
        after = pieces[number + 1][0] if number + 1 < len(pieces) else None
        beside = before if before is not None else after
        if kind == _Kind.NARRATION and length <= _FRAME and beside is not None:
            kinds[place : place + length] = beside
        else:
            before = kind
        place += length
    return kinds


def _runs(in_a: npt.NDArray[np.int64], in_b: npt.NDArray[np.int64]) -> Iterator[Run]:
    breaks = np.flatnonzero((np.diff(in_a) != 1) | (np.diff(in_b) != 1)) + 1
    for start, end in zip([0, *breaks], [*breaks, len(in_a)], strict=True):
        yield int(in_a[start]), int(in_b[start]), int(end - start)
