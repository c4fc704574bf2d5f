"""A headline's report belongs to what its article tells, even where it tells it wrongly."""

from collections.abc import Collection, Iterator, Sequence

from firsthand.register.clusters import Clusters, Edge
from firsthand.register.context import Context
from firsthand.register.fit import Fit
from firsthand.register.nodes import Node


def headlines_over_bodies(nodes: Sequence[Node]) -> frozenset[int]:
    """The nodes of headlines whose articles make a report in their body too."""
    with_body = {claim.article for node in nodes for claim in node.members if not claim.headline}
    return frozenset(
        number
        for number, node in enumerate(nodes)
        if node.claim.headline and all(claim.article in with_body for claim in node.members)
    )


def headline_ties(clusters: Clusters, context: Context, headlines: Collection[int]) -> Iterator[Edge]:
    """For each headline, its tie to the report of the body that it fits best, the first of several.

    A headline may name another party or outcome than the body: that is a contradiction within the transfer and no
    other transfer. Something must agree all the same, and the goods must not be others.
    """
    for number in sorted(headlines):
        best: Edge | None = None
        for other in context.beside(number):
            found = clusters.compared(number, other)
            evidence = found.supplier + found.recipient + min(found.goods, Fit.AKIN) + found.stage
            if found.goods != Fit.APART and evidence > (best.weight if best else 0):
                best = Edge(number, other, float(evidence), "same.headline", "the headline and its body")
        if best:
            yield best
