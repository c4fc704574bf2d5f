"""The main figures apart for each construction, outlet or year."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from firsthand.evaluation.agreement import Match
from firsthand.evaluation.case import Case
from firsthand.evaluation.constructions import CONSTRUCTIONS, constructions
from firsthand.evaluation.grave_errors import GraveErrors, grave_errors
from firsthand.evaluation.scores import Scores, scores

UNKNOWN = "not stated"
# Wherever it stands, as in "6-MAR-1987" and "20151012"; the two digits of "3/14/15" leave the century open.
_YEAR = re.compile(r"(?<!\d)((?:1[89]|20)\d\d)(?:[01]\d[0-3]\d)?(?!\d)")


class By(StrEnum):
    """What the reports are sorted by."""

    CONSTRUCTION = "construction"
    OUTLET = "outlet"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Group:
    """The figures of the reports of one kind: those annotated, with their readings, and those invented."""

    name: str
    passages: int
    scores: Scores
    grave_errors: GraveErrors


def breakdown(cases: Sequence[Case], by: By) -> tuple[Group, ...]:
    """The groups: constructions in the order of their table, years ascending, outlets by falling number of reports.

    A report is in every construction that it is told in, so constructions do not add up to the whole.
    """
    grouped: dict[str, list[Match]] = {}
    passages: dict[str, set[str]] = {}
    for case in cases:
        for match in case.matches:
            for name in _names(case, match, by):
                grouped.setdefault(name, []).append(match)
                passages.setdefault(name, set()).add(case.passage.id)
    return tuple(
        Group(name, len(passages[name]), scores(grouped[name]), grave_errors(grouped[name]))
        for name in _ordered(grouped, by)
    )


def year_of(date: str | None) -> str:
    """The year that a passage's date states with four digits, else UNKNOWN."""
    found = _YEAR.search(date or "")
    return found[1] if found else UNKNOWN


def _names(case: Case, match: Match, by: By) -> Iterable[str]:
    if by is By.CONSTRUCTION:
        return constructions(case.telling(match))
    return (case.passage.source or UNKNOWN,) if by is By.OUTLET else (year_of(case.passage.date),)


def _ordered(grouped: Mapping[str, Sequence[Match]], by: By) -> list[str]:
    if by is By.CONSTRUCTION:
        return [construction.name for construction in CONSTRUCTIONS if construction.name in grouped]
    if by is By.YEAR:
        return sorted(grouped)
    return sorted(grouped, key=lambda name: (-len(grouped[name]), name))
