"""Contradictions of a transfer, their two sides next to each other with the words of each."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from firsthand.export.addition_form import addition_form
from firsthand.export.additions import Addition, Known, is_in_headline
from firsthand.export.quotation import passage_of, quotation
from firsthand.export.register_form import Entry
from firsthand.export.said_form import said_form
from firsthand.export.values import SLOTS
from firsthand.export.weights import Weighed
from firsthand.model import Contradiction, ContradictionKind, Side

_TITLES = {
    ContradictionKind.DENIAL: "One says so, the other denies it",
    ContradictionKind.HEADLINE: "A headline says other than its own article",
    ContradictionKind.NUMBER: "Different amounts",
    ContradictionKind.PARTY: "Different parties",
}
_SIDES = {
    ContradictionKind.DENIAL: ("Claimed", "Denied"),
    ContradictionKind.HEADLINE: ("Headline", "Body"),
    ContradictionKind.NUMBER: ("One amount", "Another amount"),
    ContradictionKind.PARTY: ("One account", "Another account"),
}


def opposed_form(entry: Entry, values: Mapping[str, Sequence[Weighed]], known: Known, most: int) -> dict[str, Any]:
    """`{"shown", "left_out"}`: at most `most` contradictions, those of headlines against their own bodies last.

    What the same two articles say against each other for the same reason is one, with all its statements. A statement
    tells which of its words a republisher added (see `weights`).
    """
    grouped = defaultdict[tuple[str, ...], list[Contradiction]](list)
    for found in sorted(entry.transfer.contradictions, key=lambda one: one.kind is ContradictionKind.HEADLINE):
        grouped[found.kind, found.reason.text, found.one.article, found.other.article].append(found)
    making = _Making(entry, values, known, entry.origin_of())
    groups = list(grouped.values())
    return {"shown": [making.opposed(group) for group in groups[:most]], "left_out": max(0, len(groups) - most)}


@dataclass(frozen=True, slots=True)
class _Making:
    """What every part of the form is made from; `origin_of` is the number of each report's origin."""

    entry: Entry
    values: Mapping[str, Sequence[Weighed]]
    known: Known
    origin_of: Mapping[str, int]

    def opposed(self, group: Sequence[Contradiction]) -> dict[str, Any]:
        found = group[0]
        sides = ([one.one for one in group], [one.other for one in group])
        same = found.one.article == found.other.article
        return {
            "kind": found.kind.value,
            "title": _TITLES[found.kind],
            "reason": None if found.kind is ContradictionKind.DENIAL else found.reason.text,
            "same_article": same,
            "same_origin": not same and self.origin(found.one) == self.origin(found.other) is not None,
            "sides": [
                {"name": name, "statements": [self.statement(side) for side in dict.fromkeys(said)]}
                for name, said in zip(_SIDES[found.kind], sides, strict=True)
            ],
        }

    def origin(self, side: Side) -> int | None:
        return self.origin_of.get(side.report or "")

    def statement(self, side: Side) -> dict[str, Any]:
        article = self.entry.articles[side.article]
        report = self.entry.reports.get(side.report or "")
        within = passage_of(article, side.words, report)
        marks = [] if within == side.words else [side.words]
        said = said_form(self.entry, report, self.origin_of[report.id]) if report else _placed(self.entry, side)
        return {
            "quote": quotation(article, within, marks),
            "is_headline": is_in_headline(article, side.words),
            "added": self.added(report.id) if report else [],
            **said,
        }

    def added(self, report: str) -> list[dict[str, Any]]:
        """The words of a report's values that its article added, with what its source says in their place."""
        found: dict[Addition, list[str]] = {}
        for one in (one for slot in SLOTS for one in self.values[slot]):
            for use, addition in one.additions.items():
                if use.report == report:
                    found.setdefault(addition, []).append(use.words.text)
        return [{"words": words, **addition_form(self.entry, self.known, one)} for one, words in found.items()]


def _placed(entry: Entry, side: Side) -> dict[str, Any]:
    """Where words stand that belong to no report of this transfer, in the form of those that do."""
    article = entry.articles[side.article]
    return {
        "report": None,
        "voice": None,
        "status": None,
        "certainty": None,
        "origin": None,
        "review": None,
        "outlet": article.outlet,
        "newsroom": None,
        "passed_on": False,
        "article": entry.article_name(article.id),
        "day": article.published.edtf if article.published else None,
        "address": f"/article/{article.id}",
    }
