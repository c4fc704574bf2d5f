"""Publication dates as documents state them."""

import re
from calendar import monthrange
from datetime import date

from firsthand.model import PartialDate, Span

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
         "sep sept september", "oct october", "nov november", "dec december"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = r"(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_ISO = re.compile(r"(?P<year>(?:1[89]|20)\d\d)(?:-?(?P<month>[01]\d)(?:-?(?P<day>[0-3]\d))?)?(?![\d-])(?:[T ].*)?$")
_SLASHED_ISO = re.compile(r"(?P<year>(?:1[89]|20)\d\d)[/.](?P<month>[01]?\d)[/.](?P<day>[0-3]?\d)\b")
_NUMBERS = re.compile(r"(?P<first>[0-3]?\d)[/.-](?P<second>[0-3]?\d)[/.-](?P<year>(?:1[89]|20)\d\d|\d\d)(?!\d)")
_WORDED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_MONTH} {_DAY},? {_YEAR}\b",
        rf"\b{_DAY}[ -](?:of )?{_MONTH},?[ -]{_YEAR}\b",
        rf"\b{_MONTH},? {_YEAR}\b",
    )
)
_LONGEST = 120
_FIRST_YEAR = 1800  # "0001-01-01" is what some systems write for no date
_PIVOT = 69  # two-digit years from here on are of the twentieth century, as in POSIX


def parse_date(stated: str | None, words: Span | None = None) -> PartialDate | None:
    """The date that a field or line states, as precisely as it does; None where it states none.

    Where day and month could be exchanged (03/04/2015), the date is the interval between the two readings.
    """
    text = " ".join(stated.split())[:_LONGEST] if stated else ""
    if not text:
        return None
    for pattern in (_ISO, _SLASHED_ISO):
        match = pattern.match(text)
        if match and (found := _dated(match, words)):
            return found
    for pattern in _WORDED:
        match = pattern.search(text)
        if match and (found := _dated(match, words)):
            return found
    match = _NUMBERS.match(text)
    return _numeric(match, words) if match else _in_other_words(text, words)


def _dated(match: re.Match[str], words: Span | None) -> PartialDate | None:
    parts = match.groupdict()
    month = parts.get("month")
    number = None if month is None else int(month) if month.isdigit() else _MONTHS[month.casefold()]
    day = parts.get("day")
    return _partial(int(parts["year"]), number, int(day) if day else None, words)


def _partial(year: int, month: int | None, day: int | None, words: Span | None) -> PartialDate | None:
    if month is None:
        return PartialDate(f"{year:04}", f"{year:04}-01-01", f"{year:04}-12-31", words)
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= monthrange(year, month)[1]):
        return None
    stem = f"{year:04}-{month:02}"
    if day is None:
        return PartialDate(stem, f"{stem}-01", f"{stem}-{monthrange(year, month)[1]:02}", words)
    return PartialDate(f"{stem}-{day:02}", f"{stem}-{day:02}", f"{stem}-{day:02}", words)


def _numeric(match: re.Match[str], words: Span | None) -> PartialDate | None:
    first, second, year = (int(match[name]) for name in ("first", "second", "year"))
    if year < 100:
        year += 1900 if year >= _PIVOT else 2000
    readings = sorted(
        {day for month, number in ((first, second), (second, first)) if (day := _day(year, month, number))}
    )
    if not readings:
        return None
    if len(readings) == 1:
        return PartialDate(readings[0], readings[0], readings[0], words)
    return PartialDate(f"{readings[0]}/{readings[1]}", readings[0], readings[1], words)


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _in_other_words(text: str, words: Span | None) -> PartialDate | None:
    """Dates in other languages, day and month by name; relative words ("yesterday") state no date."""
    if not any(map(str.isdigit, text)) or not any(map(str.isalpha, text)):
        return None
    from dateparser.date import DateDataParser

    settings = {"PARSERS": ["absolute-time"], "STRICT_PARSING": False, "REQUIRE_PARTS": ["month", "year"]}
    found = DateDataParser(settings=settings).get_date_data(text)
    day = found.date_obj
    if day is None or str(day.year) not in text or day.year < _FIRST_YEAR:
        return None
    number = day.day if found.period == "day" and re.search(rf"(?<!\d)0?{day.day}(?!\d)", text) else None
    return _partial(day.year, day.month, number, words)
