"""Options that several verbs share."""

import os
from pathlib import Path
from typing import Annotated, Literal

import typer

STORE = Path("firsthand-store")

StoreFolder = Annotated[Path, typer.Option("--store", envvar="FIRSTHAND_STORE", help="Folder of the store.")]
KbFolder = Annotated[
    Path | None,
    typer.Option("--kb", envvar="FIRSTHAND_KB", help="Folder with knowledge base files of your own."),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs", min=1, max=256, help="Processes that read; all processors if not given, one with an endpoint."
    ),
]
FinderChoice = Annotated[
    Literal["encoder", "light", "endpoint"],  # names of reports.finders, which --help need not load
    typer.Option(
        "--finder",
        envvar="FIRSTHAND_FINDER",
        help="What reads: encoder; light, which is smaller and reads less well; or endpoint, a language model behind a "
        "server, which is sent the text and set up by FIRSTHAND_ENDPOINT_URL and _MODEL.",
    ),
]
_NAME = "a name, an id such as state/us, or words"
Supplier = Annotated[str | None, typer.Option("--supplier", help=f"Only from this supplier: {_NAME}.")]
Recipient = Annotated[str | None, typer.Option("--recipient", help=f"Only to this recipient: {_NAME}.")]
Item = Annotated[str | None, typer.Option("--item", help=f"Only these arms: {_NAME}; a kind takes in its models.")]
Since = Annotated[str | None, typer.Option("--since", help="Only if published on this day, month or year, or later.")]
Until = Annotated[str | None, typer.Option("--until", help="Only if published on this day, month or year, or before.")]
MinOrigins = Annotated[
    int, typer.Option("--min-origins", min=0, help="Only with at least so many independent origins.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, one line a thing.")]


def readers(finder: str, jobs: int | None) -> int:
    """How many processes read: those asked for; else one for an endpoint, whose server may bear no more, or all."""
    return jobs or (1 if finder == "endpoint" else processors())


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
