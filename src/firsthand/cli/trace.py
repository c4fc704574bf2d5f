"""`firsthand trace`: the family of a story, from its newsroom down."""

from typing import Annotated

import typer

from firsthand.cli.options import STORE, AsJson, StoreFolder


def trace(
    name: Annotated[str, typer.Argument(metavar="ID", help="An article's id or the beginning of one.")],
    store: StoreFolder = STORE,
    as_json: AsJson = False,
) -> None:
    """Show where a story came from and who passed it on.

    A tree from the newsroom through every article that leans on the same text, with what each one reused and reworded,
    whether it kept the credit, and why the direction is thought to be so. --json gives nodes and edges."""
    from firsthand.pipeline.tracing import family_in

    article, found = family_in(store, name)
    if as_json:
        from firsthand.export.family_form import family_form
        from firsthand.export.json_line import json_line

        typer.echo(json_line(family_form(found)))
        return
    from firsthand.cli.screen import screen
    from firsthand.cli.trace_view import trace_view

    console = screen()
    for part in trace_view(found, article.id, console.width):
        console.print(part)
