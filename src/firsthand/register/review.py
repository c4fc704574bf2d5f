"""What stands of the judgements that people made, and the state it puts reports and transfers in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from firsthand.model import Judgement, Transfer, Verdict
from firsthand.register.corrections import PAIRED, Correction, correction_of, fault_of

Pair = tuple[str, str]
Key = TypeVar("Key", str, Pair)
_OUT = frozenset({Verdict.REJECTED, Verdict.NOT_A_TRANSFER})


class State(StrEnum):
    """How far a report or transfer is reviewed; a transfer is never `not-a-transfer`, and a report never `partly`."""

    UNREVIEWED = "unreviewed"
    PARTLY = "partly"
    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    NOT_A_TRANSFER = "not-a-transfer"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class JudgedPair:
    """Two reports, by id and the lower first, that people joined or held apart, and who did (sorted)."""

    one: str
    other: str
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The judgements that stand, in order of time: on reports and transfers by id, on pairs by both ids, sorted."""

    reports: Mapping[str, tuple[Judgement, ...]]
    pairs: Mapping[Pair, tuple[Judgement, ...]]
    grades: Mapping[str, tuple[Judgement, ...]]

    def of_report(self, report_id: str) -> dict[str, Verdict]:
        """What each person who judged a report says of it: accepted, corrected, rejected or not-a-transfer."""
        judged = defaultdict[str, list[Judgement]](list)
        for one in self.reports.get(report_id, ()):
            judged[one.made_by].append(one)
        return {person: _verdict(theirs) for person, theirs in sorted(judged.items())}

    def corrections(self, report_id: str) -> tuple[Correction, ...]:
        """The slots that are put right, by name; none where the report's state is not `corrected`."""
        if state_of(report_id, self) is not State.CORRECTED:
            return ()
        return tuple(correction_of(said[0], _who(said)) for _, said in sorted(self._by_slot(report_id).items()))

    @property
    def same(self) -> tuple[JudgedPair, ...]:
        """The pairs that somebody joined, sorted; one of them may be in `apart` too."""
        return tuple(self._paired(Verdict.SAME_TRANSFER))

    @property
    def apart(self) -> tuple[JudgedPair, ...]:
        """The pairs that somebody held apart, sorted."""
        return tuple(self._paired(Verdict.DIFFERENT_TRANSFER))

    def grade_of(self, transfer_id: str) -> Judgement | None:
        """The last grade that anybody set, None where nobody did."""
        return next(reversed(self.grades.get(transfer_id, ())), None)

    def everything(self) -> Iterator[Judgement]:
        """Every judgement that stands, in no order that means anything."""
        for kind in (self.reports, self.pairs, self.grades):
            for said in kind.values():
                yield from said

    def newest_by(self, person: str) -> Judgement | None:
        """The last judgement of a person that stands, None where there is none."""
        return max((one for one in self.everything() if one.made_by == person), key=_moment, default=None)

    def newest_together(self, person: str) -> tuple[Judgement, ...]:
        """What a person judged last, as far as it stands: one judgement, or several that were made in one moment."""
        last = self.newest_by(person)
        together = (one for one in self.everything() if last and (one.made_by, one.made_at) == (person, last.made_at))
        return tuple(sorted(together, key=lambda one: (one.subject, one.slot or "")))

    def disagree_on_words(self, report_id: str) -> bool:
        """Whether two people put other words into one slot; the order of the words does not count."""
        return any(
            len({(made.word, frozenset(made.spans)) for made in (correction_of(one, ()) for one in said)}) > 1
            for said in self._by_slot(report_id).values()
        )

    def _by_slot(self, report_id: str) -> dict[str, list[Judgement]]:
        found = defaultdict[str, list[Judgement]](list)
        for one in self.reports.get(report_id, ()):
            if one.verdict is Verdict.CORRECTED:
                found[one.slot or ""].append(one)
        return found

    def _paired(self, verdict: Verdict) -> Iterator[JudgedPair]:
        for (one, other), said in sorted(self.pairs.items()):
            people = _who(judged for judged in said if judged.verdict is verdict)
            if people:
                yield JudgedPair(one, other, people)


