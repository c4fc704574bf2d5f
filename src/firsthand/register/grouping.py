"""From claims to groups that speak of one transfer, with the reason for each join."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from firsthand.model import Reason
from firsthand.register.blocking import candidate_pairs, pairs_in_the_same_words
from firsthand.register.claim import Claim
from firsthand.register.clusters import Clusters, Edge
from firsthand.register.context import Context
from firsthand.register.derived_text import DerivedText
from firsthand.register.general_terms import in_general_terms
from firsthand.register.headline_ties import headline_ties, headlines_over_bodies
from firsthand.register.judged_pairs import JudgedPairs, judged_pairs
from firsthand.register.nodes import nodes_of
from firsthand.register.review import JudgedPair
from firsthand.register.same_transfer import DISPUTED, Comparison, Verdict
from firsthand.register.tellings import between_tellings

_RETOLD = Reason("same.text", "One text tells it, which both articles carry.")
_NOTHING_DERIVED = DerivedText()
_SAME_WORDS = 4.0  # points for a sentence in the same words


@dataclass(frozen=True, slots=True)
class Group:
    """Claims of one transfer in order of day, article and place; `joined` has a reason for each after the first."""

    claims: tuple[Claim, ...]
    joined: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Unsure:
    """Two reports that may speak of one transfer, left to a person, with the reason."""

    one: str
    other: str
    reason: Reason


def grouped(
    claims: Sequence[Claim],
    derived: DerivedText = _NOTHING_DERIVED,
    same: Iterable[JudgedPair] = (),
    apart: Iterable[JudgedPair] = (),
) -> tuple[tuple[Group, ...], tuple[Unsure, ...]]:
    """Groups of sorted claims, and the pairs left for review: the strongest one for any two groups.

    `same` and `apart` are what people said of pairs of reports. What they hold apart no rule joins, and it is not
    proposed to them again; what they join is joined whatever the table says, unless that would put together what
    people hold apart: then it is left for review, before all others.
    """
    judged = judged_pairs(claims, same, apart)
    nodes = nodes_of(claims, derived, judged.foes)
    clusters = Clusters(nodes)
    home = _homes(clusters, judged)
    clusters.hold_apart((home[one], home[other]) for one, foes in judged.foes.items() for other in foes)
    pairs = sorted(candidate_pairs(nodes))
    edges = (*_by_rule(clusters, pairs), *_by_words(clusters, sorted(pairs_in_the_same_words(nodes))))
    _join_by_rules(clusters, edges)
    refused = [pair for pair in judged.joins if clusters.force([_by_people(pair, home)])]
    clusters.merge(edges)
    review = [_edge(one, other, found) for one, other, found in _compared(clusters, pairs, Verdict.REVIEW)]
    return _groups(clusters), (
        *(_at_odds(pair) for pair in sorted((*judged.left_out, *refused), key=lambda pair: (pair.one, pair.other))),
        *_unsure(clusters, (*clusters.unsure, *review)),
    )


def _join_by_rules(clusters: Clusters, edges: Iterable[Edge]) -> None:
    """Join what the edges tie, then what only the rest of its article, or a headline's body, tells where it belongs."""
    aside = headlines_over_bodies(clusters.nodes)
    told = [edge for edge in edges if edge.one not in aside and edge.other not in aside]
    clusters.merge(edge for edge in told if not edge.code.startswith(DISPUTED))
    clusters.settle(edge for edge in told if edge.code.startswith(DISPUTED))
    context = Context(clusters, aside)
    clusters.merge(context.attachments())
    clusters.merge(context.leftovers())
    clusters.merge(between_tellings(clusters))
    clusters.merge(in_general_terms(clusters))
    clusters.force(headline_ties(clusters, context, aside))


def _groups(clusters: Clusters) -> tuple[Group, ...]:
    links = defaultdict[int, list[Edge]](list)
    for edge in clusters.joins:
        links[edge.one].append(edge)
        links[edge.other].append(edge)
    groups = (_group(clusters, members, links) for members in clusters.members.values())
    return tuple(sorted(groups, key=lambda group: _place(group.claims[0])))


