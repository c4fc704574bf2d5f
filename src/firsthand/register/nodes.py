"""Claims that say the same are compared once."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from firsthand.register.claim import RUN, Claim, fingerprint
from firsthand.register.same_transfer import FAR, Verdict, compare


@dataclass(frozen=True, slots=True)
class Node:
    """Claims of one profile and day, all of headlines or none; `claim` stands for all of them in comparisons."""

    claim: Claim
    members: tuple[Claim, ...]


def nodes_of(claims: Sequence[Claim]) -> tuple[Node, ...]:
    """Group sorted claims into nodes, in an order that only what they say decides.

    The same words with the same profile are one statement, dated by its first appearance, so that a later copy changes
    nothing. Claims in other words share a node when profile and day are equal and the table calls the two the same.
    """
    by_key = defaultdict[tuple[object, ...], list[tuple[Claim, Claim]]](list)
    for claim, dated in zip(claims, _first_dated(claims), strict=True):
        enough = compare(dated, dated).verdict == Verdict.SAME
        by_key[(dated.profile, dated.day, dated.headline, () if enough else dated.words)].append((claim, dated))
    found = [Node(group[0][1], tuple(claim for claim, _ in group)) for group in by_key.values()]
    return tuple(sorted(found, key=_content))


def _content(node: Node) -> tuple[object, ...]:
    """What a node says, so that its place does not depend on who carries it: a copy moves nothing."""
    words = min(claim.words for claim in node.members)
    return (node.claim.day or 0, node.claim.day is None, words, node.claim.headline, fingerprint(node.claim.profile))


def _first_dated(claims: Sequence[Claim]) -> list[Claim]:
    """Each claim, dated by the first appearance of its words.

    A sentence of a few words may be written anew, so that it is dated anew after a pause.
    """
    dated = list(claims)
    by_words = defaultdict[tuple[object, ...], list[int]](list)
    for place, claim in enumerate(claims):
        if claim.day is not None:
            by_words[(claim.words, claim.profile)].append(place)
    for places in by_words.values():
        first = before = claims[places[0]].day or 0
        for place in places:
            day = claims[place].day or 0
            first = day if day - before > FAR and len(claims[place].words) < RUN else first
            dated[place] = replace(claims[place], day=first)
            before = day
    return dated
