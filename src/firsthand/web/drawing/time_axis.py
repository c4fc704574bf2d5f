"""An axis of days: where a day stands between two others, and ticks that read well from days to centuries."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import takewhile
from typing import Self

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MOST_TICKS = 7
_LEAST_DAYS = 10
# Steps between ticks, in days or in months, from the finest to the coarsest.
_DAY_STEPS = (1, 2, 7, 14)
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000, 24_000)
_DAYS_OF_MONTH = 30.44
# A few early dates are left beyond the axis where that makes it much shorter.
_MOST_LEFT_OUT = 0.1  # of all dates
_SHORTER = 1 / 3
_LONG = 3 * 365  # days; a shorter axis is never cut
_FEW = 20  # dates; an axis of fewer is never cut


def first_drawn(days: list[date]) -> date | None:
    """The day with which the axis may begin, so that a few early dates do not press all others together.

    None where there is none, or where there are few dates or little time: at most a tenth of the dates come before it,
    and the axis from it on is at most a third as long.
    """
    ordered = sorted(days)
    if len(ordered) < _FEW or (ordered[-1] - ordered[0]).days < _LONG:
        return None
    whole = (ordered[-1] - ordered[0]).days
    later = ordered[1 : int(len(ordered) * _MOST_LEFT_OUT) + 1]
    return next((day for day in later if (ordered[-1] - day).days <= whole * _SHORTER), None)


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the axis: `at` in per cent of its length, and what stands there, in one or two lines."""

    at: float
    label: str
    year: str


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Whole days from `first` to `last`, both inclusive."""

    first: date
    last: date

    @classmethod
    def over(cls, days: list[date]) -> Self | None:
        """The axis that holds these days, with a little room at both ends; None where there are none."""
        if not days:
            return None
        first, last = min(days), max(days)
        length = (last - first).days + 1
        room = max((_LEAST_DAYS - length + 1) // 2, length // 25, 1)
        return cls(_moved(first, -room), _moved(last, room))

    @property
    def days(self) -> int:
        """How many days it holds."""
        return (self.last - self.first).days + 1

    def begin(self, day: date) -> float:
        """Where a day begins, in per cent; a day before or after the axis stands at its end."""
        return self._at((day - self.first).days)

    def end(self, day: date) -> float:
        """Where a day ends, in per cent."""
        return self._at((day - self.first).days + 1)

    def middle(self, day: date) -> float:
        """Where noon of a day is, in per cent."""
        return self._at((day - self.first).days + 0.5)

    def ticks(self) -> list[Tick]:
        """Round days, months or years, a handful of them; the year stands where it changes."""
        ticks: list[Tick] = []
        before = 0
        for day in self._round_days():
            year = "" if day.year == before else f"{day.year}"
            ticks.append(Tick(self.begin(day), self._label(day), year if self._months_between < 12 else ""))
            before = day.year
        return ticks

    @property
    def _months_between(self) -> int:
        """Months from tick to tick; 0 where ticks are days."""
        if self.days / _DAY_STEPS[-1] <= _MOST_TICKS:
            return 0
        months = self.days / _DAYS_OF_MONTH
        return next((step for step in _MONTH_STEPS if months / step <= _MOST_TICKS), _MONTH_STEPS[-1])

    def _label(self, day: date) -> str:
        months = self._months_between
        if months >= 12:
            return f"{day.year}"
        return _MONTHS[day.month - 1] if months else f"{day.day} {_MONTHS[day.month - 1]}"

    def _round_days(self) -> Iterator[date]:
        step = self._months_between
        days = _months(self.first, step) if step else _steps(self.first, self.days)
        for day in takewhile(lambda one: one <= self.last, days):
            if day >= self.first:
                yield day

    def _at(self, days: float) -> float:
        return round(100 * min(max(days / self.days, 0), 1), 2)


def _steps(first: date, length: int) -> Iterator[date]:
    step = next((step for step in _DAY_STEPS if length / step <= _MOST_TICKS), _DAY_STEPS[-1])
    # Weeks begin on a Monday.
    day = _moved(first, (7 - first.weekday()) % 7 if step >= 7 else 0)
    while day < date.max - timedelta(step):
        yield day
        day += timedelta(step)


def _months(first: date, step: int) -> Iterator[date]:
    number = (first.year * 12 + first.month - 1) // step * step
    while number < date.max.year * 12:
        if number >= 12:
            yield date(number // 12, number % 12 + 1, 1)
        number += step


def _moved(day: date, days: int) -> date:
    """A day so many days later, as far as dates go."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))
