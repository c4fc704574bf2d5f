"""`firsthand compare`: two articles side by side."""

import os
from pathlib import Path
from typing import Annotated

import typer

from firsthand.cli.options import STORE, AsJson, KbFolder

Name = "an id in the store, a file, or FILE#ID for one article of a file"


def compare(
    a: Annotated[str, typer.Argument(metavar="A", help=f"One article: {Name}.")],
    b: Annotated[str, typer.Argument(metavar="B", help="The other one.")],
    store: Annotated[Path | None, typer.Option("--store", help="Folder of the store; not needed for files.")] = None,
    kb: KbFolder = None,
    as_json: AsJson = False,
) -> None:
    """Show two articles side by side with what was changed.

    Shared passages stand beside each other, each with its kind; changed words are marked [-so-]{+thus+}; then come the
    changed words by kind, and which article was taken from which, and why."""
    from firsthand.pipeline.comparison import comparison

    found = comparison(a, b, store or _usual_store(a, b), kb)
    if as_json:
        from firsthand.export.derivation_form import article_name, derivation_form
        from firsthand.export.json_line import json_line

        typer.echo(json_line(derivation_form(article_name(found.a), article_name(found.b), found.derivation)))
        return
    from firsthand.cli.compare_view import compare_view
    from firsthand.cli.screen import screen

    console = screen()
    for part in compare_view(found, console.width, console.color_system is not None):
        console.print(part)


def _usual_store(*names: str) -> Path | None:
    """The store that other verbs would use, where there is one and not all names are files."""
    usual = Path(os.environ.get("FIRSTHAND_STORE") or STORE)
    files = all(Path(name).exists() or Path(name.rpartition("#")[0] or name).exists() for name in names)
    return usual if not files and (usual / "register.db").exists() else None
