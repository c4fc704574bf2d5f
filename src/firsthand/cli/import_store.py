"""`firsthand import`: a complete export, made a store again."""

from pathlib import Path
from typing import Annotated

import typer

from firsthand.cli.options import STORE, StoreFolder


def import_store(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What firsthand export --format jsonl wrote.")],
    store: StoreFolder = STORE,
) -> None:
    """Make a new store from a complete export, with the same register.

    Of articles that were exported as excerpts, the words that are evidence stand in their places and the rest is left
    out. A file that is damaged leaves nothing behind."""
    from firsthand.pipeline.importing import import_store as take_in

    counts = take_in(file, store, lambda _: None)
    excerpts = f", {counts.excerpts} of them excerpts" if counts.excerpts else ""
    typer.echo(f"{counts.transfers} transfers and {counts.articles} articles{excerpts} imported into {store}")
