"""How two articles stand to each other, by what they share."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from firsthand.lineage.compared_text import Text, Voice
from firsthand.lineage.evidence import evidence
from firsthand.lineage.sharing import Passage
from firsthand.lineage.topic import overlap
from firsthand.model import PassageKind, Reason, Relation

# Chosen on the labelled pairs that benchmarks/README.md states quality on; see there.
_LEANS: Final = 1.5  # evidence from which on one text leans on another
_HOUSE_LEANS: Final = 4.0  # and of two articles of one outlet, whose notes and formulas are alike, unless one is a copy
_HOUSE_SHARE: Final = 0.35  # of either of two articles of one outlet, up to which what they share may be furniture
_HOUSE_TOPIC: Final = 0.12  # of what else they speak of, below which it is
_HOUSE_EDGE: Final = 60  # words at the end of an article, where an outlet says what it is and what it allows
_COPY: Final = (0.9, 0.5)  # of the one and of the other story: from both on it is a copy
_REWORDED: Final = (0.5, 0.3)  # and from these on a reworded one


@dataclass(frozen=True, slots=True)
class Tie:
    """The relation of two articles, the share of each one's story, 0 to 1, that both have, and why."""

    relation: Relation
    share_a: float
    share_b: float
    reason: Reason


def tie(a: Text, b: Text, passages: Sequence[Passage], one_outlet: bool) -> Tie:
    """The relation of two articles by the passages they share; `one_outlet` tells that both ran at the same one."""
    inside_a, inside_b = _inside(a, 0, passages), _inside(b, 1, passages)
    shares = _share(a, inside_a), _share(b, inside_b)
    if not passages:
        return Tie(Relation.UNRELATED, *shares, Reason("relation.nothing", "They share no passage."))
    found = evidence(passages, a, b)
    if found >= _LEANS:
        if not (one_outlet and _is_house_furniture(a, b, (inside_a, inside_b), shares, found)):
            return Tie(_how_much(*shares), *shares, _narration(passages, shares))
        text = (
            "Both are of one outlet and share a formula, their ends, or a few words amid different things: furniture."
        )
        return Tie(Relation.BOILERPLATE, *shares, Reason("relation.house-furniture", text))
    return Tie(_without_narration(passages), *shares, _speech(passages))


def _inside(text: Text, side: int, passages: Sequence[Passage]) -> npt.NDArray[np.bool_]:
    """Which words of A (side 0) or B (side 1) are shared."""
    inside = np.zeros(len(text.words), dtype=np.bool_)
    for passage in passages:
        for run in passage.runs:
            inside[run[side] : run[side] + run[2]] = True
    return inside


def _share(text: Text, inside: npt.NDArray[np.bool_]) -> float:
    story = text.story
    return int(np.count_nonzero(inside & (text.voices != Voice.FURNITURE))) / story if story else 0.0


def _is_house_furniture(
    a: Text,
    b: Text,
    inside: tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]],
    shares: tuple[float, float],
    found: float,
) -> bool:
    """Whether two articles of one outlet share a formula, or little, and that at their end or amid different things."""
    inside_a, inside_b = inside
    if max(shares) > _HOUSE_SHARE:
        return found < _HOUSE_LEANS and max(shares) < _COPY[0]
    if found < _HOUSE_LEANS or not (inside_a[:-_HOUSE_EDGE].any() or inside_b[:-_HOUSE_EDGE].any()):
        return True
    rest_a = a.tokens[~inside_a & (a.voices != Voice.FURNITURE)]
    rest_b = b.tokens[~inside_b & (b.voices != Voice.FURNITURE)]
    return overlap(rest_a, rest_b) < _HOUSE_TOPIC


def _how_much(share_a: float, share_b: float) -> Relation:
    more, less = max(share_a, share_b), min(share_a, share_b)
    for relation, (most, least) in ((Relation.COPY, _COPY), (Relation.REWORDED, _REWORDED)):
        if more >= most and less >= least:
            return relation
    return Relation.PARTIAL


def _without_narration(passages: Sequence[Passage]) -> Relation:
    kinds = {passage.kind for passage in passages}
    return Relation.BOILERPLATE if kinds == {PassageKind.FURNITURE} else Relation.QUOTES


def _narration(passages: Sequence[Passage], shares: tuple[float, float]) -> Reason:
    words = sum(passage.same for passage in passages if passage.kind is PassageKind.NARRATION)
    text = (
        f"They share {words} words of narration, and {shares[0]:.0%} of the one and {shares[1]:.0%} of the other story."
    )
    return Reason("relation.narration", text)


def _speech(passages: Sequence[Passage]) -> Reason:
    if _without_narration(passages) is Relation.BOILERPLATE:
        return Reason("relation.furniture", "They share nothing but site furniture.")
    if any(passage.kind in (PassageKind.QUOTATION, PassageKind.STATEMENT) for passage in passages):
        return Reason("relation.speech", "They share somebody's words, and no narration beyond stock phrases.")
    return Reason("relation.stock-phrases", "They share nothing but stock phrases.")
