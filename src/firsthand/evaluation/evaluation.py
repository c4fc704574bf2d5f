"""All figures of one finder on some passages."""

from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.evaluation.annotated import Problem
from firsthand.evaluation.breakdown import By, Group, breakdown
from firsthand.evaluation.calibration import Calibration, calibration
from firsthand.evaluation.case import Case, all_matches
from firsthand.evaluation.confusion import Confusion, certainty_confusion, status_confusion
from firsthand.evaluation.grave_errors import GraveErrors, grave_errors
from firsthand.evaluation.scores import Figure, Scores, passage_figure, scores
from firsthand.evaluation.worst import BadCase, worst


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How well a finder reads some passages.

    `problems` are the lines that could not be used; `groups` is empty where nothing was asked apart (`by` is None).
    """

    finder: str
    cases: tuple[Case, ...]
    problems: tuple[Problem, ...]
    passages: Figure
    scores: Scores
    grave_errors: GraveErrors
    status: Confusion
    certainty: Confusion
    calibration: Calibration
    by: By | None
    groups: tuple[Group, ...]
    worst: tuple[BadCase, ...]


def evaluation(
    finder: str, cases: Sequence[Case], problems: Sequence[Problem], by: By | None = None, most: int = 0
) -> Evaluation:
    """The figures of the finder of that name on these cases, with the `most` worst of them."""
    found = tuple(all_matches(cases))
    return Evaluation(
        finder=finder,
        cases=tuple(cases),
        problems=tuple(problems),
        passages=passage_figure(case.matches for case in cases),
        scores=scores(found),
        grave_errors=grave_errors(found),
        status=status_confusion(found),
        certainty=certainty_confusion(found),
        calibration=calibration(found),
        by=by,
        groups=breakdown(cases, by) if by else (),
        worst=worst(cases, most),
    )
