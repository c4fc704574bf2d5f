"""What is claimed of a transfer, slot by slot: competing values, each with the words that claim it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from firsthand.export.entity_line import entity_line
from firsthand.export.quotation import passage_of, quotation
from firsthand.export.register_form import Entry, voice_of
from firsthand.export.values import SLOTS, Use, Value, values_of
from firsthand.kb import KnowledgeBase
from firsthand.model import Certainty, Report

_TITLES = {
    "supplier": "Supplier",
    "recipient": "Recipient",
    "item": "What",
    "maker": "Made by",
    "via": "Through",
    "quantity": "How much",
    "place": "Where",
    "time": "When",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """How many values of a slot, how many differently worded uses of a value, and how many copies of one are given."""

    values: int = 6
    uses: int = 3
    copies: int = 12


def claims_form(entry: Entry, kb: KnowledgeBase, limits: Limits) -> list[dict[str, Any]]:
    """One object a slot: `slot`, `title`, `values` (those of most origins first), and how many are `left_out`.

    A value has its number, the entity it is linked to with what the knowledge base says of it, the origins that claim
    it and those that only deny it, and its uses. Uses in the same words are one, with its copies.
    """
    making = _Making(entry, kb, limits, entry.origin_of())
    values = values_of(entry)
    return [making.slot(slot, [one for one in values if one.slot == slot]) for slot in SLOTS]


@dataclass(frozen=True, slots=True)
class _Making:
    """What every part of the form is made from; `origin_of` is the number of each report's origin."""

    entry: Entry
    kb: KnowledgeBase
    limits: Limits
    origin_of: Mapping[str, int]

    def slot(self, slot: str, values: Sequence[Value]) -> dict[str, Any]:
        ranked = sorted(values, key=lambda value: -len(self.origins(value)[0]))
        shown = ranked[: self.limits.values]
        return {
            "slot": slot,
            "title": _TITLES[slot],
            "values": [self.value(number, one) for number, one in enumerate(shown, 1)],
            "left_out": len(ranked) - len(shown),
        }

    def value(self, number: int, value: Value) -> dict[str, Any]:
        groups = _same_words(self.entry, value.uses, self.origin_of)
        claiming, denying = self.origins(value)
        return {
            "number": number,
            "value": value.value,
            "meaning": value.meaning,
            "linked": linked_form(value.entity, self.kb),
            "because": next((use.because for use in value.uses if use.because), None),
            "anchors": sorted({use.anchor for use in value.uses if use.anchor}),
            "origins": claiming,
            "denied_by": denying,
            "of_origins": len(self.entry.transfer.origins),
            "reports": len(value.reports),
            "uses": self.uses(groups[: self.limits.uses]),
            "left_out": max(0, len(groups) - self.limits.uses),
        }

    def origins(self, value: Value) -> tuple[list[int], list[int]]:
        """The numbers of the origins that claim a value, and of those that tell it in denials alone."""
        reports = [self.entry.reports[name] for name in value.reports]
        claiming = {self.origin_of[one.id] for one in reports if one.certainty is not Certainty.DENIED}
        return sorted(claiming), sorted({self.origin_of[one.id] for one in reports} - claiming)

    def uses(self, groups: Sequence[Sequence[Use]]) -> list[dict[str, Any]]:
        """Each in full; the first one of an origin `leads`."""
        made = [self.use(group) for group in groups]
        numbers = [one["origin"] for one in made]
        return [{**one, "leads": numbers.index(one["origin"]) == at} for at, one in enumerate(made)]

    def use(self, group: Sequence[Use]) -> dict[str, Any]:
        """The first use in full, and where the others in the same words stand; one article's count once."""
        entry, first = self.entry, group[0]
        report = entry.reports[first.report]
        article = entry.articles[report.article]
        marks = [use.words for use in group if entry.reports[use.report].article == report.article]
        copies = {entry.reports[use.report].article: use.report for use in reversed(group)}
        copies.pop(report.article)
        others = list(reversed(copies.values()))
        return {
            "quote": quotation(article, passage_of(article, first.words, report), marks),
            **said_form(entry, report, self.origin_of[report.id]),
            "copies": [placed_form(entry, entry.reports[one]) for one in others[: self.limits.copies]],
            "copies_in_all": len(others),
        }


def linked_form(entity: str | None, kb: KnowledgeBase) -> dict[str, str] | None:
    """`{"entity", "name", "line"}` of a linked thing; None where nothing is linked."""
    if entity is None:
        return None
    name = kb.entity(entity).name if entity in kb else entity
    return {"entity": entity, "name": name, "line": entity_line(entity, kb)}


def _same_words(entry: Entry, uses: Sequence[Use], origin_of: Mapping[str, int]) -> list[list[Use]]:
    """The uses by the wording of their sentence, in order of day; first one of each origin, then the others."""
    groups: dict[tuple[int, str], list[Use]] = {}
    for use in sorted(uses, key=lambda use: _when(entry, use.report)):
        report = entry.reports[use.report]
        within = passage_of(entry.articles[report.article], use.words, report)
        groups.setdefault((origin_of[use.report], folded(within.text)), []).append(use)
    seen: set[int] = set()
    leads, others = list[list[Use]](), list[list[Use]]()
    for (origin, _), group in groups.items():
        (others if origin in seen else leads).append(group)
        seen.add(origin)
    return leads + others


def said_form(entry: Entry, report: Report, origin: int) -> dict[str, Any]:
    """Who says so, how, of which origin, and where it stands."""
    return {
        "report": report.id,
        "voice": voice_of(report),
        "status": report.status.value,
        "certainty": report.certainty.value,
        "origin": origin,
        **placed_form(entry, report),
    }


def placed_form(entry: Entry, report: Report) -> dict[str, Any]:
    """The article of a report with its outlet, the newsroom that gathered the report, the day, and its address."""
    article = entry.articles[report.article]
    outlet, newsroom = article.outlet, entry.newsrooms.get(report.id)
    same = bool(outlet and newsroom and outlet.casefold() == newsroom.casefold())
    return {
        "outlet": outlet,
        "newsroom": newsroom,
        "passed_on": bool(outlet and newsroom and not same),
        "article": entry.article_name(article.id),
        "day": article.published.edtf if article.published else None,
        "address": f"/article/{article.id}?report={report.id}",
    }


def folded(text: str) -> str:
    """Words alone, so that the same sentence in other marks or case is the same."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def _when(entry: Entry, report_id: str) -> tuple[str, str]:
    published = entry.articles[entry.reports[report_id].article].published
    return ((published and published.earliest) or "~", report_id)  # "~" sorts after every digit
