"""What is claimed of a transfer, slot by slot: competing values, each with the words that claim it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from firsthand.export.addition_form import addition_form
from firsthand.export.additions import Known
from firsthand.export.entity_line import entity_line
from firsthand.export.quotation import passage_of, quotation
from firsthand.export.register_form import Entry
from firsthand.export.said_form import placed_form, said_form
from firsthand.export.values import SLOTS, Use
from firsthand.export.weights import Weighed
from firsthand.export.wording import folded
from firsthand.kb import KnowledgeBase

_TITLES = {
    "supplier": "Supplier",
    "recipient": "Recipient",
    "item": "Item",
    "maker": "Maker",
    "via": "Passed through",
    "quantity": "Quantity",
    "place": "Place",
    "time": "Time",
}
_REASONED = ("supplier", "recipient", "via", "place")
_OPEN = 3  # values of a slot that are never folded away
_SQUARES = 12  # origins that are drawn


@dataclass(frozen=True, slots=True)
class Limits:
    """How many values of a slot, how many differently worded uses of a value, and how many copies of one are given."""

    values: int = 12
    uses: int = 3
    copies: int = 12


def claims_form(
    entry: Entry, values: Mapping[str, Sequence[Weighed]], kb: KnowledgeBase, limits: Limits, known: Known
) -> list[dict[str, Any]]:
    """One object a slot: `slot`, `title`, `values` (in the order given), how many are `folded` and `left_out`.

    A value has its number, the entity it is linked to with what the knowledge base says of it, the origins that claim
    it, those in which only republishers do, those that only deny it, and its uses. Uses in the same words are one, with
    its copies. `is_folded` is said of values beyond the third that no two origins claim.
    """
    making = _Making(entry, kb, limits, entry.origin_of(), known)
    return [making.slot(slot, values[slot]) for slot in SLOTS]


@dataclass(frozen=True, slots=True)
class _Making:
    """What every part of the form is made from; `origin_of` is the number of each report's origin."""

    entry: Entry
    kb: KnowledgeBase
    limits: Limits
    origin_of: Mapping[str, int]
    known: Known

    def slot(self, slot: str, values: Sequence[Weighed]) -> dict[str, Any]:
        shown = values[: self.limits.values]
        made = [self.value(number, one) for number, one in enumerate(shown, 1)]
        few = len(made) <= _OPEN + 1  # one alone is not worth a fold
        folds = [not few and number > _OPEN and len(one.claiming) < 2 for number, one in enumerate(shown, 1)]
        return {
            "slot": slot,
            "title": _TITLES[slot],
            "values": [{**value, "is_folded": fold} for value, fold in zip(made, folds, strict=True)],
            "folded": sum(folds),
            "left_out": len(values) - len(shown),
        }

    def value(self, number: int, one: Weighed) -> dict[str, Any]:
        value, groups = one.value, _same_words(self.entry, one, self.origin_of)
        of_origins = len(self.entry.transfer.origins)
        return {
            "number": number,
            "value": value.value,
            "meaning": value.meaning,
            "linked": linked_form(value.entity, self.kb),
            "days": self.days(one) if value.slot == "time" else None,
            "anchors": sorted({use.anchor for use in value.uses if use.anchor}),
            "origins": list(one.claiming),
            "added_in": list(one.added),
            "denied_by": list(one.denying),
            "of_origins": of_origins,
            "is_added": one.is_added,
            "squares": [_square(one, origin) for origin in range(1, min(of_origins, _SQUARES) + 1)],
            "weight": _weight(one, of_origins),
            "reports": len(value.reports),
            "uses": self.uses(one, groups[: self.limits.uses]),
            "left_out": max(0, len(groups) - self.limits.uses),
        }

    def days(self, one: Weighed) -> tuple[str | None, str | None]:
        """The first and last ISO day that a date allows; None where it is open or says no day."""
        dates = (date for use in one.value.uses for date in self.entry.reports[use.report].time)
        found = next(date for date in dates if (date.edtf or "") == (one.value.meaning or ""))
        return found.earliest, found.latest

    def uses(self, one: Weighed, groups: Sequence[Sequence[Use]]) -> list[dict[str, Any]]:
        """Each in full; the first one of an origin `leads`."""
        made = [self.use(one, group) for group in groups]
        numbers = [use["origin"] for use in made]
        return [{**use, "leads": numbers.index(use["origin"]) == at} for at, use in enumerate(made)]

    def use(self, one: Weighed, group: Sequence[Use]) -> dict[str, Any]:
        """The first use in full, and where the others in the same words stand; one article's count once."""
        entry, first = self.entry, group[0]
        report = entry.reports[first.report]
        article = entry.articles[report.article]
        marks = [use.words for use in group if entry.reports[use.report].article == report.article]
        copies = {entry.reports[use.report].article: use.report for use in reversed(group)}
        copies.pop(report.article)
        others = list(reversed(copies.values()))
        addition = one.additions.get(first)
        return {
            "quote": quotation(article, passage_of(article, first.words, report), marks),
            **said_form(entry, report, self.origin_of[report.id]),
            "addition": addition_form(entry, self.known, addition) if addition else None,
            "linked_because": self.because(one, first),
            "put_right": self.put_right(report.id, one.value.slot),
            "copies": [placed_form(entry, entry.reports[name]) for name in others[: self.limits.copies]],
            "copies_in_all": len(others),
        }

    def because(self, one: Weighed, use: Use) -> str | None:
        """Why the words for a party or place are linked to it where they are not its own name."""
        linked = linked_form(one.value.entity, self.kb)
        if not linked or one.value.slot not in _REASONED or folded(linked["name"]) == folded(use.words.text):
            return None
        return use.because.replace(linked["entity"], linked["name"]) if use.because else None

    def put_right(self, report: str, slot: str) -> dict[str, Any] | None:
        """Who corrected the slot of a report, and what the machine had read; None where nobody did."""
        found = self.known.corrected.get((report, slot))
        return {"by": list(found.by), "was": list(found.was)} if found else None


