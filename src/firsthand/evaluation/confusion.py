"""What was read for what: statuses and certainties of the annotator against those of the reading."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from firsthand.evaluation.agreement import Match
from firsthand.evaluation.annotation import Annotation
from firsthand.model import Certainty, Status

MISSED, INVENTED = "missed", "invented"


@dataclass(frozen=True, slots=True)
class Confusion:
    """Counts of reports. `rows` are the annotator's values, then INVENTED; `columns` those read, then MISSED."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]


def status_confusion(found: Iterable[Match]) -> Confusion:
    """Statuses: a row for each of the annotator's, a column for each that was read."""
    return _confusion(found, Status, lambda report: report.status)


def certainty_confusion(found: Iterable[Match]) -> Confusion:
    """Certainties: a row for each of the annotator's, a column for each that was read."""
    return _confusion(found, Certainty, lambda report: report.certainty)


def _confusion(found: Iterable[Match], values: type[StrEnum], value: Callable[[Annotation], str]) -> Confusion:
    counted = Counter(
        (value(match.gold) if match.gold else INVENTED, value(match.read) if match.read else MISSED) for match in found
    )
    names = tuple(one.value for one in values)
    rows, columns = (*names, INVENTED), (*names, MISSED)
    return Confusion(rows, columns, tuple(tuple(counted[row, column] for column in columns) for row in rows))
