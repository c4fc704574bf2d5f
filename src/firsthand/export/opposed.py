"""Contradictions of a transfer, their two sides next to each other with the words of each."""

from typing import Any

from firsthand.export.additions import is_in_headline
from firsthand.export.quotation import passage_of, quotation
from firsthand.export.register_form import Entry
from firsthand.export.said_form import said_form
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


def opposed_form(entry: Entry, most: int) -> dict[str, Any]:
    """`{"shown", "left_out"}`: at most `most` contradictions, those of headlines against their own bodies last."""
    ranked = sorted(entry.transfer.contradictions, key=lambda found: found.kind is ContradictionKind.HEADLINE)
    return {"shown": [_opposed(entry, found) for found in ranked[:most]], "left_out": max(0, len(ranked) - most)}


def _opposed(entry: Entry, found: Contradiction) -> dict[str, Any]:
    origin = entry.origin_of()
    sides = zip(_SIDES[found.kind], (found.one, found.other), strict=True)
    same = found.one.article == found.other.article
    return {
        "kind": found.kind.value,
        "title": _TITLES[found.kind],
        "reason": found.reason.text,
        "same_article": same,
        "same_origin": not same and _origin(found.one, origin) == _origin(found.other, origin) is not None,
        "sides": [_side(entry, side, name, origin) for name, side in sides],
    }


def _origin(side: Side, origin: dict[str, int]) -> int | None:
    return origin.get(side.report or "")


def _side(entry: Entry, side: Side, name: str, origin: dict[str, int]) -> dict[str, Any]:
    article = entry.articles[side.article]
    report = entry.reports.get(side.report or "")
    within = passage_of(article, side.words, report)
    marks = [] if within == side.words else [side.words]
    said = said_form(entry, report, origin[report.id]) if report else _placed(entry, side)
    return {
        "name": name,
        "quote": quotation(article, within, marks),
        "is_headline": is_in_headline(article, side.words),
        **said,
    }


def _placed(entry: Entry, side: Side) -> dict[str, Any]:
    """Where words stand that belong to no report of this transfer, in the form of those that do."""
    article = entry.articles[side.article]
    return {
        "report": None,
        "voice": None,
        "status": None,
        "certainty": None,
        "origin": None,
        "outlet": article.outlet,
        "newsroom": None,
        "passed_on": False,
        "article": entry.article_name(article.id),
        "day": article.published.edtf if article.published else None,
        "address": f"/article/{article.id}",
    }
