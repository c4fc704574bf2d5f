"""Dates by their distance from the day of writing: "yesterday", "on Friday", "two weeks ago", "the past year"."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from firsthand.reports.dating import Counting, Rule, Side, choose, lead_of, rule
from firsthand.reports.numerals import numerals
from firsthand.reports.stretches import (
    Stretch,
    a_day,
    a_month,
    a_week,
    a_year,
    about,
    between,
    until,
    with_unknown_end,
    with_unknown_start,
)

_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_SHIFT = {"last": -1, "this": 0, "next": 1, "coming": 1}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "year": 12, "decade": 120}
_MOST_UNITS = 100_000


def _days_on(first: int, last: int | None = None) -> Callable[[re.Match[str], Counting], Stretch]:
    """A reader of the day so many days on, or of the days from one to another."""

    def read(_: re.Match[str], counting: Counting) -> Stretch:
        one = a_day(counting.anchor + timedelta(first))
        return one if last is None else between(one, a_day(counting.anchor + timedelta(last)))

    return read


def _weekday(match: re.Match[str], counting: Counting) -> Stretch | None:
    number, anchor, lead = _WEEKDAYS.index(match["weekday"].lower()), counting.anchor, lead_of(match)
    if match["week"]:
        monday = anchor - timedelta(anchor.weekday())
        return a_day(monday + timedelta(7 * _SHIFT[match["week"].lower()] + number))
    if lead == "this":
        counting, lead = Counting(anchor, Side.AHEAD), None
    if not lead and counting.side == Side.NEAREST:
        return None  # three days back or four ahead: the words do not say
    days = (anchor + timedelta(step) for step in range(-7, 8))
    return choose([a_day(day) for day in days if day.weekday() == number], counting, lead)


def _weekend(_: re.Match[str], counting: Counting) -> Stretch:
    saturday = counting.anchor - timedelta((counting.anchor.weekday() - 5) % 7)
    return between(a_day(saturday), a_day(saturday + timedelta(1)))


def _unit(match: re.Match[str], counting: Counting) -> Stretch:
    anchor, step, unit = counting.anchor, _SHIFT[lead_of(match) or "this"], match["unit"].lower()
    if unit == "week":
        return a_week(anchor + timedelta(7 * step))
    return a_month(anchor.year, anchor.month + step) if unit == "month" else a_year(anchor.year + step)


def _ago(match: re.Match[str], counting: Counting) -> Stretch | None:
    count, unit = _count(match["count"]), match["unit"].lower()
    if count is None:
        return None
    then = _back(counting.anchor, count, unit)
    if unit == "hour":
        return between(then, a_day(counting.anchor))
    if unit in ("week", "fortnight") and then.first:
        then = a_week(then.first)
    return until(then) if re.search(r"\b(?:over|more than|at least)\b", match["count"], re.IGNORECASE) else then


def _past(match: re.Match[str], counting: Counting) -> Stretch:
    """ "The past three weeks" end at the anchor; with a vague count their beginning is unknown."""
    count = _count(match["count"])
    if count is None:
        return _lately(match, counting)
    return between(_back(counting.anchor, count, match["unit"].lower()), a_day(counting.anchor))


def _past_one(match: re.Match[str], counting: Counting) -> Stretch:
    return between(_back(counting.anchor, 1.0, match["unit"].lower()), a_day(counting.anchor))


def _count(written: str) -> float | None:
    """The number before a unit of time, None where it is vague ("several") or none stands."""
    found = numerals(written.lower())
    if not found:
        return 1.0 if re.search(r"\ban?\s*$", written, re.IGNORECASE) else None
    return found[-1].value if not found[-1].is_open and found[-1].value <= _MOST_UNITS else None


def _back(anchor: date, count: float, unit: str) -> Stretch:
    """The day so many hours, days or weeks before the anchor, or the approximate month or year."""
    if unit in _MONTHS:
        steps = round(count * _MONTHS[unit])
        then = a_month(anchor.year, anchor.month - steps) if unit == "month" else a_year(anchor.year - steps // 12)
        return about(then)
    days = -int(-count // 24) if unit == "hour" else round(count * _DAYS[unit])
    return a_day(anchor - timedelta(days))


def _until_now(_: re.Match[str], counting: Counting) -> Stretch:
    return until(a_day(counting.anchor))


def _now(_: re.Match[str], counting: Counting) -> Stretch:
    return about(a_day(counting.anchor))


def _lately(_: re.Match[str], counting: Counting) -> Stretch:
    return with_unknown_start(a_day(counting.anchor))


def _soon(_: re.Match[str], counting: Counting) -> Stretch:
    return with_unknown_end(a_day(counting.anchor))


# Feasts, and one of a row of days, are no day of this week: "Easter Sunday", "every second Friday".
_OTHER_DAYS = "each every second other most first third one a Whit Easter Good Bloody Black Ash Palm Holy Super Cyber"
_THIS_WEEK = "".join(rf"(?<!\b{word} )" for word in _OTHER_DAYS.split())
_START_OF = r"(?:(?<=\bbeginning of )|(?<=\bstart of )|(?<=\bend of ))"
_UNITS = r"(?P<unit>hour|day|week|fortnight|month|year|decade)"
_HEDGES = r"(?:\b(?:more than|at least|over|just|only|barely|almost|nearly|about|around|some|roughly) )*"

RELATIVE: tuple[Rule, ...] = (
    rule(
        "last Friday",
        rf"{_THIS_WEEK}\b(?:(?P<lead>last|this|next|coming) )?(?P<weekday>{'|'.join(_WEEKDAYS)})\b"
        r"(?:,? (?:of )?(?P<week>last|this|next) week\b|(?! of\b))",
        _weekday,
    ),
    rule("day before yesterday", r"\bday before yesterday\b", _days_on(-2)),
    rule("yesterday", r"\byesterday\b", _days_on(-1)),
    rule("last night", r"\b(?:last night|overnight)\b", _days_on(-1, 0)),
    rule("today", r"\b(?:today|tonight|this (?:morning|afternoon|evening))\b", _days_on(0)),
    rule("day after tomorrow", r"\bday after tomorrow\b", _days_on(2)),
    rule("tomorrow", r"\btomorrow\b", _days_on(1)),
    rule("over the weekend", r"\b(?:over|at|during|on) the weekend\b", _weekend),
    rule("two weeks ago", rf"(?P<count>{_HEDGES}(?:\b(?:couple of|[\w-]+) )?)\b{_UNITS}s? ago\b", _ago),
    rule(
        "past two weeks",
        rf"\b(?:last|past)(?P<count>(?: (?:couple of|[\w-]+))?) {_UNITS}s\b(?! (?:of|before)\b)",
        _past,
    ),
    rule("past year", rf"\b(?:(?:over|in|during|for|within) the last|past) {_UNITS}\b(?! (?:of|before)\b)", _past_one),
    rule("last month", r"(?<!the )\b(?P<lead>last|this|next|coming) (?P<unit>week|month)\b(?! (?:of|before)\b)", _unit),
    rule("end of the year", rf"{_START_OF}(?:the|this) (?P<unit>week|month|year)\b", _unit),
    rule("recently", r"\b(?:recently|lately|of late|(?<!the )recent (?:days|weeks|months|years))\b|^recent$", _lately),
    rule("the coming days", r"\bthe coming (?:days|weeks|months|years)\b", _soon),
    rule("so far", r"\b(?:so far|to date|until now)\b", _until_now),
    rule("now", r"(?<!\bfrom )\b(?:now|currently|at present)\b", _now),
)
