"""The cases that cost most, to be read with their text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, zip_longest

from firsthand.evaluation.agreement import Match, agreeing
from firsthand.evaluation.annotated import AnnotatedPassage
from firsthand.evaluation.annotation import CORE, SLOTS, Annotation
from firsthand.evaluation.case import Case
from firsthand.evaluation.grave_errors import has_party_on_wrong_side, is_stopped_read_as_going_ahead, is_swapped


class Cost(StrEnum):
    """What is wrong with a case. The first of these that holds is its cost, and they are listed from worst to least."""

    SWAPPED = "supplier and recipient swapped"
    STOPPED = "denied or refused, read as going ahead"
    WRONG_SIDE = "a party on the wrong side"
    INVENTED = "invented"
    MISSED = "missed"
    WRONG_VALUES = "wrong values"


@dataclass(frozen=True, slots=True)
class Value:
    """A value of one side, and whether the other side lacks it."""

    text: str
    differs: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A field of a report, as annotated and as read."""

    field: str
    gold: tuple[Value, ...]
    read: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class BadCase:
    """A match that costs something, in its passage. `rows` are the fields that either side fills."""

    cost: Cost
    passage: AnnotatedPassage
    match: Match
    rows: tuple[Row, ...]


def worst(cases: Iterable[Case], most: int) -> tuple[BadCase, ...]:
    """The `most` worst cases, worst first.

    Inventions and misses weigh alike and take turns: surest inventions and fullest missed reports first. Other cases of
    one cost are ordered by how many values of supplier, recipient and item differ, then of all fields, then as given.
    """
    sorted_out: dict[Cost, list[BadCase]] = {cost: [] for cost in Cost}
    for case in cases:
        for match in case.matches:
            rows = _rows(match)
            cost = _cost(match, rows)
            if cost is not None:
                sorted_out[cost].append(BadCase(cost, case.passage, match, rows))
    for found in sorted_out.values():
        found.sort(key=_order)
    return tuple(chain.from_iterable(_in_turn(sorted_out)))[:most]


def _in_turn(sorted_out: dict[Cost, list[BadCase]]) -> Iterator[Iterable[BadCase]]:
    for cost in Cost:
        if cost is Cost.INVENTED:
            turns = zip_longest(sorted_out[Cost.INVENTED], sorted_out[Cost.MISSED])
            yield (one for turn in turns for one in turn if one is not None)
        elif cost is not Cost.MISSED:
            yield sorted_out[cost]


def _cost(match: Match, rows: Sequence[Row]) -> Cost | None:
    if match.gold is None:
        return Cost.INVENTED
    if match.read is None:
        return Cost.MISSED
    if is_swapped(match):
        return Cost.SWAPPED
    if is_stopped_read_as_going_ahead(match):
        return Cost.STOPPED
    if has_party_on_wrong_side(match):
        return Cost.WRONG_SIDE
    return Cost.WRONG_VALUES if _differing(rows) else None


def _order(case: BadCase) -> tuple[float, ...]:
    """Sorts the worst of one cost first."""
    match case.cost:
        case Cost.INVENTED:
            confidence = case.match.read.confidence if case.match.read else None
            return (-(confidence or 0.0),)
        case Cost.MISSED:
            return (-sum(row.field in CORE for row in case.rows), -len(case.rows))
    return (-_differing([row for row in case.rows if row.field in CORE]), -_differing(case.rows))


def _differing(rows: Iterable[Row]) -> int:
    return sum(value.differs for row in rows for value in (*row.gold, *row.read))


def _rows(match: Match) -> tuple[Row, ...]:
    rows = (_row(field, _values(match.gold, field), _values(match.read, field)) for field in _FIELDS)
    return tuple(row for row in rows if row.gold or row.read)


_FIELDS = ("trigger", "status", "certainty", *SLOTS)


def _row(field: str, gold: Sequence[str], read: Sequence[str]) -> Row:
    pairs = agreeing(gold, read)
    same_gold, same_read = {one for one, _ in pairs}, {other for _, other in pairs}
    return Row(
        field,
        tuple(Value(text, place not in same_gold) for place, text in enumerate(gold)),
        tuple(Value(text, place not in same_read) for place, text in enumerate(read)),
    )


def _values(report: Annotation | None, field: str) -> tuple[str, ...]:
    if report is None:
        return ()
    if field in SLOTS:
        return report.spans(field)
    return (str(getattr(report, field)),)
