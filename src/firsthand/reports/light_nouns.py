"""Verbs whose object is a noun of transfer: "received new supplies of missiles" is one transfer, told by the verb."""

from collections.abc import Sequence

from firsthand.reports.frames import Frame, frame_of
from firsthand.reports.passage import Passage
from firsthand.reports.wording import ARTICLES, CLOSED, POSSESSIVES

NOUNS = frozenset(
    "supplies supply shipment shipments delivery deliveries consignment consignments batch batches cargo cargoes "
    "stocks load loads".split()
)
_NEAR = 5


def governing_verb(passage: Passage, folded: Sequence[str], first: int) -> int:
    """The give or take verb that has the noun of transfer at `first` as its object, else `first` itself."""
    if folded[first] not in NOUNS:
        return first
    for at in range(first - 1, max(-1, first - 1 - _NEAR), -1):
        if passage.sentence[at] != passage.sentence[first] or not folded[at][0].isalnum():
            break
        if _is_frame_verb(folded, at):
            return at
        if folded[at] in CLOSED:
            break
    return first


def _is_frame_verb(folded: Sequence[str], at: int) -> bool:
    word, before = folded[at], folded[at - 1] if at else ""
    if frame_of(word) == Frame.OTHER or word in NOUNS or before in ARTICLES | POSSESSIVES:
        return False
    return word.endswith(("ed", "ing", "ent", "ave", "got", "old", "ought", "ive", "end", "ell", "ide", "get", "ship"))
