"""Time expressions to partial dates, counted from the publication date where they are relative."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from firsthand.model import PartialDate, Span
from firsthand.reports.calendar_dates import CALENDAR
from firsthand.reports.dating import Counting, Rule, Side
from firsthand.reports.relative_dates import RELATIVE
from firsthand.reports.stretches import Stretch, about, before, between, since, until, with_unknown_end

_LONGEST = 200  # characters; a longer text is no time expression
_RULES = CALENDAR + RELATIVE
_ANY_DAY = date(1970, 1, 1)  # stands in for an unknown anchor; what is counted from it is thrown away

# The hour does not bound the day: "before dawn on Sunday" is on Sunday.
_HOUR = re.compile(
    r"\b(?:before|after|by|until|till|since|from|around) (?:first light|daylight|dawn|daybreak|sunrise|noon|midday|"
    r"dusk|dark|sunset|nightfall|midnight|\d{1,2}(?::\d\d)? ?[ap]\.?m\b\.?|\d{1,2}:\d\d)",
    re.IGNORECASE,
)
_BOUND = re.compile(
    r"\b(?:(?P<since>since|after|from|following|starting|not until|not before|as of)"
    r"|(?P<until>(?P<strict>before|prior to|ahead of)|by|until|till|up to|no later than|(?P<past>(?<!all )through)))\b",
    re.IGNORECASE,
)
_LEADS_TO_DATE = re.compile(
    r"[\s-]*(?:\b(?:the|early|late|mid|about|around|roughly|end|start|beginning|middle|of|morning|night|evening)\b"
    r"[\s-]*)*",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\b(?:about|around|circa|roughly|approximately)\s*$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\b", re.IGNORECASE)
_FOR_MONTH = re.compile(r"\W*for (?:early |late |mid-)?[A-Z]")
_AND = re.compile(r"[\s,]*(?:(?:and|to|until|till|through)\b[^,;]{0,30}|[-–—])\s*", re.IGNORECASE)
# Counted from something in the text, not from the day of writing: "that September", "the previous winter".
_ELSEWHERE = re.compile(r"\b(?:that|those|the (?:same|following|previous|preceding))(?: \w+)?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Named:
    """A date at `start` to `end` of a phrase: `counted` from the anchor, `yearless` where the context has the year."""

    start: int
    end: int
    stretch: Stretch
    counted: bool
    yearless: bool


def partial_date(words: Span, anchor: date | None, planned: bool = False) -> PartialDate:
    """The date that a time expression states, as precisely as it states it.

    `anchor` is the publication day. `planned` tells that the words speak of what is still to come, so that "in May" is
    the nearest May; otherwise it is the latest one. An expression without a date ("since the start of the offensive"),
    one counted from something else ("two days later") and a relative one without an anchor stay unresolved: `edtf` is
    None and the words are kept. Nothing is filled in: "in October 2015" is `2015-10`, and "recently" has no beginning.
    """
    text = _HOUR.sub(" ", " ".join(words.text.split())) if len(words.text) <= _LONGEST else ""
    found = _dates(text, Counting(anchor or _ANY_DAY, _side(text, planned)))
    pair = _pair(text, found)
    stretch, counted = _joined(*pair) if pair else _framed(text, [one for one in found if anchor or not one.counted])
    if stretch is None or (counted and anchor is None):
        return PartialDate(None, words=words)
    first, last = (day.isoformat() if day else None for day in (stretch.first, stretch.last))
    return PartialDate(stretch.edtf, first, last, words, anchor.isoformat() if counted and anchor else None)


def _side(text: str, planned: bool) -> Side:
    bound = _BOUND.search(text)
    if bound and bound["until"] and not bound["past"]:
        return Side.AHEAD  # the later bound is never wrong: what ends by last May ends by next May too
    return Side.NEAREST if planned or _FOR_MONTH.match(text) else Side.PAST


def _dates(text: str, counting: Counting) -> list[_Named]:
    """The dates of a phrase, none overlapping, those of the more telling forms first ("5 June" before "Monday")."""
    found: list[_Named] = []
    taken: list[tuple[int, int]] = []
    for rule in _RULES:
        for match in rule.pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            try:
                named = _named(text, rule, match, counting)
            except (ValueError, OverflowError):  # no such day, or none of the years 1 to 9999
                taken.append(match.span())
                continue
            if named:
                taken.append(match.span())
                found.append(named)
    return found


def _named(text: str, rule: Rule, match: re.Match[str], counting: Counting) -> _Named | None:
    groups = match.groupdict()
    counted = rule.relative and not groups.get("year")
    if counted and _ELSEWHERE.search(text[: match.start()]):
        return None
    stretch = rule.read(match, counting)
    yearless = counted and ("month" in groups or "season" in groups) and not (groups.get("which") or groups.get("lead"))
    return _Named(*match.span(), stretch, counted, yearless) if stretch else None


def _pair(text: str, found: Sequence[_Named]) -> tuple[_Named, _Named] | None:
    """Two dates that the words join: "between March and August 1999", "3 May to 5 June"."""
    for one, other in pairwise(sorted(found, key=lambda named: named.start)):
        if _AND.fullmatch(text[one.end : other.start]):
            return _with_year_of(text, one, other), _with_year_of(text, other, one)
    return None


def _joined(one: _Named, other: _Named) -> tuple[Stretch | None, bool]:
    """From one date to the other; none where that runs backwards, for then one was counted to the wrong side."""
    ordered = one.stretch.first and other.stretch.last and one.stretch.first <= other.stretch.last
    return (between(one.stretch, other.stretch) if ordered else None), one.counted or other.counted


def _with_year_of(text: str, one: _Named, other: _Named) -> _Named:
    """The date `one` in the year that its neighbour states, or the next one in order, where it states none itself."""
    if not one.yearless or other.counted or other.stretch.first is None:
        return one
    year, leads = other.stretch.first.year, one.start < other.start
    for there in (year, year - 1 if leads else year + 1):
        for named in _dates(f"{text[one.start : one.end]} {there}", Counting(_ANY_DAY)):
            if not named.counted and _joined(*((named, other) if leads else (other, named)))[0]:
                return named
    return one


def _framed(text: str, found: Sequence[_Named]) -> tuple[Stretch | None, bool]:
    """The most telling date, as the words before it bound it: "since", "until", "about"."""
    if not found:
        return None, False
    named = found[0]
    head = text[: named.start]
    stretch = about(named.stretch) if _ABOUT.search(head) else named.stretch
    if _BETWEEN.search(head) and stretch.is_single:
        return with_unknown_end(stretch), named.counted
    bound, is_next = _bound(head)
    if bound is None or stretch.first is None or stretch.last is None:
        return stretch, named.counted
    if bound["since"]:
        is_range = bound[0].lower() == "from" and is_next and not stretch.is_single
        return stretch if is_range else since(stretch), named.counted
    # "Before 1979" ends with 1978, but "before the 1979 fall" and "before the end of 1979" do not.
    ends = not text[named.end :].strip(" .,") and not head.rstrip().endswith(" of")
    return until(before(stretch) if bound["strict"] and is_next and ends else stretch), named.counted


def _bound(head: str) -> tuple[re.Match[str] | None, bool]:
    """The preposition that bounds the date after `head`, and whether it stands right before it.

    That is the last one where it does; else the first: in "since it was invaded by Russia in 2014" not "by".
    """
    bounds = list(_BOUND.finditer(head))
    if bounds and _LEADS_TO_DATE.fullmatch(head, bounds[-1].end()):
        return bounds[-1], True
    return (bounds[0], False) if bounds else (None, False)
