"""The tree of a story as boxes and lines, from the rows of its form. All lengths are in CSS pixels."""

from collections.abc import Mapping, Sequence
from typing import Any

from firsthand.web.drawing.fitting import clipped, isolated
from firsthand.web.drawing.tree import Spot, tidy_tree

Row = Mapping[str, Any]

_BOX = 54.0  # height of a box
_LINE = 27.0  # where the line meets it, below its top
_WIDE, _NARROW = 240.0, 152.0  # a column of articles, one of newsrooms alone
_LABELLED, _PLAIN = 118.0, 36.0  # the room between columns, with words at the lines and without
_TRUNK = 14.0  # from a box to where the lines to several children part
_ROW = 16.0  # height of a line of words
_GAP = 16.0
_MARGIN = 4.0
_ARROW = 7.0
_CHANGES = 3  # shown of an article
_OUTLET, _ASKED, _NEWSROOM, _SMALL, _EDIT = 29, 19, 17, 36, 35  # letters that fit


def family_tree(rows: Sequence[Row]) -> dict[str, Any]:
    """Sizes, `boxes` and `lines` of the drawing; empty where there are no rows.

    A row without a parent among the rows is a root. Every box and line has the words that stand at it, cut to fit, and
    `title`, which has them whole.
    """
    kept = {row["key"] for row in rows}
    parents = {row["key"]: row["parent"] if row["parent"] in kept else None for row in rows}
    spots = tidy_tree(parents, {row["key"]: _height(row) for row in rows}, _GAP)
    lefts, widths = _columns(rows, spots)
    boxes = {row["key"]: _box(row, spots[row["key"]], lefts, widths) for row in rows}
    lines = [_edge(row, boxes[parent], boxes[row["key"]]) for row in rows if (parent := parents[row["key"]])]
    bottom = max((box["y"] + _height(row) for row, box in zip(rows, boxes.values(), strict=True)), default=0)
    right = max((box["x"] + box["width"] for box in boxes.values()), default=0)
    return {
        "width": right + _MARGIN,
        "height": bottom + _MARGIN,
        "boxes": list(boxes.values()),
        "lines": lines,
    }


def _height(row: Row) -> float:
    shown = len(_changes(row))
    return _BOX + (shown * _ROW + 4 if shown else 0)


def _columns(rows: Sequence[Row], spots: Mapping[str, Spot]) -> tuple[list[float], list[float]]:
    """Where each column begins and how wide it is."""
    columns: list[list[Row]] = [[] for _ in range(max((spot.column for spot in spots.values()), default=-1) + 1)]
    for row in rows:
        columns[spots[row["key"]].column].append(row)
    widths = [_WIDE if any(row["address"] for row in column) else _NARROW for column in columns]
    lefts, left = [], _MARGIN
    for place, column in enumerate(columns):
        if place:
            left += _LABELLED if any(row["taken"] for row in column) else _PLAIN
        lefts.append(left)
        left += widths[place]
    return lefts, widths


def _box(row: Row, spot: Spot, lefts: Sequence[float], widths: Sequence[float]) -> dict[str, Any]:
    x, y = lefts[spot.column], spot.top + _MARGIN
    is_article = row["address"] is not None
    name = row["outlet"] if is_article else row["name"]
    room = _NEWSROOM if widths[spot.column] == _NARROW else _ASKED if row["asked"] else _OUTLET
    return {
        "x": x,
        "y": y,
        "width": widths[spot.column],
        "height": _BOX,
        "line": y + _LINE,
        "kind": row["kind"],
        "absent": row["absent"],
        "asked": row["asked"],
        "address": row["address"],
        "title": "\n".join(filter(None, (name, row["day"], row["title"] or (row["name"] if is_article else None)))),
        "first": isolated(clipped(name or "", room)),
        "second": _second(row),
        "changes": [_change(one, y + _BOX + _ROW * (place + 1) - 2) for place, one in enumerate(_changes(row))],
        "compare": row["taken"]["compare"] if row["taken"] else None,
    }


def _second(row: Row) -> str:
    if row["kind"] == "newsroom":
        return "its article not here" if row["absent"] else "newsroom"
    if row["address"] is None:
        return ""
    day = row["day"] or "undated"
    return f"{day}  {isolated(clipped(row['title'] or '(no headline)', _SMALL - len(day)))}"


def _changes(row: Row) -> list[Mapping[str, Any]]:
    """The changes that are drawn; where there are more, the last line says how many."""
    found = list(row["taken"]["changes"]) if row["taken"] else []
    if len(found) <= _CHANGES:
        return found
    left = len(found) - _CHANGES + 1
    return [*found[: _CHANGES - 1], {"kind": "", "said": f"and {left} more changes", "count": 1}]


def _change(one: Mapping[str, Any], y: float) -> dict[str, Any]:
    times = f" ×{one['count']}" if one["count"] > 1 else ""
    room = _EDIT - len(one["kind"]) - len(times)
    return {"y": y, "kind": one["kind"], "said": f"{isolated(clipped(one['said'], room))}{times}", "whole": one["said"]}


def _edge(row: Row, parent: Mapping[str, Any], child: Mapping[str, Any]) -> dict[str, Any]:
    """The line from a parent to a child, with an arrow head where the direction is known."""
    start, trunk, end = parent["x"] + parent["width"], parent["x"] + parent["width"] + _TRUNK, child["x"]
    taken = row["taken"]
    is_known = row["kind"] != "direction-not-known" and (taken is None or taken["way"] != "unknown")
    tip = end - _ARROW if is_known else end
    y = child["line"]
    made: dict[str, Any] = {
        "path": f"M{start:g} {parent['line']:g}H{trunk:g}V{y:g}H{tip:g}",
        "head": f"M{end:g} {y:g}l{-_ARROW:g} -4v8z" if is_known else None,
        "way": taken["way"] if taken else "own" if is_known else "unknown",
        "label": None,
    }
    if taken:
        credit = taken["credit"]
        made |= {
            "label": f"{taken['percent']} shared",
            "credit": credit["state"],
            "word": f"{credit['mark']} {credit['word']}" if taken["way"] != "unknown" else "? direction",
            "address": taken["compare"],
            "x": (trunk + tip) / 2 + 2,
            "y": y,
            "title": _told(taken, child),
        }
    return made


def _told(taken: Mapping[str, Any], child: Mapping[str, Any]) -> str:
    """What a line says, whole."""
    unknown = "direction not known" if taken["way"] == "unknown" else ""
    quotes = [f"“{words}”" for words in (*taken["credit"]["kept"], *taken["credit"]["false"])]
    credit = ": ".join(filter(None, (taken["credit"]["word"], ", ".join(quotes))))
    shared = f"{taken['relation']}: {taken['percent']} of the words of {child['title'].splitlines()[0]} are shared"
    return "\n".join(filter(None, (shared, unknown, credit, taken["why"])))
