"""Stretches of days in EDTF: a day, week, month, season, year or decade, and what lies between two of them."""

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta

_SEASONS = {"spring": (21, 3), "summer": (22, 6), "autumn": (23, 9), "fall": (23, 9)}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days from `first` to `last`, either None where it is open or unknown.

    `edtf` is the stretch by itself, `left` and `right` what stands for it as the beginning or end of an interval.
    """

    edtf: str
    left: str
    right: str
    first: date | None
    last: date | None

    @property
    def is_single(self) -> bool:
        """Whether it is one date, not an interval."""
        return self.left == self.right == self.edtf


def a_day(day: date) -> Stretch:
    """One day."""
    return _single(day.isoformat(), day, day)


def a_week(day: date) -> Stretch:
    """The week from Monday to Sunday that holds the day."""
    monday = day - timedelta(day.weekday())
    return between(a_day(monday), a_day(monday + timedelta(6)))


def a_month(year: int, month: int) -> Stretch:
    """A calendar month; `month` may lie outside 1 to 12 and then counts on into other years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    last = date(year, month, calendar.monthrange(year, month)[1])
    return _single(f"{year:04d}-{month:02d}", date(year, month, 1), last)


def a_year(year: int) -> Stretch:
    """A calendar year."""
    return _single(f"{year:04d}", date(year, 1, 1), date(year, 12, 31))


def a_decade(year: int) -> Stretch:
    """The ten years that begin with a year that ends in 0."""
    return replace(between(a_year(year), a_year(year + 9)), edtf=f"{year // 10:03d}X")


def a_season(name: str, year: int) -> Stretch:
    """A season by its EDTF code, bounded by the northern months; winter, which EDTF ties to one year, by its months."""
    if name == "winter":
        return between(a_month(year, 12), a_month(year + 1, 2))
    code, month = _SEASONS[name]
    return _single(f"{year:04d}-{code}", date(year, month, 1), a_month(year, month + 2).last)


def between(one: Stretch, other: Stretch) -> Stretch:
    """From the beginning of one stretch to the end of another."""
    return Stretch(f"{one.left}/{other.right}", one.left, other.right, one.first, other.last)


def since(start: Stretch) -> Stretch:
    """From a stretch on; the words do not say how long."""
    return Stretch(f"{start.left}/..", start.left, "..", start.first, None)


def until(end: Stretch) -> Stretch:
    """Up to and including a stretch; the words do not say from when on."""
    return Stretch(f"../{end.right}", "..", end.right, None, end.last)


def with_unknown_start(end: Stretch) -> Stretch:
    """Up to and including a stretch, from a time that is not told: "recently"."""
    return Stretch(f"/{end.right}", "", end.right, None, end.last)


def with_unknown_end(start: Stretch) -> Stretch:
    """From a stretch to a time that is not told: "between 1983 and the invasion"."""
    return Stretch(f"{start.left}/", start.left, "", start.first, None)


def before(stretch: Stretch) -> Stretch:
    """The day, month or year before one of that length; before any other stretch, the day before it begins."""
    if stretch.first is None:
        return stretch
    return _next_to(stretch, -1) or a_day(stretch.first - timedelta(1))


def about(stretch: Stretch) -> Stretch:
    """A day, month or year marked approximate, its bounds one further to each side; other stretches as they are."""
    earlier, later = _next_to(stretch, -1), _next_to(stretch, 1)
    return _single(f"{stretch.edtf}~", earlier.first, later.last) if earlier and later else stretch


def _next_to(stretch: Stretch, step: int) -> Stretch | None:
    """The day, month or year `step` away, None for a stretch that is none of these."""
    first = stretch.first
    if first is None:
        return None
    if stretch == a_year(first.year):
        return a_year(first.year + step)
    if stretch == a_month(first.year, first.month):
        return a_month(first.year, first.month + step)
    return a_day(first + timedelta(step)) if stretch == a_day(first) else None


def _single(edtf: str, first: date | None, last: date | None) -> Stretch:
    return Stretch(edtf, edtf, edtf, first, last)
