"""`firsthand add`: documents into the store."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from firsthand.cli.options import STORE, AsJson, FinderChoice, Jobs, KbFolder, StoreFolder, processors, readers

if TYPE_CHECKING:
    from firsthand.cli.tally import Tally

Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT...",
        help="Files (.txt .md .html .mhtml .jsonl .json .pdf, web archives .warc .wacz, also .gz .xz), folders of such "
        "files, or - for standard input.",
    ),
]


def add(
    context: typer.Context,
    inputs: Inputs,
    *,
    store: StoreFolder = STORE,
    kb: KbFolder = None,
    finder: FinderChoice = "encoder",
    jobs: Jobs = None,
    every_page: Annotated[
        bool, typer.Option("--every-page", help="Read the pages of web archives that speak of no arms, too.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Read articles and keep them with their reports.

    Adding the same again changes nothing. What cannot be read, a document or a passage, is named and the rest goes on;
    the exit status is then 1.
    """
    from firsthand.cli.printable import printable

    paths = [None if name == "-" else Path(name) for name in inputs]
    tally = add_all(
        paths, store, kb=kb, finder=finder, jobs=jobs, every_page=every_page, verbose=context.obj["verbose"]
    )
    if as_json:
        from firsthand.export.json_line import json_line

        typer.echo(json_line(tally.form(str(store))))
    else:
        for line in tally.lines(str(store)):
            typer.echo(printable(line))
    if tally.totals.rejected or tally.totals.unread:
        raise typer.Exit(1)


def add_all(
    paths: list[Path | None],
    location: Path,
    *,
    kb: Path | None,
    finder: str,
    jobs: int | None = None,
    every_page: bool = False,
    verbose: bool = False,
) -> "Tally":
    """Add everything and build the register, with progress on standard error; return what became of it."""
    from firsthand.cli.progress import following
    from firsthand.cli.tally import Tally
    from firsthand.pipeline.updating import update
    from firsthand.reports import FinderName

    tally = Tally()
    with following(tally, verbose) as follow:
        tally.totals, tally.transfers = update(
            paths,
            location,
            own=kb,
            finder=FinderName(finder),
            readers=readers(finder, jobs),
            jobs=jobs or processors(),
            every_page=every_page,
            progress=follow.outcome,
            comparing=follow.comparing,
            building=follow.building,
        )
    return tally
