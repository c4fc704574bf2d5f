"""`firsthand extract`: reports of passages, without a store."""

import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import typer

from firsthand.cli.options import FinderChoice, KbFolder


def extract(
    file: Annotated[str, typer.Argument(metavar="[FILE]", help="JSON Lines, or - for standard input.")] = "-",
    kb: KbFolder = None,
    finder: FinderChoice = "encoder",
    jobs: Annotated[int, typer.Option("--jobs", min=1, max=256, help="Processes that read.")] = 1,
) -> None:
    """Find the reports in JSON Lines, without a store.

    Each line {id, text, title, source, date} is answered in order with {id, reports}, each report with trigger,
    status, certainty and slots. A line that cannot be read is answered with {id, error}, and passages of a text that
    cannot be read stand under "unread"; the exit status is then 1.
    """
    from firsthand.cli.program import REJECTED, complain
    from firsthand.errors import MisuseError
    from firsthand.export.json_line import json_line
    from firsthand.pipeline.extraction import extract, lines_of
    from firsthand.reports import FinderName

    failed = False
    with ExitStack() as stack:
        try:
            stream = sys.stdin.buffer if file == "-" else stack.enter_context(Path(file).open("rb"))
        except OSError as error:
            raise MisuseError(f"{file}: {error.strerror}") from error
        for number, answer in enumerate(extract(lines_of(stream), kb, jobs, FinderName(finder)), 1):
            sys.stdout.write(f"{json_line(answer.form)}\n")
            sys.stdout.flush()
            for problem in answer.problems:
                failed = True
                complain(f"{file}: answer {number}: {problem}")
    if failed:
        raise typer.Exit(REJECTED)
