"""A report with the slots that people put right.

The words of a slot become mentions, amounts and dates by what reading itself uses. That is why this stands here: it
joins what `reports` can do with what `register` says of judgements, and those two do not know each other.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from firsthand.kb import Kind, KnowledgeBase
from firsthand.model import Article, Certainty, Mention, PartialDate, Reason, Report, Span, Status
from firsthand.register.corrections import Correction, misplaced
from firsthand.reports.attribution import attribution_chain
from firsthand.reports.context import context_in
from firsthand.reports.document import Document
from firsthand.reports.labels import labels_in
from firsthand.reports.mentions import LINKED_TO, mention
from firsthand.reports.passage import make_passage
from firsthand.reports.quantities import quantity
from firsthand.reports.times import partial_date

_CHAIN = frozenset({"trigger", "speaker", "reported_by"})  # what the chain of attribution is made from
_NAMES = {"reported_by": "newsroom credited", "item": "arms", "via": "route or go-between"}


@dataclass(frozen=True, slots=True)
class Ignored:
    """A correction of a report, by id, that was not followed, and why."""

    report: str
    correction: Correction
    reason: Reason


def corrected(
    report: Report, corrections: Sequence[Correction], article: Article, kb: KnowledgeBase
) -> tuple[Report, tuple[Ignored, ...]]:
    """The report of `article` with the slots put right, and the corrections that could not be followed.

    A correction is followed where its words stand in the article as it is kept now. Words that the machine linked by
    what stands around them ("the brigade") keep that link, in whichever slot for the same kind of thing. The id stays
    that of the machine's reading, confidence and finder too; who put what right is added to the reasons. The chain of
    attribution is made anew where its parts change, and a time is read anew where the status decides what "in May"
    means.
    """
    ignored = []
    found, sentence = [], report.sentence
    for correction in corrections:
        wrong = misplaced(correction.spans, article)
        if wrong is None and correction.slot == "trigger":
            home = _sentence(correction.spans[0], report, article, kb)
            wrong, sentence = (None, home) if home else (correction.spans[0], sentence)
        if wrong is None:
            found.append(correction)
        else:
            ignored.append(Ignored(report.id, correction, _not_there(correction, wrong)))
    here = report if sentence == report.sentence else _moved(report, sentence, article, kb)
    return _with(here, found, article, kb), tuple(ignored)


def _moved(report: Report, sentence: Span, article: Article, kb: KnowledgeBase) -> Report:
    """The report in another sentence, with the labels and the context of that one."""
    passage = make_passage(article.text, [sentence], kb.scan(article.text))
    return replace(
        report,
        sentence=sentence,
        labels=labels_in(passage, sentence, kb),
        context=context_in(passage, sentence, kb),
        tellings=tuple(one for one in report.tellings if one.sentence != sentence),
    )


def _with(report: Report, corrections: Sequence[Correction], article: Article, kb: KnowledgeBase) -> Report:
    status = next((Status(one.word) for one in corrections if one.slot == "status" and one.word), report.status)
    times = next((one.spans for one in corrections if one.slot == "time"), None)
    if times is None and status != report.status:
        times = tuple(told.words for told in report.time if told.words)
    made = replace(report, status=status, reasons=(*report.reasons, *map(_reason, corrections)))
    if times is not None:
        made = replace(made, time=_dates(times, article, planned=status is Status.PLANNED))
    linked = _linked(report)
    for correction in corrections:
        made = _in_slot(made, correction, linked, article, kb)
    if _CHAIN.isdisjoint(one.slot for one in corrections):
        return made
    return replace(made, attribution=attribution_chain(article, made.sentence, made.reported_by, made.speaker, kb))


def _linked(report: Report) -> dict[tuple[tuple[Kind, ...], Span], Mention]:
    """What the machine linked in the report, by the kinds of thing and the words."""
    fillers = ((LINKED_TO[slot], filler) for slot in LINKED_TO for filler in getattr(report, slot))
    return {(kinds, filler.words): filler for kinds, filler in fillers if filler.link.entity}


def _in_slot(
    report: Report,
    correction: Correction,
    linked: Mapping[tuple[tuple[Kind, ...], Span], Mention],
    article: Article,
    kb: KnowledgeBase,
) -> Report:
    slot, spans = correction.slot, correction.spans
    on = article.published.latest if article.published else None
    if slot in LINKED_TO:
        known = {filler.words: filler for filler in getattr(report, slot)}
        known |= {words: filler for (kinds, words), filler in linked.items() if kinds == LINKED_TO[slot]}
        filled: dict[str, Any] = {slot: tuple(known.get(words) or mention(words, slot, kb, on) for words in spans)}
        return replace(report, **filled)
    if slot == "quantity":
        return replace(report, quantity=tuple(map(quantity, spans)))
    if slot == "trigger":
        return replace(report, trigger=spans[0])
    certainty = slot == "certainty" and correction.word
    return replace(report, certainty=Certainty(certainty)) if certainty else report


def _dates(spans: Iterable[Span], article: Article, *, planned: bool) -> tuple[PartialDate, ...]:
    return tuple(partial_date(words, _day(article), planned) for words in spans)


def _day(article: Article) -> date | None:
    """The publication day, when it is known to the day."""
    published = article.published
    if published and published.earliest and published.earliest == published.latest:
        return date.fromisoformat(published.earliest)
    return None


def _sentence(trigger: Span, report: Report, article: Article, kb: KnowledgeBase) -> Span | None:
    """The sentence that a corrected trigger stands in; None where it stands in none that is read."""
    if report.sentence.covers(trigger):
        return report.sentence
    document = Document(article, kb)
    number = document.number(trigger)
    return None if number is None else document.sentences[number]


def _not_there(correction: Correction, wrong: Span) -> Reason:
    name = _NAMES.get(correction.slot, correction.slot)
    text = (
        f"The {name} was not put right: “{wrong.text}” does not stand at {wrong.start} to {wrong.end} in the article."
    )
    return Reason("review.misplaced", text)


def _reason(correction: Correction) -> Reason:
    name = _NAMES.get(correction.slot, correction.slot)
    return Reason("review.corrected", f"The {name} was put right by {' and '.join(correction.by)}.", correction.spans)
