"""Vague reports that name who gets arms and call these by a general word only ("arms sales to Arland")."""

from collections.abc import Iterator

from firsthand.model import Certainty
from firsthand.register.blocking import general_pairs
from firsthand.register.claim import Claim
from firsthand.register.clusters import Clusters, Edge
from firsthand.register.context import is_vague
from firsthand.register.fit import Fit
from firsthand.register.profile import Profile
from firsthand.register.same_transfer import NEAR, Comparison


def in_general_terms(clusters: Clusters) -> Iterator[Edge]:
    """Ties of clusters that are vague in each of their reports to what others tell of the same recipient by name.

    Both use the same general word within the days of one transfer, and one of the two leaves the supplier unsaid. A
    supplier by itself ties nothing: a large one gives to many in those days. This comes after the context of the
    article, which says more of a vague report than another article does.
    """
    vague = {
        number
        for members in clusters.members.values()
        if all(is_vague(clusters.nodes[number].claim.profile) for number in members)
        for number in members
    }
    # Those that are not vague are compared too: what two of them that are apart fit alike joins neither.
    for one, other in sorted(general_pairs(clusters.nodes, vague)):
        found = clusters.compared(one, other)
        if vague.isdisjoint((one, other)) or found.parts:
            continue
        if _fit(clusters.nodes[one].claim, clusters.nodes[other].claim, found):
            yield Edge(one, other, found.weight, "same.recipient-and-term", "the recipient and the same general word")


def _fit(one: Claim, other: Claim, found: Comparison) -> bool:
    a, b = one.profile, other.profile
    if found.days is None or found.days > NEAR or found.stage < Fit.LOOSE or _is_supposed(a) != _is_supposed(b):
        return False
    return not (a.supplier and b.supplier)


def _is_supposed(profile: Profile) -> bool:
    return profile.certainty == Certainty.HYPOTHETICAL
