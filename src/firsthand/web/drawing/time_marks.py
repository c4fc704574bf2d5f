"""The marks that stand for the dates of one transfer."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from firsthand.catalogue import Line, Stated
from firsthand.web.drawing.day_words import day_said, stretch_said
from firsthand.web.drawing.time_axis import TimeAxis

_APPROXIMATE = frozenset("~?%")  # EDTF's qualifiers: approximate, uncertain, both
_SEASON: Final = re.compile(r"(\d{4})-(2[1-4])[~?%]?")
_SEASONS: Final = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}  # of EDTF

LEAST = 0.7  # per cent; a bar as narrow as that can still be seen
UNKNOWN = 5.0  # per cent; how far a bar goes towards an end that is not known, whatever the axis


class Shape(StrEnum):
    """How a stated date is drawn."""

    DAY = "day"
    STRETCH = "stretch"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stated date on the axis, from `start` to `end` in per cent of its length.

    `opens` and `closes` tell whether it goes on beyond that end: because it is open, or because the axis is cut there.
    """

    shape: Shape
    start: float
    end: float
    opens: bool
    closes: bool
    said: str


@dataclass(frozen=True, slots=True)
class Sign:
    """A day of publication on the axis, in per cent; `left` or `right` where it lies beyond that end of the axis."""

    shape: str
    at: float


@dataclass(frozen=True, slots=True)
class Published:
    """The line from the first to the last day of publication, in per cent of the axis' length, and its signs."""

    start: float
    end: float
    signs: tuple[Sign, ...]


def days_of(line: Line) -> list[date]:
    """Every day that bounds something of a transfer."""
    stated = [day for one in line.stated for day in (one.earliest, one.latest)]
    return [date.fromisoformat(day) for day in (*stated, line.first, line.last) if day]


def mark_of(stated: Stated, axis: TimeAxis) -> Mark | None:
    """The mark of a stated date; None where its words give no day.

    One that lies off the axis is an arrow at that end. Towards an end that EDTF has as unknown (`/2024-04-17`) a bar
    goes a little way only; towards one that it has as open (`../2024-04-17`), as far as the axis does.
    """
    earliest, latest = _day(stated.earliest), _day(stated.latest)
    if stated.edtf is None or (earliest is None and latest is None):
        return None
    first, last = earliest or axis.first, latest or axis.last
    if first > axis.last or last < axis.first:
        start, is_before = (0.0, True) if last < axis.first else (100 - LEAST, False)
        return Mark(Shape.STRETCH, start, start + LEAST, is_before, not is_before, said_of(stated))
    shape = _shape(stated, first, last)
    start, end = (axis.middle(first), axis.middle(last)) if shape is Shape.DAY else (axis.begin(first), axis.end(last))
    if stated.edtf.startswith("/"):
        start = max(start, end - UNKNOWN)
    if stated.edtf.endswith("/"):
        end = min(end, start + UNKNOWN)
    opens, closes = earliest is None or first < axis.first, latest is None or last > axis.last
    return Mark(shape, start, max(start + (0 if shape is Shape.DAY else LEAST), end), opens, closes, said_of(stated))


def published(line: Line, axis: TimeAxis) -> Published | None:
    """The publication line of a transfer; None where no article has a date."""
    first, last = _day(line.first or line.last), _day(line.last or line.first)
    if first is None or last is None:
        return None
    signs = dict.fromkeys((_sign(first, axis), _sign(last, axis)))
    return Published(axis.middle(first), axis.middle(last), tuple(signs))


def _sign(day: date, axis: TimeAxis) -> Sign:
    shape = "left" if day < axis.first else "right" if day > axis.last else "seen"
    return Sign(shape, axis.middle(day))


def said_of(stated: Stated) -> str:
    """A stated date in words: "March 2024", "2006 to 2008, approximately", "from 1 January 2013, end not stated"."""
    about = ", approximately" if _is_approximate(stated) else ""
    begin, _, end = (stated.edtf or "").partition("/")
    match _day(stated.earliest) if stated.edtf else None, _day(stated.latest) if stated.edtf else None:
        case date() as first, date() as last:
            season = "" if end else _season(begin)
            days = stretch_said(first, last)
            return f"{season} ({days}){about}" if season else f"{days}{about}"
        case date() as first, None:
            season = _season(begin)
            since = f"{season} ({day_said(first)} at the earliest)" if season else day_said(first)
            return f"from {since}{about}, end not stated"
        case None, date() as last:
            season = _season(end)
            until = f"{season} ({day_said(last)} at the latest)" if season else day_said(last)
            return f"until {until}{about}, beginning not stated"
    return "no day can be told from these words"


def _season(edtf: str) -> str:
    """ "spring 2024" for 2024-21; nothing for what is no season."""
    found = _SEASON.fullmatch(edtf)
    return f"{_SEASONS[found[2]]} {found[1]}" if found else ""


def _shape(stated: Stated, first: date, last: date) -> Shape:
    if _is_approximate(stated):
        return Shape.ABOUT
    return Shape.DAY if first == last and stated.earliest and stated.latest else Shape.STRETCH


def _is_approximate(stated: Stated) -> bool:
    return bool(_APPROXIMATE & set(stated.edtf or ""))


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None
