"""How much of the planted reuse some pairs hold."""

from collections import Counter

import numpy as np
import numpy.typing as npt
from planted import KINDS, Collection

Codes = npt.NDArray[np.int64]


def score(collection: Collection, pairs: Codes) -> dict[str, object]:
    """`recall` by kind, the share of the outlets' story that the pairs join in one piece, and how many pairs there are:
    all, within the story, and of two articles that have the footer."""
    codes = np.unique(codes_of(pairs[:, 0], pairs[:, 1]))
    place = {article: number for number, (article, _) in enumerate(collection.articles)}
    recall = {}
    for kind in KINDS:
        known = [(place[each.source], place[each.derivative]) for each in collection.truth if each.kind == kind]
        recall[kind] = round(float(np.isin(codes_of(*np.array(known).T), codes).mean()), 4)
    inside = {part: np.zeros(len(place), dtype=np.bool_) for part in ("story", "footers")}
    for part, names in (("story", collection.story), ("footers", collection.footers)):
        inside[part][[place[each] for each in names]] = True
    family = held(codes, inside["story"])
    return {
        "recall": recall,
        "story": round(largest_component(*family, np.flatnonzero(inside["story"])), 4),
        "pairs": len(codes),
        "story_pairs": len(family[0]),
        "footer_pairs": len(held(codes, inside["footers"])[0]),
    }


def codes_of(ones: Codes, others: Codes) -> Codes:
    """One number a pair, whichever way round it is given."""
    return np.minimum(ones, others).astype(np.int64) << 32 | np.maximum(ones, others).astype(np.int64)


def held(codes: Codes, inside: npt.NDArray[np.bool_]) -> tuple[Codes, Codes]:
    """Both places of the pairs that have both articles inside."""
    ones, others = codes >> 32, codes & 0xFFFFFFFF
    both = inside[ones] & inside[others]
    return ones[both], others[both]


def largest_component(ones: Codes, others: Codes, members: Codes) -> float:
    """Share of the members in the largest component that these pairs make among them."""
    root = {int(member): int(member) for member in members}

    def top(member: int) -> int:
        while root[member] != member:
            root[member] = member = root[root[member]]
        return member

    for one, other in zip(ones.tolist(), others.tolist(), strict=True):
        root[top(one)] = top(other)
    return max(Counter(map(top, root)).values()) / len(root)
