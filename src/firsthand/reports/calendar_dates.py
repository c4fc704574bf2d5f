"""Dates by the calendar: "5 June 2000", "March", "the spring of 1994", "the 1980s"."""

import re
from datetime import date

from firsthand.reports.dating import Counting, Rule, lead_of, of_some_year, rule
from firsthand.reports.stretches import Stretch, a_day, a_decade, a_month, a_season, a_year, about, between

_MONTHS = {
    form: number
    for number, forms in enumerate(
        "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct "
        "november|nov december|dec".split(),
        1,
    )
    for form in forms.split("|")
}
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_ORDINALS += [f"twenty-{word}" for word in _ORDINALS[:9]] + ["thirtieth", "thirty-first"]
_THIS_CENTURY_ENDS = "5"  # "the '20s" may be of two centuries, "the '60s" are those of the twentieth


def year_of(match: re.Match[str], counting: Counting) -> int | None:
    """The year in figures or counted ("last year"); None where the words give none."""
    groups = match.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    shift = {"last": -1, "this": 0, "next": 1}
    return counting.anchor.year + shift[groups["which"].lower()] if groups.get("which") else None


def _iso(match: re.Match[str], _: Counting) -> Stretch:
    return a_day(date.fromisoformat(match[0]))


def _number(day: str) -> int:
    return int(re.sub(r"\D", "", day)) if day[0].isdigit() else _ORDINALS.index(day.lower()) + 1


def _day(match: re.Match[str], counting: Counting) -> Stretch | None:
    month, day = _MONTHS[match["month"].lower()], _number(match["day"])
    year = year_of(match, counting)
    if year is not None:
        return a_day(date(year, month, day))
    return of_some_year(lambda year: a_day(date(year, month, day)), counting, None)


def _days(match: re.Match[str], counting: Counting) -> Stretch | None:
    month, first, last = _MONTHS[match["month"].lower()], _number(match["day"]), _number(match["day2"])
    if first >= last:
        return None

    def make(year: int) -> Stretch:
        return between(a_day(date(year, month, first)), a_day(date(year, month, last)))

    year = year_of(match, counting)
    return of_some_year(make, counting, None) if year is None else make(year)


def _month(match: re.Match[str], counting: Counting) -> Stretch | None:
    month, year = _MONTHS[match["month"].lower()], year_of(match, counting)
    if year is not None:
        return a_month(year, month)
    return of_some_year(lambda year: a_month(year, month), counting, lead_of(match))


def _season(match: re.Match[str], counting: Counting) -> Stretch | None:
    name, year = match["season"].lower(), year_of(match, counting)
    if year is None:
        return of_some_year(lambda year: a_season(name, year), counting, lead_of(match))
    return about(a_year(year)) if name == "winter" else a_season(name, year)  # a winter is of two years


def _part_of_year(match: re.Match[str], counting: Counting) -> Stretch | None:
    length = 6 if match["part"].lower() == "half" else 3
    word = match["number"].lower()
    end = 12 if word in ("last", "final") else (_ORDINALS.index(word) + 1) * length
    year = year_of(match, counting)
    return between(a_month(year, end - length + 1), a_month(year, end)) if year is not None and end <= 12 else None


def _years(match: re.Match[str], _: Counting) -> Stretch | None:
    first, last = match["year"], match["last"]
    last = first[: 4 - len(last)] + last
    return between(a_year(int(first)), a_year(int(last))) if first < last else None


def _decade(match: re.Match[str], _: Counting) -> Stretch | None:
    if not match["century"] and match["ten"] < _THIS_CENTURY_ENDS:
        return None
    return a_decade(int(f"{match['century'] or '19'}{match['ten']}0"))


def _whole_year(match: re.Match[str], counting: Counting) -> Stretch | None:
    year = year_of(match, counting)
    return None if year is None else a_year(year)


# "May" and "March" are months in capitals only.
_MONTH = rf"\b(?P<month>(?-i:May|MAY|Mar(?:ch)?|MARCH)|{'|'.join(set(_MONTHS) - {'may', 'march', 'mar'})})\b\.?"
_DIGITS = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_DAY = rf"\b(?P<day>{_DIGITS}|{'|'.join(reversed(_ORDINALS))})\b"
_TO_DAY = rf" ?(?:-|–|and|to|or) ?(?P<day2>{_DIGITS})\b"
_FIGURES = r"\b(?P<year>(?:1[89]|20)\d\d)\b"
_YEAR = rf"(?:{_FIGURES}|\b(?P<which>last|this|next) year\b)"
_OF_YEAR = rf"(?:,? (?:(?:of|in) )?{_YEAR})"
_LEAD = r"(?:\b(?P<lead>last|this|next) )?"
_NUMBER = "first|second|third|fourth|last|final"
_CLOCK = r"(?<!\bat )"  # "at 1945 on Monday"

_SPRING = r"\b(?P<season>spring|summer|autumn|winter)\b"

CALENDAR: tuple[Rule, ...] = (
    rule("2015-10-20", r"\b(?P<year>\d{4})-\d\d-\d\d\b", _iso),
    rule("3 to 5 March", rf"{_DAY}{_TO_DAY} (?:of )?{_MONTH}{_OF_YEAR}?", _days),
    rule("March 3-5", rf"{_MONTH} {_DAY}{_TO_DAY}(?! (?:of )?(?:{'|'.join(_MONTHS)})\b){_OF_YEAR}?", _days),
    rule("3 March", rf"{_DAY} (?:of )?{_MONTH}{_OF_YEAR}?", _day),
    rule("March 3", rf"{_MONTH} (?:the )?{_DAY}{_OF_YEAR}?", _day),
    rule("first half of 2021", rf"\b(?P<number>{_NUMBER}) (?P<part>half|quarter){_OF_YEAR}", _part_of_year),
    rule("1984-88", rf"{_FIGURES} ?[-–/] ?(?P<last>(?:1[89]|20)?\d\d)\b(?![-\d])", _years),
    rule("last March", rf"{_LEAD}{_MONTH}{_OF_YEAR}?", _month),
    rule("last spring", rf"(?<!\bArab )(?<!\bPrague ){_LEAD}{_SPRING}(?:{_OF_YEAR}|(?! of\b))", _season),
    rule("fall of 1990", rf"\b(?P<season>fall)\b{_OF_YEAR}", _season),
    rule("last fall", r"\b(?P<lead>last|this|next) (?P<season>fall)\b(?! of\b)", _season),
    rule("the 1980s", r"(?:\b(?P<century>18|19|20)|(?<!\w)['’])(?P<ten>\d)0['’]?s\b", _decade, relative=False),
    rule("1979", rf"{_CLOCK}{_YEAR}(?! (?:hours|hrs|gmt|utc)\b)", _whole_year),
)
