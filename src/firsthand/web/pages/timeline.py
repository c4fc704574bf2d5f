"""The timeline: when transfers are said to have happened, and when that was published."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from fastapi import APIRouter, Request

from firsthand.catalogue import Catalogue, Facet, Line, Query, Rows
from firsthand.web.asked import address, asked, named_form, query_of
from firsthand.web.desk import desk_of
from firsthand.web.drawing.day_words import day_said
from firsthand.web.drawing.periods import Bar, Period, bars, first_day, last_day
from firsthand.web.drawing.time_axis import TimeAxis, first_drawn
from firsthand.web.drawing.time_marks import Mark, Published, days_of, mark_of, published, said_of
from firsthand.web.rendering import Form, counted, joined, twin

router = APIRouter()

MOST_MARKS = 4  # of a transfer; the dates are all in its row
LANE = 18  # pixels from one mark of a row to the next


@twin(router, "/timeline", "timeline.html", summary="Dates as stated and dates of publication, drawn on one axis")
def timeline(request: Request, whole: bool = False) -> Form:
    """One row a transfer that the register's filters keep, a part at a time.

    The filters, `sort`, `start` and `size` are those of `/register.json`. `axis` names the first and last day; `start`
    and `end` of marks, of the publication line and of ticks are per cent of its length. A mark's `shape` is `day`,
    `stretch` (a month, year or interval) or `about` (EDTF `~`); `opens` and `closes` tell that it goes on beyond that
    end. Where a few early dates would make the axis more than three times as long, they lie beyond it, `cut` says so,
    and `whole=1` draws all of it. `periods` count transfers by month, year or decade; one of several months counts in
    each of them.
    """
    return timeline_form(desk_of(request).catalogue, query_of(request), whole=whole)


def timeline_form(catalogue: Catalogue, query: Query, *, whole: bool = False) -> Form:
    """The form of the page."""
    rows = catalogue.select(query)
    lines = catalogue.lines(rows[query.start : query.start + query.size])
    days = _within(query, [day for line in lines for day in days_of(line)])
    start = None if whole else first_drawn(days)
    axis = TimeAxis.over([day for day in days if start is None or day >= start])
    return {
        "kind": "timeline",
        "total": len(rows),
        "of": catalogue.size,
        "asked": asked(catalogue, query, "/timeline"),
        "periods": _periods(catalogue, query, rows),
        "axis": _axis(axis),
        "cut": _cut(query, lines, start) if start else None,
        "rows": [_row(line, axis) for line in lines],
        "part": _part(query, len(rows), len(lines)),
    }


def _within(query: Query, days: list[date]) -> list[date]:
    """The days, cut to the time asked for: a date that goes on beyond it is drawn with an arrow."""
    first = first_day(query.since) if query.since else date.min
    last = last_day(query.until) if query.until else date.max
    return [min(max(first, day), last) for day in days]


def _axis(axis: TimeAxis | None) -> Form | None:
    if axis is None:
        return None
    ticks = [{"at": tick.at, "label": tick.label, "year": tick.year} for tick in axis.ticks()]
    return {"first": axis.first.isoformat(), "last": axis.last.isoformat(), "ticks": ticks}


def _cut(query: Query, lines: Sequence[Line], start: date) -> Form:
    """How many dates begin before the axis, from when on it is drawn, and where it is drawn whole."""
    begins = [one.earliest or one.latest for line in lines for one in line.stated] + [line.first for line in lines]
    before = sum(day < start.isoformat() for day in begins if day)
    whole = address("/timeline", query)
    return {
        "dates": before,
        "said": f"{counted(before, 'date')} {'begins' if before == 1 else 'begin'} before {day_said(start)}",
        "address": f"{whole}{'&' if '?' in whole else '?'}whole=1",
    }


def _row(line: Line, axis: TimeAxis | None) -> dict[str, Any]:
    marks = [mark for one in line.stated[:MOST_MARKS] if axis and (mark := mark_of(one, axis))]
    seen = published(line, axis) if axis else None
    lanes = len(marks) + (seen is not None)
    return {
        "id": line.id,
        "statement": line.statement,
        "supplier": named_form(line.supplier),
        "recipient": named_form(line.recipient),
        "item": named_form(line.item),
        "status": line.status,
        "certainty": line.certainty,
        "origins": line.origins,
        "stated": [{"words": one.words, "edtf": one.edtf, "said": said_of(one)} for one in line.stated],
        "first": line.first,
        "last": line.last,
        "marks": [_mark(mark, lane) for lane, mark in enumerate(marks)],
        "published": _published(seen, len(marks)) if seen else None,
        "height": LANE * max(lanes, 1) + 4,
        "drawn": _drawn(marks, seen),
    }


def _published(seen: Published, lane: int) -> Form:
    signs = [{"shape": sign.shape, "at": sign.at} for sign in seen.signs]
    return {"start": seen.start, "end": seen.end, "signs": signs, "y": _height(lane)}


def _height(lane: int) -> int:
    """Pixels from the top of a row to the middle of a lane."""
    return LANE // 2 + 2 + lane * LANE


def _drawn(marks: Sequence[Mark], seen: Published | None) -> str:
    """What a row's drawing shows, for those who do not see it; the days stand in the cells beside it."""
    shown = [mark.said for mark in marks] or ["no date of the transfer"]
    return joined([*shown, "publication" if seen else "no publication date"])


def _mark(mark: Mark, lane: int) -> Form:
    return {
        "shape": mark.shape.value,
        "start": mark.start,
        "end": mark.end,
        "width": round(mark.end - mark.start, 2),
        "y": _height(lane),
        "opens": mark.opens,
        "closes": mark.closes,
    }


def _periods(catalogue: Catalogue, query: Query, rows: Rows) -> Form:
    totals = {one.key: one.transfers for one in catalogue.totals(Facet.YEAR, rows)}
    years = {int(key): number for key, number in totals.items() if key.isdecimal()}
    unit, found = bars(years, query.since, query.until, lambda one: len(catalogue.select(_during(query, one))))
    most = max((bar.transfers for bar in found), default=0)
    undated = sum(number for key, number in totals.items() if not key.isdecimal())
    return {
        "unit": unit,
        "most": most,
        "bars": [_bar(query, bar, most) for bar in found],
        "undated": undated,
        "wider": address("/timeline", query.with_(since=None, until=None)) if query.since or query.until else None,
    }


def _bar(query: Query, bar: Bar, most: int) -> Form:
    return {
        "label": bar.period.label,
        "short": bar.period.short,
        "since": bar.period.since,
        "until": bar.period.until,
        "transfers": bar.transfers,
        "share": max(round(100 * bar.transfers / most, 1), 2) if bar.transfers else 0,
        "address": address("/timeline", _during(query, bar.period)),
    }


def _during(query: Query, period: Period) -> Query:
    """The query narrowed to a period, and no further than it was."""
    since, until = query.since or "", query.until or "9999"
    return query.with_(
        since=since if since.startswith(period.since) else period.since,
        until=until if until.startswith(period.until) else period.until,
    )


def _part(query: Query, total: int, shown: int) -> Form:
    after = query.start + query.size
    before = query.with_(start=max(0, query.start - query.size))
    return {
        "first": query.start + 1 if shown else 0,
        "last": query.start + shown,
        "before": address("/timeline", before) if query.start else None,
        "after": address("/timeline", query.with_(start=after)) if after < total else None,
    }
