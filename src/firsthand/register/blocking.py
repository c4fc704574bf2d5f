"""Which nodes are worth comparing, so that not all pairs are."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence, Set
from itertools import combinations, pairwise

from firsthand.register.claim import RUN
from firsthand.register.nodes import Node
from firsthand.register.party import Party
from firsthand.register.profile import Profile
from firsthand.register.same_transfer import FAR, NEAR

_NEAREST = 40  # nodes of a crowded block that each one is compared with, the nearest in time
_FEW = 12  # sentences in the same words that are all held against each other
_COMMON = 50  # sentences from which on shared words are a stock phrase
Pair = tuple[int, int]


def candidate_pairs(nodes: Sequence[Node]) -> set[Pair]:
    """Pairs of node numbers, the lower first, that share what every rule of the table asks for at the least.

    Those are both parties, or a party with the goods or with a stated day or place, within the days the rule allows.
    """
    pairs = set[Pair]()
    blocks = defaultdict[tuple[str, ...], list[int]](list)
    for number, node in enumerate(nodes):
        for key in _keys(node.claim.profile):
            blocks[key].append(number)
    for key, members in blocks.items():
        if len(members) > 1:
            pairs.update(_within(members, nodes, FAR if len(key) == 3 else NEAR))
    return pairs


def pairs_in_the_same_words(nodes: Sequence[Node]) -> set[Pair]:
    """Pairs with sentences that share `RUN` words in a row and the trigger, or of two articles and one report each.

    The trigger is asked for since one sentence may tell of two transfers; where it tells of one only, it does not
    matter which of its words the report hangs on. Where more than a few share the words, each is paired with the next
    one only.
    """
    by_trigger, alone = defaultdict[Hashable, set[int]](set), defaultdict[Hashable, set[int]](set)
    for number, node in enumerate(nodes):
        for claim in node.members:
            for run in runs_of(claim.words):
                by_trigger[(claim.trigger, run)].add(number)
                if claim.alone:
                    alone[run].add(number)
    articles = [{claim.article for claim in node.members} for node in nodes]
    apart = {(one, other) for one, other in _few(alone) if len(articles[one] | articles[other]) > 1}
    return apart.union(_few(by_trigger))


def _few(crowds: Mapping[Hashable, set[int]]) -> Iterator[Pair]:
    for members in crowds.values():
        if 1 < len(members) <= _COMMON:
            line = sorted(members)
            yield from combinations(line, 2) if len(line) <= _FEW else pairwise(line)


def general_pairs(nodes: Sequence[Node], among: Set[int]) -> set[Pair]:
    """Pairs that name one recipient and the goods by one general word, as one or more of `among` do."""
    blocks = defaultdict[tuple[str, str], list[int]](list)
    for number, node in enumerate(nodes):
        profile = node.claim.profile
        terms = {goods.entity for goods in profile.goods if goods.entity and goods.broad}
        for entity in {party.entity for party in profile.recipient if party.entity}:
            for term in terms:
                blocks[(entity, term)].append(number)
    crowds = (members for members in blocks.values() if not among.isdisjoint(members))
    return {pair for members in crowds for pair in _within(members, nodes, NEAR)}


def runs_of(words: Sequence[str]) -> set[tuple[str, ...]]:
    """Every `RUN` words in a row; a shorter sentence has none."""
    return {tuple(words[place : place + RUN]) for place in range(len(words) - RUN + 1)}


def _roots(parties: Iterable[Party]) -> set[str]:
    return {root for party in parties for root in party.belongs | party.theatre | party.setting | party.names}


def _keys(profile: Profile) -> Iterator[tuple[str, ...]]:
    """Both parties, alone or with a term or place; or one party with a term, or with a stated day or place."""
    suppliers, recipients = _roots(profile.supplier), _roots(profile.recipient)
    narrow = {
        term for goods in profile.goods if goods.entity and not goods.broad for term in (goods.entity, *goods.chain)
    }
    for supplier in suppliers:
        for recipient in recipients:
            yield supplier, recipient
            for term in narrow | profile.near:
                yield supplier, recipient, term
    alone = narrow | ({"event"} if profile.happened or profile.places else set())
    for slot, roots in (("from", suppliers), ("to", recipients)):
        for root in roots:
            for term in alone:
                yield f"{slot} {root}", term


def _within(members: Sequence[int], nodes: Sequence[Node], days: int) -> Iterator[Pair]:
    """Pairs of a block no more than `days` apart by publication or stated day, the undated paired with all.

    In a crowded block each node is paired with the nearest ones only: what lies further off meets it through them.
    """
    undated = [number for number in members if nodes[number].claim.day is None]
    dated = sorted(
        (day, number) for number in members if nodes[number].claim.day is not None for day in _anchors(nodes[number])
    )
    line = [*((None, number) for number in undated), *dated]
    for place, (day, one) in enumerate(line):
        for other_day, other in line[place + 1 : place + 1 + _NEAREST]:
            if day is not None and other_day is not None and other_day - day > days:
                break
            if other != one:
                yield min(one, other), max(one, other)


def _anchors(node: Node) -> set[int]:
    happened = node.claim.profile.happened
    return {day for day in (node.claim.day, happened[1] if happened else None) if day is not None}
