"""`firsthand judgements`: what people decided, how far they agree, and what a model can learn from it."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from firsthand.cli.options import STORE, AsJson, StoreFolder

if TYPE_CHECKING:
    from firsthand.evaluation.reviewer_agreement import ReviewerAgreement
    from firsthand.model import Judgement
    from firsthand.store import Store

ID_DIGITS = 8


def judgements(
    *,
    store: StoreFolder = STORE,
    as_json: AsJson = False,
    annotations: Annotated[
        Path | None,
        typer.Option(help="Write passages.jsonl and labels.jsonl of the reviewed passages into this folder."),
    ] = None,
    agreement: Annotated[bool, typer.Option("--agreement", help="Say how far the reviewers agree.")] = False,
) -> None:
    """Print what people judged of the machine's reading.

    One line a judgement, oldest first. With --agreement, counts and Krippendorff's alpha over the reports that two or
    more people judged. With --annotations, the reviewed reports are written as annotated passages, which can score a
    finder or train one."""
    from firsthand.errors import MisuseError
    from firsthand.pipeline.judging import agreement_in, verdicts
    from firsthand.store import Store

    if agreement and annotations:
        raise MisuseError("--agreement and --annotations: ask for one at a time")
    with Store.open(store, read_only=True) as opened:
        if annotations:
            _write(opened, store, annotations)
        elif agreement:
            _print_agreement(agreement_in(opened), as_json=as_json)
        else:
            standing = {one.id for one in verdicts(opened).everything()}
            _print_judgements(opened.judgements(), standing, as_json=as_json)


def _print_judgements(made: Sequence["Judgement"], standing: set[str], *, as_json: bool) -> None:
    if as_json:
        from firsthand.export.json_line import json_line
        from firsthand.export.judgement_form import judgement_form

        forms = (judgement_form(one, stands=one.id in standing) for one in made)
        sys.stdout.writelines(f"{json_line(form)}\n" for form in forms)
        return
    for one in made:
        typer.echo(_line(one, stands=one.id in standing))
    typer.echo(f"{len(made)} judgement{'' if len(made) == 1 else 's'}, {len(standing)} of them stand")


def _line(judged: "Judgement", *, stands: bool) -> str:
    from firsthand.cli.printable import printable

    parts = [judged.made_at[:16].replace("T", " "), judged.made_by, judged.verdict.value, judged.subject[:ID_DIGITS]]
    parts += [judged.other[:ID_DIGITS]] if judged.other else []
    parts += [f"{judged.slot}: {_value(judged)}"] if judged.slot else [judged.value] if judged.value else []
    parts += [f"({judged.note})"] if judged.note else []
    over = not stands and judged.verdict.value != "withdrawn"
    return printable("  ".join(parts)) + ("  [no longer stands]" if over else "")


def _value(judged: "Judgement") -> str:
    """A correction's words, or its word where it is none of the spans."""
    from firsthand.register.corrections import spans_of

    try:
        return ", ".join(f"“{span.text}”" for span in spans_of(judged.value or "")) or "nothing"
    except ValueError:
        return judged.value or ""


def _print_agreement(found: "ReviewerAgreement", *, as_json: bool) -> None:
    if as_json:
        from firsthand.export.json_line import json_line
        from firsthand.export.judgement_form import agreement_form

        typer.echo(json_line(agreement_form(found)))
        return
    typer.echo(f"{found.judged} reports judged, {found.by_two} by two people or more; all agree on {found.agreed}")
    for one, other, times in found.differing:
        typer.echo(f"  {one} against {other}: {times}")
    alpha = "cannot be worked out yet" if found.alpha is None else f"{found.alpha:.3f}"
    typer.echo(f"Krippendorff's alpha: {alpha}")


def _write(opened: "Store", location: Path, folder: Path) -> None:
    from firsthand.errors import MisuseError
    from firsthand.pipeline.annotating import write_annotations
    from firsthand.pipeline.knowledge import knowledge

    try:
        passages, reports, left_out = write_annotations(opened, knowledge(location), folder)
    except OSError as error:
        raise MisuseError(f"{folder}: {error.strerror or error}; name a folder that can be written to") from error
    typer.echo(f"{passages} passages with {reports} reports in {folder}")
    if left_out:
        typer.echo(f"{left_out} passages left out: a report in them is not reviewed, or disputed", err=True)
