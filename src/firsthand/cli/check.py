"""`firsthand check`: a register that somebody else keeps, compared with ours."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from firsthand.cli.options import (
    STORE,
    AsJson,
    Item,
    MinOrigins,
    Recipient,
    Since,
    StoreFolder,
    Supplier,
    Until,
)

if TYPE_CHECKING:
    from firsthand.export.checked import Checked

DIFFERENT = 1


def check(
    *,
    register: Annotated[Path, typer.Argument(metavar="REGISTER", help="A table: .csv, .tsv, .xlsx, also packed.")],
    store: StoreFolder = STORE,
    columns: Annotated[
        list[str] | None, typer.Option(metavar="FIELD=HEADING", help="Which column holds what; may be repeated.")
    ] = None,
    state: Annotated[str | None, typer.Option(help="Whose report it is, where the file does not say.")] = None,
    direction: Annotated[Literal["import", "export"] | None, typer.Option(help="What that state reports.")] = None,
    year_slack: Annotated[
        int, typer.Option(min=0, max=20, help="Years before publication that a report without a year may tell of.")
    ] = 1,
    supplier: Supplier = None,
    recipient: Recipient = None,
    item: Item = None,
    since: Since = None,
    until: Until = None,
    min_origins: MinOrigins = 0,
    as_json: AsJson = False,
) -> None:
    """Compare a register that somebody else keeps with the reports.

    Lists the reported transfers that it lacks, the entries that no report supports, those that match, near misses, and
    what could not be compared. Ends with status 0 where all matches, 1 where anything differs or cannot be read."""
    from firsthand.cli.program import complain
    from firsthand.errors import MisuseError
    from firsthand.pipeline.checking import check as compare
    from firsthand.pipeline.current import open_register
    from firsthand.pipeline.selection import Selection
    from firsthand.read.register_columns import parse_columns
    from firsthand.read.stated_register import Direction, Reporter, read_register

    if (state is None) != (direction is None):
        raise MisuseError("--state and --direction go together, as in --state France --direction export")
    by = Reporter(state, Direction(direction)) if state is not None and direction is not None else None
    stated = read_register(register, parse_columns(columns or ()), by)
    if stated.guess:
        complain(f"{register}: {stated.guess}")
    for broken in stated.broken:
        complain(f"{register}, line {broken.line}: {broken.reason}")
    with open_register(store) as shelf:
        found = compare(stated, shelf, Selection(supplier, recipient, item, since, until, min_origins), year_slack)
    _print(found, len(stated.broken), as_json)
    if stated.broken or not found.agrees:
        raise typer.Exit(DIFFERENT)


def _print(found: "Checked", broken: int, as_json: bool) -> None:
    """The findings as JSON Lines or for people; `broken` is how many lines of the register could not be read."""
    if as_json:
        from firsthand.export.check_form import check_form
        from firsthand.export.json_line import json_line

        sys.stdout.writelines(f"{json_line(one)}\n" for one in check_form(found))
    else:
        from firsthand.cli.check_view import check_view
        from firsthand.cli.screen import screen

        console = screen()
        for part in check_view(found, broken):
            console.print(part)
