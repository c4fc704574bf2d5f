"""`firsthand outlet`: what an outlet republishes, and how it rewords it."""

from typing import Annotated

import typer

from firsthand.cli.options import STORE, AsJson, StoreFolder


def outlet(
    name: Annotated[str, typer.Argument(metavar="NAME", help="An outlet, by name or by an id such as outlet/tass.")],
    store: StoreFolder = STORE,
    as_json: AsJson = False,
) -> None:
    """Show whose text an outlet republishes and how it rewords it.

    For each newsroom: the articles, whether they keep its credit, and the words that were changed, most frequent first,
    each with an article for example."""
    from firsthand.pipeline.republications import republications_in

    found = republications_in(store, name)
    if as_json:
        from firsthand.export.json_line import json_line
        from firsthand.export.outlet_form import outlet_form

        typer.echo(json_line(outlet_form(found)))
        return
    from firsthand.cli.outlet_view import outlet_view
    from firsthand.cli.screen import screen

    console = screen()
    for part in outlet_view(found):
        console.print(part)
