"""What the reports of a cluster say together, held against what another's say together."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from firsthand.register.blocking import candidate_pairs
from firsthand.register.claim import Claim
from firsthand.register.clusters import Clusters, Edge
from firsthand.register.context import is_vague
from firsthand.register.nodes import Node
from firsthand.register.profile import Profile
from firsthand.register.same_transfer import Verdict, compare

Value = TypeVar("Value", bound=Hashable)


def between_tellings(clusters: Clusters) -> Iterator[Edge]:
    """Ties between clusters that are vague in each of their reports, but not in all of them together.

    One article tells who got the arms in one sentence and what they were in the next; another has both in one.
    """
    heads = [head for head, members in sorted(clusters.members.items()) if _is_vague(clusters, members)]
    told = [together([clusters.nodes[number].claim for number in clusters.members[head]]) for head in heads]
    for one, other in sorted(candidate_pairs([Node(claim, (claim,)) for claim in told])):
        found = compare(told[one], told[other])
        if found.verdict == Verdict.SAME:
            yield Edge(heads[one], heads[other], found.weight, found.code, f"{found.says}, each told in parts")


def _is_vague(clusters: Clusters, members: Sequence[int]) -> bool:
    return all(is_vague(clusters.nodes[number].claim.profile) for number in members)


def together(claims: Sequence[Claim]) -> Claim:
    """One claim that says what all of them say; day and status are those of the first that says most."""
    fullest = max(claims, key=lambda claim: len(claim.profile.supplier) + len(claim.profile.recipient))
    spans = [claim.profile.happened for claim in claims if claim.profile.happened]

    def union(values: Callable[[Profile], Iterable[Value]]) -> tuple[Value, ...]:
        return tuple(dict.fromkeys(value for claim in claims for value in values(claim.profile)))

    profile = replace(
        fullest.profile,
        supplier=union(lambda profile: profile.supplier),
        recipient=union(lambda profile: profile.recipient),
        goods=union(lambda profile: profile.goods),
        places=frozenset(union(lambda profile: profile.places)),
        near=frozenset(union(lambda profile: profile.near)),
        amounts=frozenset(union(lambda profile: profile.amounts)),
        happened=(min(low for low, _ in spans), max(high for _, high in spans)) if spans else None,
    )
    return replace(fullest, profile=profile)
