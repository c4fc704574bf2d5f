"""Pronouns and descriptions in the place of a party, read across the sentences of the article.

A description ("the kingdom") keeps its words and takes the link of the explicit mention it stands for; a pronoun is
replaced by that mention, as the annotation guidelines ask. Where it is not clear who is meant, a description stays as
it is and a pronoun goes.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Any

from firsthand.model import Link, Mention, Part, Reason, Report, Span
from firsthand.reports.antecedents import NEAR, PRONOUNS, of_description, of_pronoun, pronoun_of
from firsthand.reports.descriptions import description_of
from firsthand.reports.document import Document
from firsthand.reports.explicit import Explicit
from firsthand.reports.features import folded_words
from firsthand.reports.mentions import mention
from firsthand.reports.passage import Passage
from firsthand.reports.reference import OWN, group_of, subject_pronoun, subject_slot

CODE = "reference.antecedent"
_SIDES = (("supplier", "recipient"), ("recipient", "supplier"))
_NOT_RESOLVED = frozenset(("link.unknown", "link.label-only", "link.qualifier"))
_WE = OWN | {"We", "I", "Our", "ours", "ourselves"}


def with_references(report: Report, document: Document) -> Report:
    """The report with its parties' pronouns and descriptions resolved, and reasons for what changed.

    A side that is empty because its only mention is a subject pronoun ("It has also sent ...") is filled as well. A
    party never stands on both sides by this.
    """
    for slot, opposite in _SIDES:
        taken = _keys(getattr(report, opposite))
        found = tuple(one for filler in getattr(report, slot) for one in _resolved(filler, slot, taken, document))
        if found != getattr(report, slot):
            report = _filled(report, slot, found, tuple(_reasons(getattr(report, slot), found)))
    return _with_subject(report, document)


def _filled(report: Report, slot: str, fillers: tuple[Mention, ...], reasons: tuple[Reason, ...]) -> Report:
    changed: dict[str, Any] = {slot: fillers, "reasons": (*report.reasons, *reasons)}
    return replace(report, **changed)


def _keys(mentions: Sequence[Mention]) -> set[str]:
    return {one.link.entity or one.words.text.casefold() for one in mentions}


def _reasons(before: Sequence[Mention], after: Sequence[Mention]) -> Iterator[Reason]:
    """For each new filler, what its words are read as, with both places."""
    for one in after:
        if one not in before:
            pronoun = next((old.words for old in before if pronoun_of(old.words.text)), one.words)
            spans = (one.words, *one.link.reason.spans) if one.link.reason.code == CODE else (pronoun, one.words)
            yield Reason(CODE, f"“{spans[0].text}” is read as {_named(spans[1:])}.", spans)


def _named(spans: Sequence[Span]) -> str:
    return " and ".join(f"“{span.text}”" for span in spans)


def _resolved(filler: Mention, slot: str, taken: Collection[str], document: Document) -> tuple[Mention, ...]:
    """What stands in a filler's place: itself, none for an unclear pronoun, two for "both countries"."""
    words = filler.words
    if words.text in _WE or pronoun_of(words.text):
        found = of_pronoun(document, words, taken) if pronoun_of(words.text) else None
        return (mention(found.words, slot, document.kb, document.day),) if found else ()
    if filler.link.reason.code not in _NOT_RESOLVED or words.part is not Part.TEXT:
        return (filler,)
    description = description_of(words, document.article.text)
    found_ones = of_description(document, description, words, taken) if description else ()
    return tuple(replace(filler, link=antecedent_link(words, one)) for one in found_ones) or (filler,)


def antecedent_link(words: Span, found: Explicit) -> Link:
    """The link of a description: that of its explicit mention, with the reason that names it."""
    return Link(found.link.entity, Reason(CODE, f"“{words.text}” is read as “{found.words.text}”.", (found.words,)))


def _with_subject(report: Report, document: Document) -> Report:
    """The report with the party that a subject pronoun stands for, where that side is empty.

    "We" is the group of the speaker. Any other pronoun reaches back over sentences whose own subject is a pronoun of
    the same kind, so that the topic has not changed.
    """
    number = document.number(report.trigger)
    if number is None or (report.supplier and report.recipient):
        return report
    passage = document.passage(number - NEAR, number + 1)
    folded = folded_words(passage)
    first = next((at for at, token in enumerate(passage.tokens) if token.start == report.trigger.start), None)
    pronoun = subject_pronoun(folded, passage, first) if first is not None else None
    slot = subject_slot(folded, first) if first is not None and pronoun is not None else None
    if pronoun is None or slot is None or getattr(report, slot):
        return report
    words = passage.span(pronoun, pronoun + 1)
    opposite = report.recipient if slot == "supplier" else report.supplier
    found = _party(report, passage, words, document, _keys(opposite))
    if found is None:
        return report
    reason = Reason(CODE, f"“{words.text}” is read as “{found.text}”.", (words, found))
    filler = mention(found, slot, document.kb, document.day)
    return _filled(report, slot, (filler,), (reason,))


def _party(report: Report, passage: Passage, pronoun: Span, document: Document, taken: Collection[str]) -> Span | None:
    word = pronoun.text.lower().partition("'")[0].partition("’")[0]
    if word in _WE:
        speaker = report.speaker[0].words if report.speaker else None
        at = document.number(speaker) if speaker else None
        return group_of(speaker, document.passage(at, at + 1)) if speaker and at is not None else None
    found = of_pronoun(document, pronoun, taken) if word in PRONOUNS else None
    return found.words if found and _one_topic(document, found.words, pronoun) else None


def _one_topic(document: Document, found: Span, pronoun: Span) -> bool:
    """Whether every sentence between a name and a pronoun opens with that pronoun."""
    first, last = document.number(found), document.number(pronoun)
    if first is None or last is None:
        return False
    between = document.sentences[first + 1 : last]
    return all(span.text.lower().startswith(pronoun.text.lower() + " ") for span in between)
