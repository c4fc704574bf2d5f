"""Headline, lead and body that tell one transfer: one report with several tellings.

Two reports of an article are one when nothing that they say differs and something specific agrees. Whatever differs
stays apart, so that the register can see it: above all a headline of another party, label, status or certainty than
the body below it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from firsthand.kb import KnowledgeBase
from firsthand.model import (
    Article,
    BlockKind,
    Label,
    Mention,
    Part,
    PartialDate,
    Quantity,
    Reason,
    Report,
    Span,
    Station,
    Telling,
)
from firsthand.reports.agreement import Agreement, items, parties, places, quantities, said, times
from firsthand.reports.attribution import attribution_chain
from firsthand.reports.frames import names_arming
from firsthand.reports.light_nouns import NOUNS
from firsthand.reports.repeats import TOLD_WEAKLY

_FILLED = ("supplier", "recipient", "item", "maker", "via", "quantity", "place", "time", "speaker", "reported_by")
_POINTS_BACK = re.compile(r"\b(?:the|this|that|these|those|such) (?:[\w’'-]+ ){0,2}$", re.IGNORECASE)
_BACK = 40  # code points before a noun in which the word that points back stands


@dataclass(frozen=True, slots=True)
class _Told:
    """The report kept, filled from the others; all that were joined; and the place of the kept one in the article's."""

    kept: Report
    members: tuple[Report, ...]
    place: int


def without_retellings(reports: Sequence[Report], article: Article, kb: KnowledgeBase) -> tuple[Report, ...]:
    """The reports of an article in their order, each transfer once, at its fullest telling in the body.

    The kept report has its id unchanged, its empty slots filled from the others as far as their words stand in the
    text, the labels of all, and the others' places in `tellings`. A report that would fit two others is left alone.
    """
    order = sorted(
        range(len(reports)), key=lambda at: (_in_headline(reports[at].trigger, article), -_size(reports[at]))
    )
    told: list[_Told] = []
    for place in order:
        fitting = [at for at, one in enumerate(told) if _is_one(one, reports[place], article, kb)]
        if len(fitting) == 1:
            told[fitting[0]] = _joined(told[fitting[0]], reports[place], article, kb)
        else:
            told.append(_Told(reports[place], (reports[place],), place))
    return tuple(one.kept for one in sorted(told, key=lambda one: one.place))


def _in_headline(words: Span, article: Article) -> bool:
    if words.part is Part.TITLE:
        return True
    headlines = (block for block in article.blocks if block.kind is BlockKind.HEADLINE)
    return any(block.start <= words.start and words.end <= block.end for block in headlines)


def _size(report: Report) -> int:
    return sum(len(getattr(report, slot)) for slot in _FILLED)


def _is_one(told: _Told, report: Report, article: Article, kb: KnowledgeBase) -> bool:
    headline = _in_headline(report.trigger, article)
    if any(not _same_standing(one, report, headline, article) for one in told.members):
        return False
    return _same_transfer(told.kept, report, headline, kb) and all(
        _unopposed(one, report, headline) for one in told.members
    )


def _same_standing(one: Report, other: Report, headline: bool, article: Article) -> bool:
    """Whether status and certainty are the same; a noun that points back may be surer or less sure than its verb."""
    if one.status != other.status:
        return False
    if one.certainty == other.certainty:
        return True
    bare = _points_back(one, article) or _points_back(other, article)
    return bare and not headline and {one.certainty, other.certainty} <= TOLD_WEAKLY


def _points_back(report: Report, article: Article) -> bool:
    trigger = report.trigger
    before = article.text[max(0, trigger.start - _BACK) : trigger.start] if trigger.part is Part.TEXT else ""
    return trigger.text.lower() in NOUNS and bool(_POINTS_BACK.search(before))


def _unopposed(one: Report, other: Report, headline: bool) -> bool:
    """Whether neither labels nor those who say so set the two apart.

    Two voices, or a statement with a newsroom's credit and one without, are two statements, which count apart as
    sources; a headline speaks for what stands below it.
    """
    labelled = all(_same_labels(one, other, slot) for slot in ("supplier", "recipient"))
    return labelled and _one_voice(one, other) and (headline or _newsrooms(one) == _newsrooms(other))


