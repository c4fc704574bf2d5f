"""Joins nodes into transfers without chaining dissimilar ones."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

from firsthand.register.fit import FitCache
from firsthand.register.goods import Goods, fit_goods
from firsthand.register.nodes import Node
from firsthand.register.party import Party, fit_parties
from firsthand.register.same_transfer import DISPUTED, Comparison, compare

_MARGIN = 0.25  # points by which one choice must beat another that rules it out


@dataclass(frozen=True, slots=True)
class Edge:
    """Evidence that two nodes speak of one transfer: a rule's code and words, and its weight in points."""

    one: int
    other: int
    weight: float
    code: str
    says: str


@dataclass(slots=True)
class _Tie:
    """What joins two clusters: the summed weight and number of their edges and the heaviest one."""

    total: float
    count: int
    best: Edge
    undecided: bool = False

    def add(self, other: "_Tie") -> None:
        self.total += other.total
        self.count += other.count
        self.best = min(self.best, other.best, key=_rank)
        self.undecided = False


def _rank(edge: Edge) -> tuple[float, int, int]:
    return (-edge.weight, edge.one, edge.other)


@dataclass(slots=True)
class Clusters:
    """A growing grouping of nodes. `joins` keeps the edge of every merge, `unsure` those that were left undecided."""

    nodes: Sequence[Node]
    members: dict[int, list[int]] = field(init=False)
    of: list[int] = field(init=False)
    joins: list[Edge] = field(init=False, default_factory=list)
    unsure: list[Edge] = field(init=False, default_factory=list)
    _foes: dict[int, set[int]] = field(init=False)
    _held: dict[int, set[int]] = field(init=False)  # the foes that people made
    _supplier: FitCache[Party] = field(init=False)
    _recipient: FitCache[Party] = field(init=False)
    _goods: FitCache[Goods] = field(init=False)
    _compared: dict[tuple[int, int], Comparison] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.of = list(range(len(self.nodes)))
        self.members = {number: [number] for number in self.of}
        self._foes = {number: set() for number in self.of}
        self._held = {number: set() for number in self.of}
        profiles = [node.claim.profile for node in self.nodes]
        self._supplier = FitCache([profile.supplier for profile in profiles], fit_parties)
        self._recipient = FitCache([profile.recipient for profile in profiles], fit_parties)
        self._goods = FitCache([profile.goods for profile in profiles], fit_goods)

    def compared(self, one: int, other: int) -> Comparison:
        """The table's verdict on two nodes, worked out once; those held apart are remembered for their clusters."""
        pair = (min(one, other), max(one, other))
        if pair not in self._compared:
            fits = (self._supplier.between(*pair), self._recipient.between(*pair), self._goods.between(*pair))
            found = compare(self.nodes[pair[0]].claim, self.nodes[pair[1]].claim, fits)
            self._compared[pair] = found
            here, there = self.of[one], self.of[other]
            if found.parts and here != there:  # what was joined by force may be looked at afterwards
                self._foes[here].add(there)
                self._foes[there].add(here)
        return self._compared[pair]

    def hold_apart(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Keep the two nodes of each pair in different clusters, as people decided, whatever else would join them."""
        for one, other in pairs:
            here, there = self.of[one], self.of[other]
            for foes in (self._foes, self._held):
                foes[here].add(there)
                foes[there].add(here)

    def held_apart(self, one: int, other: int) -> bool:
        """Whether people keep two clusters apart."""
        return other in self._held[one]

    def apart(self, one: int, other: int) -> bool:
        """Whether any node of one cluster is held apart from any of the other."""
        return other in self._foes[one] or any(
            self.compared(a, b).parts for a in self.members[one] for b in self.members[other]
        )

    def merge(self, edges: Iterable[Edge]) -> None:
        """Join clusters along the edges, strongest average first.

        Two clusters never join when any two of their nodes are apart. Where a cluster fits two that are apart from each
        other, it joins the better one only if that is better by a margin; otherwise it stays and is left undecided.
        """
        ties = self._ties(edges)
        heap = [
            (-self._strength(one, other, tie), one, other)
            for one in ties
            for other, tie in ties[one].items()
            if one < other
        ]
        heapify(heap)
        while heap:
            strength, one, other = heappop(heap)
            tie = ties.get(one, {}).get(other)
            if tie is None or tie.undecided or -strength != self._strength(one, other, tie):
                continue
            if self.apart(one, other):
                self._untie(ties, one, other)
            elif self._undecided(ties, one, other, -strength):
                self.unsure.append(tie.best)
                tie.undecided = True
            else:
                self.joins.append(tie.best)
                for neighbour in self._join(ties, one, other):
                    near, far = min(one, neighbour), max(one, neighbour)
                    heappush(heap, (-self._strength(near, far, ties[near][far]), near, far))

    def settle(self, disputes: Iterable[Edge]) -> None:
        """Join along edges between claims that dispute one slot, where nothing else holds the two clusters apart."""
        for edge in sorted(disputes, key=_rank):
            one, other = self.of[edge.one], self.of[edge.other]
            slot = f"apart.{edge.code.removeprefix(DISPUTED)}"
            held = (self.compared(a, b) for a in self.members[one] for b in self.members[other])
            if one != other and all(found.code == slot for found in held if found.parts):
                self.force([edge])

    def force(self, edges: Iterable[Edge]) -> list[Edge]:
        """Join along the edges, in the order given, whatever the table holds apart.

        Returns the edges between clusters that people hold apart, which are not joined.
        """
        refused = []
        for edge in edges:
            one, other = self.of[edge.one], self.of[edge.other]
            if self.held_apart(one, other):
                refused.append(edge)
            elif one != other:
                self._absorb(min(one, other), max(one, other))
                self.joins.append(edge)
        return refused

    def _ties(self, edges: Iterable[Edge]) -> dict[int, dict[int, _Tie]]:
        ties: dict[int, dict[int, _Tie]] = {}
        for edge in sorted(edges, key=_rank):
            one, other = self.of[edge.one], self.of[edge.other]
            if one == other:
                continue
            tie = ties.setdefault(one, {}).get(other)
            if tie is None:
                ties[one][other] = ties.setdefault(other, {})[one] = _Tie(edge.weight, 1, edge)
            else:
                tie.add(_Tie(edge.weight, 1, edge))
        return ties

    def _strength(self, one: int, other: int, tie: _Tie) -> float:
        """Summed weight over all pairs of the two clusters, those without an edge included."""
        return tie.total / max(tie.count, len(self.members[one]) * len(self.members[other]))

    def _undecided(self, ties: dict[int, dict[int, _Tie]], one: int, other: int, strength: float) -> bool:
        for here, there in ((one, other), (other, one)):
            for rival, tie in ties[here].items():
                if rival in self._foes[there] and self._strength(here, rival, tie) > strength - _MARGIN:
                    return True
        return False

    @staticmethod
    def _untie(ties: dict[int, dict[int, _Tie]], one: int, other: int) -> None:
        del ties[one][other], ties[other][one]

    def _join(self, ties: dict[int, dict[int, _Tie]], one: int, other: int) -> list[int]:
        """Put `other` into `one`; returns the clusters whose ties to it changed."""
        self._absorb(one, other)
        self._untie(ties, one, other)
        for neighbour, tie in ties.pop(other).items():
            del ties[neighbour][other]
            if neighbour in ties[one]:
                ties[one][neighbour].add(tie)
            else:
                ties[one][neighbour] = ties[neighbour][one] = tie
        for tie in ties[one].values():
            tie.undecided = False
        return sorted(ties[one])

    def _absorb(self, one: int, other: int) -> None:
        for node in self.members[other]:
            self.of[node] = one
        self.members[one] += self.members.pop(other)
        for foes in (self._foes, self._held):
            for foe in foes.pop(other):
                foes[foe].discard(other)
                if foe != one:
                    foes[foe].add(one)
                    foes[one].add(foe)