def _homes(clusters: Clusters, judged: JudgedPairs) -> dict[str, int]:
    """The nodes of the reports that people spoke of."""
    wanted = {report for pair in judged.joins for report in (pair.one, pair.other)} | judged.foes.keys()
    if not wanted:
        return {}
    placed = ((claim.report, number) for number, node in enumerate(clusters.nodes) for claim in node.members)
    return {report: number for report, number in placed if report in wanted}


def _by_people(pair: JudgedPair, home: Mapping[str, int]) -> Edge:
    says = f"judged to be one transfer by {' and '.join(pair.by)}"
    return Edge(home[pair.one], home[pair.other], 0.0, "review.same", says)


def _at_odds(pair: JudgedPair) -> Unsure:
    said = f"Judged to be one transfer by {' and '.join(pair.by)}, but other judgements hold them apart."
    return Unsure(pair.one, pair.other, Reason("review.same-and-apart", said))


def _compared(
    clusters: Clusters, pairs: Iterable[tuple[int, int]], wanted: Verdict
) -> Iterator[tuple[int, int, Comparison]]:
    for one, other in pairs:
        found = clusters.compared(one, other)
        if found.verdict == wanted:
            yield one, other, found


def _edge(one: int, other: int, found: Comparison) -> Edge:
    return Edge(one, other, found.weight, found.code, found.says)


def _by_rule(clusters: Clusters, pairs: Iterable[tuple[int, int]]) -> list[Edge]:
    return [_edge(one, other, found) for one, other, found in _compared(clusters, pairs, Verdict.SAME)]


def _by_words(clusters: Clusters, pairs: Iterable[tuple[int, int]]) -> Iterator[Edge]:
    for one, other in pairs:
        found = clusters.compared(one, other)
        if not found.parts:
            yield Edge(one, other, found.weight + _SAME_WORDS, "same.words", "the same words in a row")


def _group(clusters: Clusters, members: Sequence[int], links: Mapping[int, Sequence[Edge]]) -> Group:
    """The claims of a cluster; the reasons follow the joins outward from the node of the first claim."""
    placed = sorted(
        ((claim, number) for number in members for claim in clusters.nodes[number].members),
        key=lambda pair: _place(pair[0]),
    )
    reasons = _outward(placed[0][1], links)
    joined = (
        _RETOLD if claim.report in clusters.nodes[number].retold else reasons[number] for claim, number in placed[1:]
    )
    return Group(tuple(claim for claim, _ in placed), tuple(joined))


def _outward(first: int, links: Mapping[int, Sequence[Edge]]) -> dict[int, Reason]:
    """For each node that the joins lead to from the first one, the reason of the join that led there."""
    reasons = {first: Reason("same.claim", "The same parties, goods and day.")}
    ahead = [first]
    while ahead:
        here = ahead.pop()
        for edge in links.get(here, ()):
            there = edge.other if edge.one == here else edge.one
            if there not in reasons:
                reasons[there] = _reason(edge)
                ahead.append(there)
    return reasons


def _reason(edge: Edge) -> Reason:
    return Reason(edge.code, f"{edge.says[0].upper()}{edge.says[1:]}.")


def _place(claim: Claim) -> tuple[int, str, int, str]:
    return (claim.day or 0, claim.article, claim.start, claim.report)


def _unsure(clusters: Clusters, edges: Iterable[Edge]) -> Iterator[Unsure]:
    strongest: dict[tuple[int, int], Edge] = {}
    for edge in sorted(edges, key=lambda edge: (-edge.weight, edge.one, edge.other)):
        here, there = sorted((clusters.of[edge.one], clusters.of[edge.other]))
        if here != there and not clusters.held_apart(here, there):
            strongest.setdefault((here, there), edge)
    for _, edge in sorted(strongest.items()):
        one, other = (clusters.nodes[number].members[0].report for number in (edge.one, edge.other))
        yield Unsure(one, other, _reason(edge))
