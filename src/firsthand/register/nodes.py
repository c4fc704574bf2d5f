"""Claims that say the same are compared once."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from firsthand.register.claim import Claim
from firsthand.register.same_transfer import FAR, Verdict, compare


@dataclass(frozen=True, slots=True)
class Node:
    """Claims of one profile and day, all of headlines or none; `claim` stands for all of them in comparisons."""

    claim: Claim
    members: tuple[Claim, ...]


def nodes_of(claims: Sequence[Claim]) -> tuple[Node, ...]:
    """Group sorted claims into nodes.

    The same words with the same profile are one statement, dated by its first appearance, so that a later copy changes
    nothing. Claims in other words share a node when profile and day are equal and the table calls the two the same.
    """
    by_key = defaultdict[tuple[object, ...], list[tuple[Claim, Claim]]](list)
    for claim, dated in zip(claims, _first_dated(claims), strict=True):
        enough = compare(dated, dated).verdict == Verdict.SAME
        by_key[(dated.profile, dated.day, dated.headline, () if enough else dated.words)].append((claim, dated))
    return tuple(Node(group[0][1], tuple(claim for claim, _ in group)) for group in by_key.values())


def _first_dated(claims: Sequence[Claim]) -> list[Claim]:
    """Each claim, dated by the first appearance of its words within one phase."""
    dated = list(claims)
    by_words = defaultdict[tuple[object, ...], list[int]](list)
    for place, claim in enumerate(claims):
        if claim.day is not None:
            by_words[(claim.words, claim.profile)].append(place)
    for places in by_words.values():
        first = claims[places[0]].day or 0
        for place in places:
            day = claims[place].day or 0
            first = first if day - first <= FAR else day
            dated[place] = replace(claims[place], day=first)
    return dated
