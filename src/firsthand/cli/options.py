"""Options that several verbs share."""

import os
from pathlib import Path
from typing import Annotated

import typer

STORE = Path("firsthand-store")

StoreFolder = Annotated[Path, typer.Option("--store", envvar="FIRSTHAND_STORE", help="Folder of the store.")]
KbFolder = Annotated[
    Path | None,
    typer.Option("--kb", envvar="FIRSTHAND_KB", help="Folder with knowledge base files of your own."),
]
Jobs = Annotated[
    int | None, typer.Option("--jobs", min=1, max=256, help="Processes that read; all processors if not given.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, one line a thing.")]


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
