"""`firsthand verify`: whether what the store holds is what was put into it."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from firsthand.cli.options import STORE, AsJson, StoreFolder

if TYPE_CHECKING:
    from firsthand.store import Counts, Problem

Head = Annotated[str | None, typer.Option(help="A hash that an earlier run printed; it must still be there.")]


def verify(store: StoreFolder = STORE, head: Head = None, as_json: AsJson = False) -> None:
    """Check that the store is as it was put in.

    Originals, articles, reports and the log of changes are hashed again; exit status 1 when something does not hold.
    """
    from firsthand.cli.printable import printable
    from firsthand.cli.program import REJECTED
    from firsthand.export.json_line import json_line

    problems, counts, newest = _examined(store, head)
    if as_json:
        found = [{"subject": problem.subject, "problem": problem.text} for problem in problems]
        typer.echo(json_line({"store": str(store), "head": newest, "problems": found}))
    else:
        for line in _lines(store, problems, counts, newest):
            typer.echo(printable(line))
    if problems:
        raise typer.Exit(REJECTED)


def _examined(location: Path, head: str | None) -> tuple[tuple["Problem", ...], "Counts | None", str | None]:
    """Everything that does not hold; and where all does, how much there is and the hash of the newest change."""
    from firsthand.errors import StoreError
    from firsthand.store import Problem, Store

    there = (location / "register.db").exists()
    try:
        with Store.open(location, read_only=True) as store:
            problems = store.verify(head)
            return (problems, None, None) if problems else ((), store.counts(), store.head())
    except StoreError as error:
        if not there:
            raise
        return (Problem("store", str(error)),), None, None


def _lines(location: Path, problems: tuple["Problem", ...], counts: "Counts | None", newest: str | None) -> list[str]:
    if problems or counts is None:
        return [str(problem) for problem in problems]
    held = f"{counts.articles} articles, {counts.reports} reports, {counts.originals} originals"
    return [
        f"{location}: {held} and {counts.audit_entries} changes are as they were put in.",
        f"Newest change: {newest} (note it down; verify --head HASH proves later that none was taken away)",
    ]