def _one_voice(one: Report, other: Report) -> bool:
    a, b = ({speaker.link.entity or said(speaker) for speaker in report.speaker} for report in (one, other))
    return not a or not b or not a.isdisjoint(b)


def _newsrooms(report: Report) -> set[str]:
    chain = (link for link in report.attribution if link.station in (Station.NEWSROOM, Station.REPUBLISHER))
    return {link.link.entity or link.name.casefold() for link in chain}


def _same_labels(one: Report, other: Report, slot: str) -> bool:
    a, b = _labels(one, slot), _labels(other, slot)
    return a == b or not getattr(one, slot) or not getattr(other, slot)


def _labels(report: Report, slot: str) -> set[str]:
    fillers: Sequence[Mention] = getattr(report, slot)
    return {label.entry for label in report.labels if any(filler.words.covers(label.words) for filler in fillers)}


def _same_transfer(kept: Report, other: Report, headline: bool, kb: KnowledgeBase) -> bool:
    """Whether all that the other says of the transfer is said by the kept report or can be added to it.

    What is told of "weapons" or "military aid" in general takes no amount, time, place or route from another telling.
    """
    supplier, recipient = parties(kept.supplier, other.supplier), parties(kept.recipient, other.recipient)
    goods = items(kept.item, other.item, kb)
    around = (
        quantities(kept.quantity, other.quantity),
        times(kept.time, other.time),
        places(kept.place, other.place, kb),
        parties(kept.via, other.via),
    )
    if Agreement.APART in (supplier, recipient, goods, *around) or _is_lost(kept, other):
        return False
    if around[0] == Agreement.SAME or (goods == Agreement.SAME and _by_name(kept.item, other.item)):
        return max(supplier, recipient) == Agreement.SAME
    adds = any(getattr(other, slot) and not getattr(kept, slot) for slot in ("quantity", "time", "place", "via"))
    if max(supplier, recipient) < Agreement.SAME or min(supplier, recipient) < Agreement.BROADLY or adds:
        return False
    bare = not other.item and (names_arming(other.trigger.text) or headline)
    return bare or goods >= Agreement.BROADLY


def _by_name(fuller: Sequence[Mention], lesser: Sequence[Mention]) -> bool:
    """Whether the items are told by designation, or in the same several words: more than a kind of arms."""
    words = {said(item) for item in fuller if " " in said(item)}
    return all((item.link.entity or "").startswith("weapon/") or said(item) in words for item in lesser)


def _is_lost(kept: Report, other: Report) -> bool:
    """Whether the other names a party or item in a title apart, which the kept report lacks and cannot take over."""
    slots = (slot for slot in ("supplier", "recipient", "item") if not getattr(kept, slot))
    return any(len(_words_in_text(getattr(other, slot))) < len(getattr(other, slot)) for slot in slots)


def _joined(told: _Told, other: Report, article: Article, kb: KnowledgeBase) -> _Told:
    kept = told.kept
    filled: dict[str, Any] = {slot: _words_in_text(getattr(other, slot)) for slot in _FILLED if not getattr(kept, slot)}
    speakers, newsrooms = (filled.get(slot, getattr(kept, slot)) for slot in ("speaker", "reported_by"))
    places_ = sorted({*kept.tellings, *other.tellings, Telling(other.sentence, other.trigger)}, key=_place)
    reason = Reason("retelling", "The article tells it again.", (other.trigger,))
    chain = kept.attribution
    if speakers != kept.speaker or newsrooms != kept.reported_by:
        chain = attribution_chain(article, kept.sentence, newsrooms, speakers, kb)
    joined = replace(
        kept,
        **filled,
        attribution=chain,
        labels=_all_labels(kept.labels, other.labels),
        confidence=max(kept.confidence, other.confidence),
        tellings=tuple(places_),
        reasons=(*kept.reasons, reason),
    )
    return _Told(joined, (*told.members, other), told.place)


def _words_in_text(fillers: Sequence[Mention | Quantity | PartialDate]) -> tuple[Mention | Quantity | PartialDate, ...]:
    return tuple(one for one in fillers if one.words and one.words.part is Part.TEXT)


def _place(telling: Telling) -> tuple[bool, int]:
    return telling.trigger.part is Part.TEXT, telling.trigger.start


def _all_labels(one: Sequence[Label], other: Sequence[Label]) -> tuple[Label, ...]:
    return tuple(dict.fromkeys((*one, *other)))
