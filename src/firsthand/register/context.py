"""What an article's other reports say of one that is vague by itself ("the supplies were inadequate")."""

from collections import defaultdict
from collections.abc import Collection, Iterator

from firsthand.register.claim import Claim
from firsthand.register.clusters import Clusters, Edge
from firsthand.register.fit import Fit
from firsthand.register.nodes import Node
from firsthand.register.party import is_named
from firsthand.register.profile import Profile
from firsthand.register.same_transfer import Comparison

_REACH = 10_000  # code points over which nearness in the text still counts


class Context:
    """Ties between nodes that share an article; the nodes of `aside` are left out."""

    def __init__(self, clusters: Clusters, aside: Collection[int] = ()) -> None:
        self._clusters = clusters
        self._articles: dict[str, list[int]] = defaultdict(list)
        for number, node in enumerate(clusters.nodes):
            if number not in aside:
                for article in sorted({claim.article for claim in node.members}):
                    self._articles[article].append(number)

    def attachments(self) -> Iterator[Edge]:
        """For each vague cluster, its tie to the transfer of the same article that it speaks of.

        That transfer names more than it does, and none of its reports is apart from it. Of several, the one with the
        most evidence counts, and then the one spoken of nearest to it.
        """
        for cluster, members in sorted(self._clusters.members.items()):
            if self._is_vague(cluster):
                ties = [edge for number in members for edge in self._ties(number, cluster)]
                fitting = (edge for edge in sorted(ties, key=_rank) if not self._apart(edge))
                edge = next(fitting, None)
                if edge:
                    yield edge

    def leftovers(self) -> Iterator[Edge]:
        """Ties between the vague clusters of one article."""
        for members in self._articles.values():
            vague = [number for number in members if self._is_vague(self._clusters.of[number])]
            for place, one in enumerate(vague):
                for other in vague[place + 1 :]:
                    edge = tie(self._clusters, one, other)
                    if edge:
                        yield edge

    def beside(self, number: int) -> Iterator[int]:
        """The nodes that stand in an article of this one."""
        for article in sorted({claim.article for claim in self._clusters.nodes[number].members}):
            yield from self._articles[article]

    def _ties(self, number: int, cluster: int) -> Iterator[Edge]:
        named = self._specifics(cluster)
        for other in self.beside(number):
            there = self._clusters.of[other]
            if there != cluster and self._specifics(there) > named:
                edge = tie(self._clusters, number, other)
                if edge:
                    yield edge

    def _apart(self, edge: Edge) -> bool:
        return self._clusters.apart(self._clusters.of[edge.one], self._clusters.of[edge.other])

    def _is_vague(self, cluster: int) -> bool:
        return all(is_vague(self._clusters.nodes[number].claim.profile) for number in self._clusters.members[cluster])

    def _specifics(self, cluster: int) -> int:
        """How many of supplier, recipient and goods the reports of a cluster name."""
        profiles = [self._clusters.nodes[number].claim.profile for number in self._clusters.members[cluster]]
        return sum(
            (
                any(is_named(party) for profile in profiles for party in profile.supplier),
                any(is_named(party) for profile in profiles for party in profile.recipient),
                not all(profile.general for profile in profiles),
            )
        )


def is_vague(profile: Profile) -> bool:
    """Whether a report by itself leaves open who gave or who got."""
    return not all(any(is_named(party) for party in slot) for slot in (profile.supplier, profile.recipient))


def tie(clusters: Clusters, one: int, other: int) -> Edge | None:
    """The tie of two nodes that share an article, None where they clash or nothing ties them."""
    comparison = clusters.compared(one, other)
    a, b = clusters.nodes[one].claim.profile, clusters.nodes[other].claim.profile
    if comparison.parts or comparison.stage < Fit.LOOSE:
        return None
    evidence = _evidence(comparison, a, b)
    if evidence == 0:
        return None
    near = 1 - min(distance(clusters.nodes[one], clusters.nodes[other]), _REACH) / _REACH
    return Edge(one, other, evidence + near, "same.article", "one article, and no clash with what it says nearby")


def _evidence(comparison: Comparison, a: Profile, b: Profile) -> int:
    """Points for agreement, a place that both name included; goods alone tie only a claim that names no party."""
    parties = max(comparison.supplier, comparison.recipient)
    if parties < Fit.LOOSE and not (a.bare or b.bare):
        return 0
    fits = comparison.supplier + comparison.recipient + min(comparison.goods, Fit.AKIN)
    points = fits or int(a.bare or b.bare)
    return points + 1 if points and a.near & b.near else points


def _rank(edge: Edge) -> tuple[float, int, int]:
    return (-edge.weight, edge.one, edge.other)


def distance(one: Node, other: Node) -> int:
    """Code points between the nearest two claims of the two nodes that stand in one article."""
    return min(
        (_between(a, b) for a in one.members for b in other.members if a.article == b.article),
        default=_REACH,
    )


def _between(one: Claim, other: Claim) -> int:
    return abs(one.start - other.start)