def standing(judgements: Iterable[Judgement]) -> Verdicts:
    """What stands: of one person's judgements on one report, slot, pair or transfer the last that was not taken back.

    Only who made a judgement can take it back, for good. One that says nothing that could be followed counts for
    nothing (`fault_of`). The order in which they are given does not matter; their times decide, then their ids.
    """
    given = sorted((one for one in judgements if fault_of(one) is None), key=_moment)
    taken_back = {(one.subject, one.made_by) for one in given if one.verdict is Verdict.WITHDRAWN}
    last: dict[tuple[str | None, ...], Judgement] = {}
    for one in given:
        if one.verdict is not Verdict.WITHDRAWN and (one.id, one.made_by) not in taken_back:
            last[_about(one)] = one
    stands = sorted(last.values(), key=_moment)
    alone = [one for one in stands if one.verdict not in PAIRED]
    return Verdicts(
        reports=_grouped((one.subject, one) for one in alone if one.verdict is not Verdict.GRADED),
        pairs=_grouped((_pair(one), one) for one in stands if one.verdict in PAIRED),
        grades=_grouped((one.subject, one) for one in alone if one.verdict is Verdict.GRADED),
    )


def _grouped(keyed: Iterable[tuple[Key, Judgement]]) -> dict[Key, tuple[Judgement, ...]]:
    found = defaultdict[Key, list[Judgement]](list)
    for key, judged in keyed:
        found[key].append(judged)
    return {key: tuple(said) for key, said in found.items()}


def state_of(report_id: str, verdicts: Verdicts) -> State:
    """The state of a report: what all who judged it say; disputed where they differ, also in the words of a slot.

    Corrections of different slots by different people stand side by side.
    """
    if report_id not in verdicts.reports:
        return State.UNREVIEWED
    said = set(verdicts.of_report(report_id).values())
    if len(said) > 1 or (said == {Verdict.CORRECTED} and verdicts.disagree_on_words(report_id)):
        return State.DISPUTED
    return State(said.pop().value)


def is_out(report_id: str, verdicts: Verdicts) -> bool:
    """Whether all who judged the report say that it is none, or is about no transfer."""
    return state_of(report_id, verdicts) in (State.REJECTED, State.NOT_A_TRANSFER)


def state_of_transfer(transfer: Transfer, verdicts: Verdicts) -> State:
    """The state of a transfer; see `state_of_reports`."""
    return state_of_reports(transfer.reports, verdicts)


def state_of_reports(reports: Iterable[str], verdicts: Verdicts) -> State:
    """The state of a transfer with these reports, by id.

    Disputed where one is; unreviewed or partly reviewed where all or some are unreviewed; else rejected where all are
    out, corrected where one is corrected, and accepted.
    """
    states = {state_of(report, verdicts) for report in reports}
    if State.DISPUTED in states:
        return State.DISPUTED
    if State.UNREVIEWED in states:
        return State.UNREVIEWED if len(states) == 1 else State.PARTLY
    if states <= {State.REJECTED, State.NOT_A_TRANSFER}:
        return State.REJECTED
    return State.CORRECTED if State.CORRECTED in states else State.ACCEPTED


def _verdict(judged: Sequence[Judgement]) -> Verdict:
    """What one person says of a report in all, by their judgements in order of time; the newest says in or out."""
    if judged[-1].verdict in _OUT:
        return judged[-1].verdict
    return Verdict.CORRECTED if any(one.verdict is Verdict.CORRECTED for one in judged) else Verdict.ACCEPTED


def _about(judged: Judgement) -> tuple[str | None, ...]:
    """What two judgements must share for the later one to take the place of the earlier."""
    if judged.verdict in PAIRED:
        return ("pair", judged.made_by, *_pair(judged))
    kind = "grade" if judged.verdict is Verdict.GRADED else "report"
    slot = judged.slot if judged.verdict is Verdict.CORRECTED else None
    return (kind, judged.made_by, judged.subject, slot)


def _pair(judged: Judgement) -> Pair:
    one, other = sorted((judged.subject, judged.other or ""))
    return one, other


def _who(said: Iterable[Judgement]) -> tuple[str, ...]:
    return tuple(sorted({one.made_by for one in said}))


def _moment(judged: Judgement) -> tuple[str, str]:
    """Sorts by time: without its Z a whole second comes before its parts."""
    return (judged.made_at.removesuffix("Z"), judged.id)
