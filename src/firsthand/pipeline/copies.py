"""The copies of a report in other articles that were read as wrongly as the report itself.

Copies of one text are read alike, so that a slot put right in one of them alone is outvoted by the others. A copy is
another report of the same transfer that was read at the same words of a sentence of the same words; its offsets are
found in its own article.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import datetime

from firsthand.export.json_line import json_line
from firsthand.export.review_form import words_of
from firsthand.export.span_form import span_form
from firsthand.kb import KnowledgeBase
from firsthand.model import Article, Judgement, Report, Transfer, Verdict
from firsthand.pipeline.copied_words import words_in, words_of_copy
from firsthand.pipeline.judging import judge
from firsthand.pipeline.rereading import corrected
from firsthand.register.corrections import CHOSEN, Correction, correction_of
from firsthand.register.review import Verdicts
from firsthand.store import Store

_OUT = (Verdict.REJECTED, Verdict.NOT_A_TRANSFER)


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy that is still read wrongly: what would put it right, and the slots whose words were not found in it.

    `found` holds slots with the value of a judgement on them.
    """

    report: Report
    article: Article
    found: tuple[tuple[str, str], ...]
    lost: tuple[str, ...]


def copies_of(
    report: Report, transfer: Transfer, *, person: str, stands: Verdicts, store: Store, kb: KnowledgeBase
) -> tuple[Copy, ...]:
    """The copies of a report, of the saved `transfer`, in which the slots that a person put right are wrong alike.

    Wrong is what the machine read in the report, and what the person put there before the correction that stands. What
    the person put right, rejected or found to be no transfer in a copy is left alone.
    """
    made = _own(report, person, stands)
    if not made:
        return ()
    words = words_in(report.sentence.text)
    named = [one for one in store.reports_named(transfer.reports) if one.id != report.id]
    alike = [one for one in named if words_in(one.sentence.text) == words]
    alike = [one for one in alike if stands.of_report(one.id).get(person) not in _OUT]
    if not alike:
        return ()
    articles = {one.id: one for one in store.articles({report.article, *(one.article for one in alike)})}
    wrong = _wrong(report, person, store.judgements(report.id))
    source = _Source(report, articles[report.article], made, wrong)
    copies = (one for one in alike if _is_read_at_the_same_words(source, one, articles[one.article]))
    found = (_copy(one, articles[one.article], _own(one, person, stands), source, kb) for one in copies)
    return tuple(one for one in found if one.found or one.lost)


def put_right(store: Store, copies: Sequence[Copy], report: Report, *, by: str, at: datetime) -> list[Judgement]:
    """Append to each copy what puts it right, all in one moment; `report` is where the person corrected first."""
    note = f"brought over from a copy, report {report.id}"
    return [
        judge(store, copy.report.id, Verdict.CORRECTED, by=by, at=at, slot=slot, value=value, note=note)
        for copy in copies
        for slot, value in copy.found
    ]


@dataclass(frozen=True, slots=True)
class _Source:
    """The report that was put right, in its article, what stands there, and by slot the values that were wrong."""

    report: Report
    article: Article
    made: tuple[Correction, ...]
    wrong: dict[str, set[Hashable]]


def _own(report: Report, person: str, stands: Verdicts) -> tuple[Correction, ...]:
    said = stands.reports.get(report.id, ())
    return tuple(
        correction_of(one, (person,)) for one in said if one.made_by == person and one.verdict is Verdict.CORRECTED
    )


def _is_read_at_the_same_words(source: _Source, other: Report, article: Article) -> bool:
    """One sentence may tell of several transfers."""
    there = words_of_copy(source.report.trigger, (source.report.sentence, source.article), (other.sentence, article))
    return there is not None and there.overlaps(other.trigger)


def _wrong(report: Report, person: str, judgements: Sequence[Judgement]) -> dict[str, set[Hashable]]:
    found: dict[str, set[Hashable]] = {}
    for one in judgements:
        if one.made_by == person and one.verdict is Verdict.CORRECTED and one.slot:
            told = _told(correction_of(one, ()))
            found.setdefault(one.slot, {_read(report, one.slot)}).add(told)
    return found


def _copy(other: Report, article: Article, own: tuple[Correction, ...], source: _Source, kb: KnowledgeBase) -> Copy:
    current = corrected(other, own, article, kb)[0] if own else other
    found, lost = list[tuple[str, str]](), list[str]()
    for correction in source.made:
        now = _read(current, correction.slot)
        if now == _told(correction) or now not in source.wrong[correction.slot]:
            continue
        value = _brought_over(correction, source, other, article)
        if value is None:
            lost.append(correction.slot)
        else:
            found.append((correction.slot, value))
    return Copy(other, article, tuple(found), tuple(lost))


def _read(report: Report, slot: str) -> Hashable:
    """What a slot says, wherever its words stand."""
    return (
        str(getattr(report, slot))
        if slot in CHOSEN
        else frozenset(words_in(one.text) for one in words_of(report, slot))
    )


def _told(correction: Correction) -> Hashable:
    return correction.word or frozenset(words_in(one.text) for one in correction.spans)


def _brought_over(correction: Correction, source: _Source, other: Report, article: Article) -> str | None:
    """The value of the same correction of the copy; None where not all words were found."""
    if correction.word:
        return correction.word
    here = (source.report.sentence, source.article)
    places = [words_of_copy(span, here, (other.sentence, article)) for span in correction.spans]
    found = [place for place in places if place]
    return json_line([span_form(one) for one in found]) if len(found) == len(places) else None
