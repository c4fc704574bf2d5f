"""Origins as lanes: from the newsroom that gathered a statement to whoever passed it on, with the reason for each step.

A lane is one origin. In it every article hangs under the article it was most directly taken from; else under the
newsrooms that it credits, the one that gathered the statement first; else beside the article it shares text with in a
direction that is not known; else it stands by itself. What text, credits and outlets do not tie together here hangs
together by the reasons that the register kept for the origin.
"""

import re
from collections.abc import Sequence
from typing import Any

from firsthand.export.lane_drawing import Box, Drawing, Ties
from firsthand.export.register_form import Entry
from firsthand.export.said_form import placed_form
from firsthand.export.why_origins import NOT_NAMED, articles_of, origin_statement
from firsthand.model import Origin, Reason, Report

_JOINS = 8  # reasons listed below a lane
_DEEPEST = 5  # steps drawn one in another; what goes on further is drawn side by side


def lanes(entry: Entry, ties: Ties, most: int, others: int) -> dict[str, Any]:
    """`{"lanes", "left_out"}`: at most `most` lanes, in the order of the origins' numbers.

    Of the articles of an origin that are not drawn at most `others` are listed.
    """
    origins = entry.transfer.origins
    drawn = [lane(entry, origin, ties, others) for origin in origins[:most]]
    return {"lanes": drawn, "left_out": max(0, len(origins) - most)}


def lane(entry: Entry, origin: Origin, ties: Ties, others: int) -> dict[str, Any]:
    """What makes the origin one, its boxes as trees, its other articles, and the joins that hold it together."""
    names = sorted(articles_of(entry, origin), key=lambda name: _day(entry, name))
    shown = [name for name in names if name in ties.houses]
    rest = [name for name in names if name not in ties.houses]
    drawing = Drawing(entry, origin, ties, {name: _first(entry, origin, name) for name in shown})
    return {
        **origin_statement(entry, origin),
        "trees": [_form(tree, 0) for tree in drawing.trees(shown)],
        "others": [placed_form(entry, _first(entry, origin, name)) for name in rest[:others]],
        "others_in_all": len(rest),
        "joins": _joins(entry, ties, origin.reasons),
    }


def _first(entry: Entry, origin: Origin, article: str) -> Report:
    return next(entry.reports[one] for one in origin.reports if entry.reports[one].article == article)


def _day(entry: Entry, article: str) -> tuple[str, str]:
    published = entry.articles[article].published
    return ((published and published.earliest) or "~", article)  # "~" sorts after every digit


def _form(box: Box, depth: int) -> dict[str, Any]:
    """A box with what hangs under it; all that hangs under one of the deepest level, in order of derivation."""
    if depth < _DEEPEST:
        return {**_form_alone(box), "below": [_form(one, depth + 1) for one in box.below]}
    return {**_form_alone(box), "below": [_form_alone(one) for one in _flat(box)]}


def _form_alone(box: Box) -> dict[str, Any]:
    article = box.article
    return {
        "name": box.name,
        "absent": article is None,
        "article": (article.given_id or article.id) if article else None,
        "day": article.published.edtf if article and article.published else None,
        "address": f"/article/{article.id}" if article else None,
        "story": f"/story/{article.id}" if article else None,
        "step": box.step,
        "below": [],
    }


def _flat(box: Box) -> list[Box]:
    """All below a box, each before what hangs under it; without recursion, for chains may be long."""
    found, waiting = list[Box](), list(reversed(box.below))
    while waiting:
        current = waiting.pop()
        found.append(current)
        waiting += reversed(current.below)
    return found


def _joins(entry: Entry, ties: Ties, reasons: Sequence[Reason]) -> dict[str, Any]:
    """Each reason once with how often it joins, in the register's order, and how many are left out."""
    texts: dict[str, int] = {}
    for reason in reasons:
        text = _named(entry, ties, reason.text)
        texts[text] = texts.get(text, 0) + 1
    shown = list(texts.items())[:_JOINS]
    return {"shown": [{"text": text, "times": times} for text, times in shown], "left_out": len(texts) - len(shown)}


def _named(entry: Entry, ties: Ties, text: str) -> str:
    """A reason with the outlet that an article's marks give away where the register could name only the article."""

    def house(found: re.Match[str]) -> str:
        names = (name for name in ties.houses if found[1] in (entry.articles[name].given_id, name[:12]))
        return next((ties.houses[name].name for name in names), "an outlet not named")

    return NOT_NAMED.sub(house, text)