def linked_form(entity: str | None, kb: KnowledgeBase) -> dict[str, str] | None:
    """`{"entity", "name", "line"}` of a linked thing; None where nothing is linked."""
    if entity is None:
        return None
    name = kb.entity(entity).name if entity in kb else entity
    return {"entity": entity, "name": name, "line": entity_line(entity, kb)}


def _square(one: Weighed, origin: int) -> str:
    if origin in one.claiming:
        return "claimed"
    return "added" if origin in one.added else "denied" if origin in one.denying else "silent"


def _weight(one: Weighed, of_origins: int) -> str:
    """ "claimed in 2 of 3 origins; added by a republisher in 1"."""
    of = f"of {of_origins:,} origin{'' if of_origins == 1 else 's'}"
    parts = [
        ("claimed in", one.claiming),
        ("added by a republisher in", one.added),
        ("only denied in", one.denying),
    ]
    told = [f"{how} {len(numbers):,}" for how, numbers in parts if numbers]
    return "; ".join([f"{told[0]} {of}", *told[1:]]) if told else ""


def _same_words(entry: Entry, one: Weighed, origin_of: Mapping[str, int]) -> list[list[Use]]:
    """The uses by the wording of their sentence, a source's before additions, in order of day.

    First one of each origin, then the others.
    """
    groups: dict[tuple[int, str], list[Use]] = {}
    for use in sorted(one.value.uses, key=lambda use: (use in one.additions, _when(entry, use.report))):
        report = entry.reports[use.report]
        within = passage_of(entry.articles[report.article], use.words, report)
        groups.setdefault((origin_of[use.report], folded(within.text)), []).append(use)
    seen: set[int] = set()
    leads, others = list[list[Use]](), list[list[Use]]()
    for (origin, _), group in groups.items():
        (others if origin in seen else leads).append(group)
        seen.add(origin)
    return leads + others


def _when(entry: Entry, report_id: str) -> tuple[str, str]:
    published = entry.articles[entry.reports[report_id].article].published
    return ((published and published.earliest) or "~", report_id)  # "~" sorts after every digit
