"""How well passages were read, as JSON."""

from typing import Any

from firsthand.evaluation.annotation import CORE, SLOTS, Annotation
from firsthand.evaluation.breakdown import Group
from firsthand.evaluation.calibration import Calibration
from firsthand.evaluation.confusion import Confusion
from firsthand.evaluation.evaluation import Evaluation
from firsthand.evaluation.grave_errors import GraveErrors
from firsthand.evaluation.scores import Figure, Scores
from firsthand.evaluation.worst import BadCase

Form = dict[str, Any]


def evaluation_form(found: Evaluation) -> Form:
    """All of it as one object."""
    return {
        "finder": found.finder,
        "passages": len(found.cases),
        "scores": scores_form(found.passages, found.scores),
        "grave errors": grave_errors_form(found.grave_errors),
        "status": confusion_form(found.status),
        "certainty": confusion_form(found.certainty),
        "calibration": calibration_form(found.calibration),
        "by": found.by,
        "groups": [group_form(group) for group in found.groups],
        "worst": [bad_case_form(case) for case in found.worst],
        "problems": [{"file": one.file, "line": one.line, "problem": one.text} for one in found.problems],
    }


def figure_form(figure: Figure) -> Form:
    """Precision, recall and F1 beside the counts they rest on."""
    ratios = {"precision": figure.precision, "recall": figure.recall, "f1": figure.f1}
    return {**ratios, "gold": figure.gold, "predicted": figure.predicted}


def scores_form(passages: Figure, scores: Scores) -> Form:
    """All scores by name, in the order in which they are printed."""
    return {
        "passage": figure_form(passages),
        "report": figure_form(scores.report),
        **{slot: figure_form(scores.slots[slot]) for slot in SLOTS},
        "core slots": figure_form(scores.core),
        "all slots": figure_form(scores.all_slots),
        "whole report": figure_form(scores.whole),
        "status accuracy": scores.status_accuracy,
        "certainty accuracy": scores.certainty_accuracy,
    }


def grave_errors_form(errors: GraveErrors) -> Form:
    """The counts, and each error as a share of the found reports."""
    return {
        "found reports": errors.pairs,
        "swapped": errors.swapped,
        "swapped share": errors.share(errors.swapped),
        "wrong side": errors.wrong_side,
        "wrong side share": errors.share(errors.wrong_side),
        "stopped": errors.stopped,
        "stopped read as going ahead": errors.stopped_read_as_going_ahead,
        "stopped read as going ahead share": errors.share(errors.stopped_read_as_going_ahead),
    }


def confusion_form(confusion: Confusion) -> dict[str, dict[str, int]]:
    """Rows by name, each with its columns by name."""
    return {
        row: dict(zip(confusion.columns, counts, strict=True))
        for row, counts in zip(confusion.rows, confusion.counts, strict=True)
    }


def calibration_form(calibration: Calibration) -> Form:
    """The error and the bins it rests on."""
    bins = [
        {"low": one.low, "high": one.high, "readings": one.readings, "confidence": one.confidence, "right": one.right}
        for one in calibration.bins
    ]
    return {"expected calibration error": calibration.error, "bins": bins}


def group_form(group: Group) -> Form:
    """The main figures of one construction, outlet or year."""
    return {
        "name": group.name,
        "passages": group.passages,
        "report": figure_form(group.scores.report),
        **{slot: figure_form(group.scores.slots[slot]) for slot in CORE},
        "core slots": figure_form(group.scores.core),
        "whole report": figure_form(group.scores.whole),
        "status accuracy": group.scores.status_accuracy,
        "certainty accuracy": group.scores.certainty_accuracy,
        **grave_errors_form(group.grave_errors),
    }


def bad_case_form(case: BadCase) -> Form:
    """A case with its passage, the report on both sides, and the fields in which they differ."""
    passage = case.passage
    return {
        "cost": case.cost.value,
        "id": passage.id,
        "title": passage.title,
        "source": passage.source,
        "date": passage.date,
        "text": passage.text,
        "gold": _report_form(case.match.gold),
        "read": _report_form(case.match.read),
        "differing": [row.field for row in case.rows if any(value.differs for value in (*row.gold, *row.read))],
    }


def _report_form(report: Annotation | None) -> Form | None:
    if report is None:
        return None
    slots = {slot: list(spans) for slot, spans in report.slots.items()}
    form: Form = {"trigger": report.trigger, "status": report.status, "certainty": report.certainty, **slots}
    return form if report.confidence is None else {**form, "confidence": report.confidence}
