"""What counting a date needs: the day to count from, and which of several days is meant."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from firsthand.reports.stretches import Stretch

_YEARS_AROUND = 4  # nine years hold a 29 February


class Side(Enum):
    """Which one is meant where the words leave year or week open: "in May", "on Friday"."""

    PAST = auto()  # the latest that has begun, which news tells of
    AHEAD = auto()  # the next that has not ended, which "by" and "until" point to
    NEAREST = auto()  # either, for what is planned


@dataclass(frozen=True, slots=True)
class Counting:
    """The day that relative dates are counted from, and the side on which they lie."""

    anchor: date
    side: Side = Side.PAST


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to name a date.

    `name` is an example. `read` answers None where the words do not say which day, and raises ValueError or
    OverflowError where there is no such day. `relative` dates are counted from the anchor, but for those whose pattern
    found its group `year`.
    """

    name: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Counting], Stretch | None]
    relative: bool = True


def rule(
    name: str, pattern: str, read: Callable[[re.Match[str], Counting], Stretch | None], *, relative: bool = True
) -> Rule:
    """A rule from the text of its pattern, which does not look at case but where it says so."""
    return Rule(name, re.compile(pattern, re.IGNORECASE), read, relative)


def of_some_year(make: Callable[[int], Stretch], counting: Counting, lead: str | None) -> Stretch | None:
    """The yearly stretch that is meant, "last", "this" or "next" as `lead` says.

    Years without it are passed over; ValueError where none has it.
    """
    found = []
    for year in range(counting.anchor.year - _YEARS_AROUND, counting.anchor.year + _YEARS_AROUND + 1):
        try:
            found.append(make(year))
        except ValueError:
            continue
    if not found:
        raise ValueError("no year has such a day")
    if lead == "this":
        return next((one for one in found if one.first and one.first.year == counting.anchor.year), None)
    return choose(found, counting, lead)


def choose(found: Iterable[Stretch], counting: Counting, lead: str | None) -> Stretch | None:
    """The one of like stretches, in order of time, that lies on the side in question; None where none does."""
    anchor = counting.anchor
    spans = [(one.first, one.last, one) for one in found if one.first and one.last]
    if lead == "last":
        return next((one for _, last, one in reversed(spans) if last < anchor), None)
    if lead:
        return next((one for first, _, one in spans if first > anchor), None)
    if counting.side == Side.PAST:
        return next((one for first, _, one in reversed(spans) if first <= anchor), None)
    if counting.side == Side.AHEAD:
        return next((one for _, last, one in spans if last >= anchor), None)
    return min(spans, key=lambda span: max(span[0] - anchor, anchor - span[1]), default=(None, None, None))[2]


def lead_of(match: re.Match[str]) -> str | None:
    """The group `lead` in lower case, None where the pattern has or found none."""
    lead = match.groupdict().get("lead")
    return lead.lower() if lead else None
