"""What people decide about the reports of a store, and the register that is built from it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from firsthand.errors import MisuseError
from firsthand.evaluation.reviewer_agreement import ReviewerAgreement, reviewer_agreement
from firsthand.kb import KnowledgeBase
from firsthand.model import Article, Judgement, Report, Verdict
from firsthand.pipeline.rereading import Ignored, corrected
from firsthand.register.corrections import fault_of
from firsthand.register.review import (
    JudgedPair,
    State,
    Verdicts,
    is_out,
    standing,
    state_of,
)
from firsthand.store import Store


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What a register is built from: reports as people left them, pairs they joined or held apart.

    `ignored` are the corrections that could not be followed.
    """

    reports: tuple[Report, ...]
    same: tuple[JudgedPair, ...]
    apart: tuple[JudgedPair, ...]
    ignored: tuple[Ignored, ...]


def judge(
    store: Store,
    subject: str,
    verdict: Verdict,
    *,
    by: str,
    at: datetime | None = None,
    other: str | None = None,
    slot: str | None = None,
    value: str | None = None,
    note: str | None = None,
) -> Judgement:
    """Append a judgement, by default of this moment, and return it.

    The saved register is out of date from then on. MisuseError, with one clear line, where it says nothing that could
    be followed; whether the store holds the records it names, and the words at their places, is not looked at.
    """
    moment = at or datetime.now(UTC)
    made = Judgement.made(subject, verdict, by=by, at=moment, other=other, slot=slot, value=value, note=note)
    fault = fault_of(made)
    if fault:
        raise MisuseError(f"this judgement cannot be followed: {fault}")
    store.judge(made)
    return made


def undo(store: Store, reviewer: str, *, at: datetime | None = None) -> tuple[Judgement, ...]:
    """Take back what the person judged last, whenever that was, and return it; what was judged at once goes at once."""
    newest = verdicts(store).newest_together(reviewer)
    for one in newest:
        judge(store, one.id, Verdict.WITHDRAWN, by=reviewer, at=at)
    return newest


def verdicts(store: Store) -> Verdicts:
    """What stands of all judgements in the store. Reads every judgement and nothing else."""
    return standing(store.judgements())


def reviewed(store: Store, reports: Sequence[Report], articles: Mapping[str, Article], kb: KnowledgeBase) -> Reviewed:
    """The reports without those that all reviewers put out, with corrected slots, and the judged pairs.

    `articles` holds the article of every corrected report by its id. A disputed report stays as the machine read it.
    """
    return as_reviewed(reports, articles, kb, verdicts(store))


def as_reviewed(
    reports: Iterable[Report], articles: Mapping[str, Article], kb: KnowledgeBase, stands: Verdicts
) -> Reviewed:
    """The same where it is known what stands."""
    kept, ignored = list[Report](), list[Ignored]()
    for report in reports:
        if report.id not in stands.reports:
            kept.append(report)
        elif not is_out(report.id, stands):
            put_right, left = corrected(report, stands.corrections(report.id), articles[report.article], kb)
            kept.append(put_right)
            ignored += left
    return Reviewed(tuple(kept), stands.same, stands.apart, tuple(ignored))


def as_corrected(report: Report, article: Article, kb: KnowledgeBase, stands: Verdicts) -> Report:
    """One report, of `article`, as the register reads it, with the slots that people put right; never left out."""
    return corrected(report, stands.corrections(report.id), article, kb)[0] if report.id in stands.reports else report


def settled_readings(
    reports: Iterable[Report], article: Article, kb: KnowledgeBase, stands: Verdicts
) -> dict[str, Report | None]:
    """By id, the reports of an article on which all who judged them agree: as they left it, None where it is none.

    One with a correction that cannot be followed is not among them: its slots are known to be wrong.
    """
    settled: dict[str, Report | None] = {}
    for report in reports:
        if is_out(report.id, stands):
            settled[report.id] = None
        elif state_of(report.id, stands) in (State.ACCEPTED, State.CORRECTED):
            put_right, ignored = corrected(report, stands.corrections(report.id), article, kb)
            if not ignored:
                settled[report.id] = put_right
    return settled


def agreement_in(store: Store) -> ReviewerAgreement:
    """How far the people who judged the same reports of the store agree on what became of them."""
    stands = verdicts(store)
    return reviewer_agreement(stands.of_report(report) for report in sorted(stands.reports))
