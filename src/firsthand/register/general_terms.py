"""Vague reports that name one party and call the arms by a general word only ("arms sales to Arland")."""

from collections.abc import Iterator

from firsthand.model import Certainty
from firsthand.register.blocking import general_pairs
from firsthand.register.claim import Claim, Profile
from firsthand.register.clusters import Clusters, Edge
from firsthand.register.context import is_vague
from firsthand.register.fit import Fit
from firsthand.register.same_transfer import NEAR, Comparison


def in_general_terms(clusters: Clusters) -> Iterator[Edge]:
    """Ties of clusters that are vague in each of their reports to what others tell of the same party by name.

    Both use the same general word within the days of one transfer, and one of the two leaves the other party unsaid.
    This comes after the context of the article, which says more of a vague report than another article does.
    """
    vague = {
        number
        for members in clusters.members.values()
        if all(is_vague(clusters.nodes[number].claim.profile) for number in members)
        for number in members
    }
    for one, other in sorted(general_pairs(clusters.nodes, vague)):
        found = clusters.compared(one, other)
        if not found.parts and _of_one_party(clusters.nodes[one].claim, clusters.nodes[other].claim, found):
            yield Edge(one, other, found.weight, "same.party-and-term", "one party and the same general word")


def _of_one_party(one: Claim, other: Claim, found: Comparison) -> bool:
    a, b = one.profile, other.profile
    if found.days is None or found.days > NEAR or found.stage < Fit.LOOSE or _is_supposed(a) != _is_supposed(b):
        return False
    unsaid = not (a.supplier and b.supplier) if found.recipient == Fit.SAME else not (a.recipient and b.recipient)
    return unsaid and max(found.supplier, found.recipient) == Fit.SAME


def _is_supposed(profile: Profile) -> bool:
    return profile.certainty == Certainty.HYPOTHETICAL
