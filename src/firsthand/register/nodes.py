"""Claims that say the same are compared once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import chain

from firsthand.model import Reason
from firsthand.register.claim import RUN, Claim
from firsthand.register.dependence import Dependence, components
from firsthand.register.derived_text import DerivedText
from firsthand.register.profile import fingerprint
from firsthand.register.retold import retold
from firsthand.register.same_transfer import FAR, Verdict, compare

_NOTHING_DERIVED = DerivedText()
_NO_FOES: Mapping[str, Set[str]] = {}
_ONE = Reason("same.statement", "They are one statement.")


@dataclass(frozen=True, slots=True)
class Node:
    """Claims of one statement; `claim` stands for all of them in comparisons.

    They are of one profile and day, or one text tells them: `retold` are the reports of the latter kind. All stand in
    headlines or none does.
    """

    claim: Claim
    members: tuple[Claim, ...]
    retold: frozenset[str] = frozenset()


def nodes_of(
    claims: Sequence[Claim], derived: DerivedText = _NOTHING_DERIVED, foes: Mapping[str, Set[str]] = _NO_FOES
) -> tuple[Node, ...]:
    """Group sorted claims into nodes, in an order that only what they say decides.

    The same words with the same profile are one statement, dated by its first appearance, so that a later copy changes
    nothing. Claims in other words share a node when profile and day are equal and the table calls the two the same,
    or when one text tells both: then the claim that came out first stands for them, and what a copy makes of it or how
    it happens to be read does not count.

    `foes` are the ids of reports that people hold apart from a report: of two that would share a node the one that came
    out first stays with the others, and the later one has a node of its own.
    """
    dated = _first_dated(claims)
    by_key = defaultdict[tuple[object, ...], list[tuple[int, ...]]](list)
    for text in components(len(claims), (Dependence(*pair, _ONE) for pair in retold(claims, derived))):
        heads_first = sorted(text.numbers, key=lambda number: _seniority(dated[number]))
        for part in _parted(((number,) for number in heads_first), claims, foes):
            numbers = tuple(number for (number,) in part)
            by_key[_key(dated[numbers[0]])].append(numbers)
    nodes = (
        _node(part, claims, dated)
        for texts in by_key.values()
        for part in _parted(sorted(texts, key=lambda text: _seniority(dated[text[0]])), claims, foes)
    )
    return tuple(sorted(nodes, key=_content))


def _parted(
    texts: Iterable[tuple[int, ...]], claims: Sequence[Claim], foes: Mapping[str, Set[str]]
) -> list[list[tuple[int, ...]]]:
    """The texts in as many parts as keep foes apart, each in the first part that holds none of its foes."""
    if not foes:
        return [list(texts)]
    parts = list[list[tuple[int, ...]]]()
    inside = list[set[str]]()
    for text in texts:
        reports = {claims[number].report for number in text}
        against = {foe for report in reports for foe in foes.get(report, ())}
        at = next((at for at, there in enumerate(inside) if against.isdisjoint(there)), len(parts))
        if at == len(parts):
            parts.append([])
            inside.append(set())
        parts[at].append(text)
        inside[at] |= reports
    return parts


def _key(dated: Claim) -> tuple[object, ...]:
    enough = compare(dated, dated).verdict == Verdict.SAME
    return (dated.profile, dated.day, dated.headline, () if enough else dated.words)


def _node(texts: Sequence[tuple[int, ...]], claims: Sequence[Claim], dated: Sequence[Claim]) -> Node:
    """The node of texts whose first tellings say the same; the first number of each is that of its first telling."""
    head = min((text[0] for text in texts), key=lambda number: _seniority(dated[number]))
    later = frozenset(claims[number].report for text in texts for number in text[1:])
    return Node(dated[head], tuple(claims[number] for number in sorted(chain(*texts))), later)


def _seniority(claim: Claim) -> tuple[object, ...]:
    """The first to come out goes before; of one day, the one that says most."""
    profile = claim.profile
    said = sum(map(bool, (profile.supplier, profile.recipient, profile.goods)))
    return (claim.day is None, claim.day or 0, -said, claim.words, fingerprint(profile))


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
