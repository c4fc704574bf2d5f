"""Transfers a month, year or decade, for a histogram whose bars narrow the time asked for."""

from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

_MOST_MONTHS = 36
_MOST_YEARS = 60
_MOST_NAMED = 24  # of many years only every fifth is named below its bar
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Period:
    """A month, year or decade: what is read, in full and below a bar, and what `since` and `until` get it alone."""

    label: str
    short: str
    since: str
    until: str


def first_day(said: str) -> date:
    """The first day of a year, month or day: "2016-02" is 2016-02-01."""
    return date.fromisoformat(f"{said}-01-01"[:10])


def last_day(said: str) -> date:
    """The last day of a year, month or day: "2016-02" is 2016-02-29."""
    first = first_day(said)
    month = 12 if len(said) == 4 else first.month
    return first if len(said) == 10 else date(first.year, month, monthrange(first.year, month)[1])


@dataclass(frozen=True, slots=True)
class Bar:
    """A period and how many transfers fall in it."""

    period: Period
    transfers: int


def bars(
    years: dict[int, int], since: str | None, until: str | None, count: Callable[[Period], int]
) -> tuple[str, list[Bar]]:
    """The unit ("month", "year" or "decade") and its bars, empty ones between others included.

    `years` holds transfers by year. Where they span few years, months are counted by `count`, decades as well; within
    `since` and `until` (a year, month or day) in either case.
    """
    earliest, latest = int((since or "1")[:4]), int((until or "9999")[:4])
    known = sorted(year for year in years if earliest <= year <= latest)
    if not known:
        return "year", []
    first, last = known[0], known[-1]
    if (last - first + 1) * 12 <= _MOST_MONTHS:
        return "month", _filled(_months(first, last, since, until), count)
    if last - first < _MOST_YEARS:
        named = 1 if last - first < _MOST_NAMED else 5
        return "year", [Bar(_year(year, named), years.get(year, 0)) for year in range(first, last + 1)]
    return "decade", _filled(map(_decade, range(first // 10 * 10, last + 1, 10)), count)


def _filled(periods: Iterator[Period], count: Callable[[Period], int]) -> list[Bar]:
    """The bars of periods, without the empty ones at both ends."""
    found = [Bar(period, count(period)) for period in periods]
    full = [number for number, bar in enumerate(found) if bar.transfers]
    return found[full[0] : full[-1] + 1] if full else []


def _months(first: int, last: int, since: str | None, until: str | None) -> Iterator[Period]:
    for year in range(first, last + 1):
        for month, name in enumerate(_MONTHS, 1):
            iso = f"{year:04d}-{month:02d}"
            if (since or "")[:7] <= iso and (until is None or iso[: len(until)] <= until):
                yield Period(f"{name} {year}", f"{name}\n{year}" if month == 1 else name, iso, iso)


def _year(year: int, named: int) -> Period:
    return Period(f"{year}", "" if year % named else f"{year}", f"{year:04d}", f"{year:04d}")


def _decade(year: int) -> Period:
    return Period(f"{year}s", f"{year}s", f"{max(year, 1):04d}", f"{year + 9:04d}")
