"""How well passages were read, as tables for people."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from firsthand.cli.bad_case_view import bad_case_view
from firsthand.cli.change_words import in_line
from firsthand.cli.screen import heading
from firsthand.evaluation.annotation import SLOTS
from firsthand.evaluation.breakdown import By, Group
from firsthand.evaluation.calibration import Bin, Calibration
from firsthand.evaluation.confusion import Confusion
from firsthand.evaluation.evaluation import Evaluation
from firsthand.evaluation.grave_errors import GraveErrors
from firsthand.evaluation.scores import Figure, Scores

_NONE = "-"
_LEGEND = (
    "gold, read: reports annotated and read; P, R, F1: of reports; core, whole: F1 of supplier, recipient and item, "
    "and of reports right in all three and status; status, cert.: share of found reports that is right; "
    "swap, ahead: reports with both parties swapped, and stopped ones read as going ahead"
)


def evaluation_view(found: Evaluation, colour: bool) -> Iterator[RenderableType]:
    """Yield the parts of the page; `colour` says whether the screen shows any."""
    yield Text(f"{len(found.cases)} passages read by {in_line(found.finder)}", style="bold")
    if found.problems:
        yield Text(f"{len(found.problems)} problems in the files, named on standard error")
    yield heading("Scores")
    yield _scores(found.passages, found.scores)
    yield from _accuracies(found.scores)
    yield heading("Errors that do most harm, of found reports")
    yield _grave(found.grave_errors)
    for name, confusion in (("Status", found.status), ("Certainty", found.certainty)):
        yield heading(f"{name}: a row for what was annotated, a column for what was read")
        yield _confusion(confusion)
    yield from _calibration(found.calibration)
    if found.by:
        yield heading(f"By {found.by.value}")
        yield _groups(found.by, found.groups)
        yield Text(_LEGEND, style="dim")
        if found.by is By.CONSTRUCTION:
            yield Text("A report stands in every construction that it is told in.", style="dim")
    for number, case in enumerate(found.worst, 1):
        yield heading(f"{number}. {case.cost.value}")
        yield from bad_case_view(case, colour)


def _table(first: str, *columns: str) -> Table:
    """A plain table whose columns after the first hold numbers. In a narrow terminal words break, none is left out."""
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    table.add_column(first, overflow="fold")
    for column in columns:
        table.add_column(column, justify="right", overflow="fold")
    return table


def _scores(passages: Figure, scores: Scores) -> Table:
    table = _table("", "precision", "recall", "F1", "gold", "predicted")
    rows = {
        "passage with a report": passages,
        "report": scores.report,
        **{slot: scores.slots[slot] for slot in SLOTS},
        "core slots": scores.core,
        "all slots": scores.all_slots,
        "whole report": scores.whole,
    }
    for name, figure in rows.items():
        ratios = (f"{ratio:.3f}" for ratio in (figure.precision, figure.recall, figure.f1))
        table.add_row(name, *ratios, str(figure.gold), str(figure.predicted))
    return table


def _accuracies(scores: Scores) -> Iterator[Text]:
    for name, ratio in (("status", scores.status_accuracy), ("certainty", scores.certainty_accuracy)):
        yield Text(f"{name} right: {_ratio(ratio, scores.report.hits)} of found reports")


def _grave(errors: GraveErrors) -> Table:
    table = _table("", "reports", "of", "share")
    stopped = errors.stopped_read_as_going_ahead
    for name, count, of in (
        ("supplier and recipient swapped", errors.swapped, errors.pairs),
        ("any party on the wrong side", errors.wrong_side, errors.pairs),
        ("denied or refused, read as going ahead", stopped, errors.pairs),
        ("the same, of those denied or refused", stopped, errors.stopped),
    ):
        table.add_row(name, str(count), str(of), f"{100 * count / of:.1f} %" if of else _NONE)
    return table


def _confusion(confusion: Confusion) -> Table:
    table = _table("", *confusion.columns)
    table.columns[0].no_wrap = True
    table.padding = (0, 1, 0, 0)
    for row, counts in zip(confusion.rows, confusion.counts, strict=True):
        cells = (Text(str(count), style="bold") if row == column else Text(str(count) if count else ".")
                 for column, count in zip(confusion.columns, counts, strict=True))  # fmt: skip
        table.add_row(row, *cells)
    return table


def _calibration(calibration: Calibration) -> Iterator[RenderableType]:
    yield heading("Confidence of readings")
    if calibration.error is None:
        yield Text("nothing was read")
        return
    yield Text(f"expected calibration error {calibration.error:.3f}")
    table = _table("confidence", "readings", "mean", "right")
    for one in calibration.bins:
        if one.readings:
            table.add_row(_bounds(one), str(one.readings), f"{one.confidence:.2f}", f"{one.right:.2f}")
    yield table


def _bounds(one: Bin) -> str:
    return f"{one.low:.1f} to {one.high:.1f}"


def _groups(by: By, groups: Sequence[Group]) -> Table:
    table = _table(by.value, "gold", "read", "P", "R", "F1", "core", "whole", "status", "cert.", "swap", "ahead")
    for group in groups:
        scores, found = group.scores, group.scores.report.hits
        figure = scores.report
        table.add_row(
            in_line(group.name),
            str(figure.gold),
            str(figure.predicted),
            _ratio(figure.precision, figure.predicted),
            _ratio(figure.recall, figure.gold),
            *(_ratio(one.f1, one.gold + one.predicted) for one in (figure, scores.core, scores.whole)),
            _ratio(scores.status_accuracy, found),
            _ratio(scores.certainty_accuracy, found),
            str(group.grave_errors.swapped),
            str(group.grave_errors.stopped_read_as_going_ahead),
        )
    return table


def _ratio(ratio: float, of: int) -> str:
    """Two places are what such numbers of reports can bear; nothing where there is nothing to count."""
    return f"{ratio:.2f}" if of else _NONE
