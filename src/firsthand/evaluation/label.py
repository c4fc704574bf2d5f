"""One line of labels, checked against its passage."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any, TypeVar

from firsthand.evaluation.annotation import CORE, SLOTS, Annotation
from firsthand.evaluation.trigger_place import trigger_place
from firsthand.model import Certainty, Status

_Value = TypeVar("_Value", bound=StrEnum)
_TOLD = frozenset(("trigger", "status", "certainty", *SLOTS))
# What `firsthand extract` adds to a report: its answers, corrected by a person, are labels too.
_BESIDE = frozenset(("sentence", "labels", "context", "attribution", "confidence", "finder"))


class UnfitLabelError(ValueError):
    """A line of labels does not fit the guidelines or its passage. `problems` says how, in one sentence each."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems


def annotations(reports: object, text: str) -> tuple[Annotation, ...]:
    """The reports of a line of labels, as JSON has them. UnfitLabelError with all that is wrong with any of them."""
    if not isinstance(reports, list):
        raise UnfitLabelError(('no "reports", or it is not a list; a passage without a report has []',))
    problems = tuple(problem for number, report in enumerate(reports, 1) for problem in _problems(number, report, text))
    if problems:
        raise UnfitLabelError(problems)
    return tuple(_annotation(report, text) for report in reports)


def _annotation(report: dict[str, Any], text: str) -> Annotation:
    slots = {slot: tuple(map(_words, report[slot])) for slot in SLOTS if report.get(slot)}
    trigger = report["trigger"]
    placed = trigger.get("start") if isinstance(trigger, dict) else None
    fillers = [filler for slot in CORE for filler in slots.get(slot, ())]
    return Annotation(
        trigger=_words(trigger),
        start=trigger_place(_words(trigger), text, fillers) if placed is None else placed,
        status=Status(report["status"]),
        certainty=Certainty(report["certainty"]),
        slots=slots,
    )


def _problems(number: int, report: object, text: str) -> Iterator[str]:
    """What is wrong with one report; `number` counts from 1."""
    where = f"report {number}"
    if not isinstance(report, dict):
        yield f"{where} is not a JSON object"
        return
    if unknown := sorted(report.keys() - _TOLD - _BESIDE):
        yield f"{where}: unknown field {', '.join(map(repr, unknown))}"
    yield from _value_problem(where, "status", report.get("status"), Status)
    yield from _value_problem(where, "certainty", report.get("certainty"), Certainty)
    yield from _span_problem(f"{where}: trigger", report.get("trigger"), text)
    for slot in SLOTS:
        spans = report.get(slot, [])
        if not isinstance(spans, list):
            yield f"{where}: {slot} is not a list"
            continue
        for span in spans:
            yield from _span_problem(f"{where}: {slot}", span, text)


def _value_problem(where: str, field: str, value: object, known: type[_Value]) -> Iterator[str]:
    if not isinstance(value, str) or value not in [one.value for one in known]:
        yield f"{where}: {field} is {_shown(value)}; it is one of {', '.join(one.value for one in known)}"


def _span_problem(where: str, span: object, text: str) -> Iterator[str]:
    words = _words(span)
    if not isinstance(words, str) or not words:
        yield f"{where} is {_shown(span)} and not words of the passage"
    elif words not in text:
        yield f"{where} {_shown(words)} does not stand in the passage"
    elif isinstance(span, dict) and not _stands_at(span.get("start"), words, text):
        yield f"{where} {_shown(words)} does not stand at {_shown(span['start'])}"


def _stands_at(start: object, words: str, text: str) -> bool:
    """Whether the words stand at `start`; without one they may stand anywhere."""
    if start is None:
        return True
    return isinstance(start, int) and start >= 0 and text.startswith(words, start)


def _words(span: Any) -> Any:  # noqa: ANN401  # any JSON value, checked by the caller
    """The words of a span, which is a string or, as `firsthand extract` writes it, an object with a `text`."""
    return span.get("text") if isinstance(span, dict) else span


def _shown(value: object) -> str:
    """A value in a complaint, cut where it is long."""
    said = "missing" if value is None else repr(value)
    return said if len(said) <= 80 else f"{said[:79]}…"
