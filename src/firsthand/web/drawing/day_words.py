"""Days in words, no more exact than they are."""

from calendar import monthrange
from datetime import date

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def day_said(day: date) -> str:
    """2024-03-18 is "18 March 2024"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def stretch_said(first: date, last: date) -> str:
    """The days from one to another: "18 March 2024", "March 2024", "2015 to 2016", "20 to 21 April 2024"."""
    if first == last:
        return day_said(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return _to(f"{first.year}", f"{last.year}")
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        return _to(_month(first, last), f"{MONTHS[last.month - 1]} {last.year}")
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day_said(last)}"
    begin = day_said(first) if first.year != last.year else f"{first.day} {MONTHS[first.month - 1]}"
    return f"{begin} to {day_said(last)}"


def _month(day: date, last: date) -> str:
    """The month of a day, without its year where another month of that year follows."""
    name = MONTHS[day.month - 1]
    return name if day.year == last.year and day.month != last.month else f"{name} {day.year}"


def _to(first: str, last: str) -> str:
    return first if first == last else f"{first} to {last}"
