"""A headline's report belongs to what its article tells, even where it tells it wrongly."""

from collections.abc import Collection, Iterator, Sequence

from firsthand.register.clusters import Clusters, Edge
from firsthand.register.context import Context
from firsthand.register.fit import Fit
from firsthand.register.nodes import Node
from firsthand.register.same_transfer import Comparison


def headlines_over_bodies(nodes: Sequence[Node]) -> frozenset[int]:
    """The nodes of headlines whose articles make a report in their body too."""
    with_body = {claim.article for node in nodes for claim in node.members if not claim.headline}
    return frozenset(
        number
        for number, node in enumerate(nodes)
        if node.claim.headline and all(claim.article in with_body for claim in node.members)
    )


def headline_ties(clusters: Clusters, context: Context, headlines: Collection[int]) -> Iterator[Edge]:
    """For each headline, its tie to the report of the body that it fits best.

    A headline may name another party or outcome than the body: that is a contradiction within the transfer and no
    other transfer. Something must agree all the same, and the goods must not be others.
    """
    for number in sorted(headlines):
        fitting = [(_evidence(clusters.compared(number, other)), -other) for other in context.beside(number)]
        evidence, other = max(fitting, default=(0, 0))
        if evidence > 0:
            yield Edge(number, -other, float(evidence), "same.headline", "the headline and its body")


def _evidence(found: Comparison) -> int:
    fits = found.supplier + found.recipient + min(found.goods, Fit.AKIN) + min(found.stage, Fit.LOOSE)
    return fits if found.goods != Fit.APART else 0
