"""Compares a register that others keep with the transfers that are reported, in the knowledge base's terms.

A line and a transfer match where supplier, recipient and arms are the same or one belongs to the other, and their years
meet. A supplier is only ever held against a supplier. What is told as less than the line lists never matches it.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from firsthand.kb import KnowledgeBase
from firsthand.register.differences import differences
from firsthand.register.findings import Finding, Group
from firsthand.register.fit import Fit
from firsthand.register.fit_table import FitTable
from firsthand.register.held_index import HeldIndex
from firsthand.register.listed import Held, Listed, Stage
from firsthand.register.pair_check import Outcome, Time, outcome_of, pair_of, time_of
from firsthand.register.slot_fit import SlotFits

_MOST_NEAR = 3  # near misses told of a line or transfer that is otherwise unsettled
_MOST_MATCHES = 100  # transfers told that match one line
_LOOKED_AT = 50  # transfers with the same parties but other arms, or the other way about, that are looked at
_REVERSED = "The other way round: who is listed as supplier is reported as recipient, and the reverse."
_GROUPS = {Outcome.MATCH: Group.MATCHED, Outcome.ONLY: Group.ONLY}


@dataclass(frozen=True, slots=True)
class Compared:
    """What the lines and transfers have to do with each other: findings, and the transfers that need no line more."""

    findings: tuple[Finding, ...]
    settled: frozenset[str]


class Check:
    """Lines held against transfers. Neither's order matters."""

    def __init__(self, held: Iterable[Held], kb: KnowledgeBase) -> None:
        self._held = sorted(held, key=lambda one: one.id)
        self._number = {one.id: number for number, one in enumerate(self._held)}
        self._slots = SlotFits(kb)
        self._index = HeldIndex(self._held, self._slots)
        self._table = FitTable(self._held, self._slots)

    def compare(self, lines: Iterable[Listed]) -> Compared:
        """Match all lines, and tell near misses of what is left on either side."""
        told, left = list[Finding](), list[Listed]()
        matched, near = set[int](), defaultdict[int, list[Listed]](list)
        for line in sorted(lines, key=lambda one: one.line):
            outcomes = self._outcomes(line)
            found = list(self._settling(line, outcomes)) or list(self._other_way_round(line))
            told += found
            matched.update(self._number[one.transfer] for one in found if one.transfer)
            matched.update(number for outcome in _GROUPS for number in outcomes[outcome])
            for number in outcomes[Outcome.NEAR]:
                near[number].append(line)
            if not found:
                left.append(line)
        told += self._near(near, matched, {line.line for line in left})
        near_lines = {one.line for one in told if one.group is Group.NEAR}
        settled = matched | near.keys()
        for line in left:
            if line.line not in near_lines:
                told += self._unsupported(line, settled)
        return Compared(tuple(told), frozenset(self._held[number].id for number in settled))

    def _outcomes(self, line: Listed) -> dict[Outcome, list[int]]:
        """The transfers that the line may list, by outcome; only the one that it names by its id, where it does."""
        named = self._number.get(line.transfer or "")
        numbers = self._index.candidates(line) if named is None else (named,)
        fits = self._table.fits_of(line)
        found: dict[Outcome, list[int]] = {outcome: [] for outcome in Outcome}
        for number in self._table.in_time(line, numbers):
            found[outcome_of(line, self._held[number], fits(number))].append(number)
        return found

    def _told(self, group: Group, line: Listed, number: int) -> Finding:
        held, fits = self._held[number], self._table.fits_of(line)(number)
        pair = pair_of(line, held, fits)
        notes = tuple(differences(line, held, fits.goods)) if group is Group.MATCHED else ()
        return Finding(group, pair.code, pair.reason, line.line, held.id, notes)

    def _settling(self, line: Listed, outcomes: Mapping[Outcome, Sequence[int]]) -> Iterator[Finding]:
        """The matches, or else what is held of less than the line lists."""
        outcome = next((one for one in _GROUPS if outcomes[one]), None)
        if outcome is not None:
            for number in outcomes[outcome][:_MOST_MATCHES]:
                yield self._told(_GROUPS[outcome], line, number)

    def _other_way_round(self, line: Listed) -> Iterator[Finding]:
        fits_of = self._table.fits_of(line, swapped=True)
        for number in self._table.in_time(line, self._index.reversed(line)):
            held, fits = self._held[number], fits_of(number)
            if fits.parties >= Fit.AKIN and fits.goods.fit >= Fit.AKIN and time_of(line.years, held.years) is Time.MEET:
                yield Finding(Group.REVERSED, "reversed", _REVERSED, line.line, held.id)

    def _near(
        self, near: Mapping[int, Sequence[Listed]], matched: Collection[int], left: Collection[int]
    ) -> Iterator[Finding]:
        """Near misses of lines, or of transfers, that nothing else settles; the few first of each."""
        told = Counter[int]()
        for number in sorted(near):
            of_transfer = 0
            is_open = number not in matched and self._held[number].stage in (Stage.DELIVERY, Stage.ORDER)
            for line in near[number]:
                wanted = line.line in left and told[line.line] < _MOST_NEAR
                if wanted or (is_open and of_transfer < _MOST_NEAR):
                    told[line.line] += 1
                    of_transfer += 1
                    yield self._told(Group.NEAR, line, number)

    def _unsupported(self, line: Listed, settled: Collection[int]) -> Iterator[Finding]:
        """A line that nothing supports or may support, with the nearest thing that is not it."""
        unknown = tuple(self._not_known(line))
        both = self._index.of_parties(line)
        if unknown and (not _names_both(line) or both):
            yield Finding(Group.INCOMPARABLE, "unknown.names", f"{'; '.join(unknown)}.", line.line, None)
            return
        yield Finding(Group.UNSUPPORTED, *self._nothing_held(line), line.line, None)
        fits = self._table.fits_of(line)
        others = sorted((both | self._index.of_arms_and_one(line)).difference(settled))
        timely = self._table.in_time(line, others)
        for number in dict.fromkeys((*timely[:_LOOKED_AT], *others[:_LOOKED_AT])):
            if outcome_of(line, self._held[number], fits(number)) is Outcome.ELSE:
                yield self._told(Group.NEAR, line, number)
                return

    def _not_known(self, line: Listed) -> Iterator[str]:
        for slot, values in (("supplier", line.supplier), ("recipient", line.recipient)):
            if values and not any(one.entity for one in values):
                yield f"The {slot} {self._slots.name(values[0])} is not in the knowledge base"
        if not line.supplier and not line.recipient:
            yield "It states neither supplier nor recipient"
        if not any(one.entity for one in line.goods) and not line.category:
            named = line.goods and f"The arms {self._slots.name(line.goods[0])} are not in the knowledge base"
            yield named or "It states no arms"

    def _nothing_held(self, line: Listed) -> tuple[str, str]:
        """Which part of the line no report speaks of."""
        givers, takers = self._index.suppliers(line.supplier)[0], self._index.recipients(line.recipient)[0]
        for slot, values, found in (("from", line.supplier, givers), ("to", line.recipient, takers)):
            if any(one.entity for one in values) and not found:
                return "unsupported.party", f"No reports are held of transfers {slot} {self._slots.name(values[0])}."
        held = len(self._index.of_parties(line))
        if not held and line.supplier and line.recipient:
            return "unsupported.parties", "No reports are held of transfers between these parties."
        return (
            "unsupported",
            f"{held} reported transfer{'s' if held != 1 else ''} between these parties; none is this one.",
        )


def _names_both(line: Listed) -> bool:
    return all(any(one.entity for one in values) for values in (line.supplier, line.recipient))
