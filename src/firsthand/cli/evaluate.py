"""`firsthand evaluate`: how well annotated passages are read."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from firsthand.cli.options import FinderChoice, KbFolder

_WORST = 20


def evaluate(
    passages: Annotated[Path, typer.Argument(metavar="PASSAGES", help="JSON Lines {id, text, title, source, date}.")],
    labels: Annotated[Path, typer.Argument(metavar="LABELS", help="JSON Lines {id, reports}, by an annotator.")],
    *,
    by: Annotated[
        Literal["construction", "outlet", "year"] | None, typer.Option("--by", help="Break the main figures down.")
    ] = None,
    worst: Annotated[int, typer.Option("--worst", min=0, help="How many of the worst cases to show.")] = _WORST,
    kb: KbFolder = None,
    finder: FinderChoice = "encoder",
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Score the reading of annotated passages.

    Precision, recall and F1 of reports and slots; what was read for what; parties swapped and denials read as going
    ahead; how far the confidence can be trusted; and the worst cases with their text. Lines that do not fit are named
    and left out, passages that cannot be read are named; the exit status is then 1.
    """
    from firsthand.cli.program import REJECTED, complain
    from firsthand.evaluation.breakdown import By
    from firsthand.pipeline.evaluation import evaluate
    from firsthand.reports import FinderName, open_finder

    reader = open_finder(FinderName(finder))
    found = evaluate(passages, labels, finder=reader, kb_folder=kb, by=By(by) if by else None, most=worst)
    for problem in found.problems:
        complain(str(problem))
    if not found.cases:
        complain(f"{passages} and {labels} hold no passage that can be scored")
        raise typer.Exit(REJECTED)
    if as_json:
        from firsthand.export.evaluation_form import evaluation_form
        from firsthand.export.json_line import json_line

        typer.echo(json_line(evaluation_form(found)))
    else:
        from firsthand.cli.evaluation_view import evaluation_view
        from firsthand.cli.screen import screen

        console = screen()
        for part in evaluation_view(found, console.color_system is not None):
            console.print(part)
    if found.problems:
        raise typer.Exit(REJECTED)
