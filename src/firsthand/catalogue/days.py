"""Days as numbers that sort as days do: 2015-10-12 is 20151012."""

import re

from firsthand.catalogue.line import Line

FIRST, LAST = 0, 99_999_999
UNDATED = "undated"
_ISO = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_LONGEST = 100  # years; a date as open as that is listed under its first and last year alone


def day_number(day: str | None) -> int | None:
    """Return the number of an ISO day, None where it is none."""
    return int(day.replace("-", "")) if day and _ISO.fullmatch(day) else None


def bounds(since: str | None, until: str | None) -> tuple[int, int]:
    """Return the first and last day number of a period given by years, months or days, both inclusive."""
    first = int(since.replace("-", "").ljust(8, "0")) if since else FIRST
    last = int(until.replace("-", "").ljust(8, "9")) if until else LAST
    return first, last


def spans(line: Line) -> tuple[tuple[int, int], ...]:
    """Return first and last day of each date stated for a transfer, else of its first publication; sorted.

    A date that is open at one end counts by the end it has: nothing is put in for what is not stated.
    """
    found = {span for stated in line.stated if (span := _span(stated.earliest, stated.latest))}
    if not found and (span := _span(line.first, line.first)):
        found = {span}
    return tuple(sorted(found))


def years(line: Line) -> tuple[str, ...]:
    """Return the years that the days of `spans` fall in, "undated" where there are none."""
    found: set[int] = set()
    for first, last in spans(line):
        first_year, last_year = first // 10_000, last // 10_000
        found |= {first_year, last_year}
        if last_year - first_year <= _LONGEST:
            found.update(range(first_year, last_year + 1))
    return tuple(f"{year:04}" for year in sorted(found)) or (UNDATED,)


def _span(earliest: str | None, latest: str | None) -> tuple[int, int] | None:
    first, last = day_number(earliest), day_number(latest)
    if first is None and last is None:
        return None
    ends = [day for day in (first, last) if day is not None]
    return min(ends), max(ends)
