"""Pairs of reports that people joined or held apart, made to agree with one another."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from firsthand.register.claim import Claim
from firsthand.register.review import JudgedPair
from firsthand.register.same_transfer import compare


@dataclass(frozen=True, slots=True)
class JudgedPairs:
    """What people's pairs come to: `joins`, strongest first, of which none runs against what is held apart.

    `foes` has, for each report that is held apart from others, all of these, those too that follow: who joins A with B
    and holds B apart from C holds A apart from C. `left_out` are the joins that ran against it.
    """

    joins: tuple[JudgedPair, ...] = ()
    foes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    left_out: tuple[JudgedPair, ...] = ()


def judged_pairs(claims: Sequence[Claim], same: Iterable[JudgedPair], apart: Iterable[JudgedPair]) -> JudgedPairs:
    """Put people's pairs together; those of reports that are not among the claims count for nothing.

    What is held apart stays apart. Of joins that cannot all hold the weaker one is left out: the one that fewer people
    made, of equal ones the one with less evidence in the table, then the one whose ids come later.
    """
    joins, parted = list(same), list(apart)
    if not joins and not parted:
        return JudgedPairs()
    of = {claim.report: claim for claim in claims}
    joins = [pair for pair in joins if pair.one in of and pair.other in of]
    parted = [pair for pair in parted if pair.one in of and pair.other in of]

    def rank(pair: JudgedPair) -> tuple[int, float, str, str, tuple[str, ...]]:
        return (-len(pair.by), -compare(of[pair.one], of[pair.other]).weight, pair.one, pair.other, pair.by)

    circles = _Circles(parted)
    kept, left_out = list[JudgedPair](), list[JudgedPair]()
    for pair in sorted(set(joins), key=rank):
        (kept if circles.join(pair.one, pair.other) else left_out).append(pair)
    return JudgedPairs(tuple(kept), circles.foes(), tuple(left_out))


class _Circles:
    """Reports that people joined, directly or through others."""

    def __init__(self, parted: Iterable[JudgedPair]) -> None:
        self._of: dict[str, set[str]] = {}
        self._apart = defaultdict[str, set[str]](set)
        for pair in parted:
            self._apart[pair.one].add(pair.other)
            self._apart[pair.other].add(pair.one)

    def join(self, one: str, other: str) -> bool:
        """Put two circles together; False, and nothing is done, where one of either is held apart from the other."""
        here, there = self._circle(one), self._circle(other)
        if here is there:
            return True
        if not there.isdisjoint(self._held_from(here)):
            return False
        here |= there
        for report in there:
            self._of[report] = here
        return True

    def foes(self) -> dict[str, frozenset[str]]:
        """For each report of a circle that is held apart from others, all reports of those."""
        return {
            report: frozenset(far for foe in self._held_from(circle) for far in self._circle(foe))
            for report, circle in [(report, self._circle(report)) for report in [*self._of, *self._apart]]
            if self._held_from(circle)
        }

    def _circle(self, report: str) -> set[str]:
        return self._of.setdefault(report, {report})

    def _held_from(self, circle: Iterable[str]) -> set[str]:
        return {foe for report in circle for foe in self._apart.get(report, ())}
