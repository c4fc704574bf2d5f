"""`firsthand kb`: what the knowledge base knows."""

from typing import Annotated

import typer

from firsthand.cli.options import AsJson, KbFolder

app = typer.Typer(help="Look into the knowledge base.", rich_markup_mode=None)


@app.command("find")
def find(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name or a noun phrase, as an article writes it.")],
    on: Annotated[str | None, typer.Option(help="The day it was written, as in 2015-10-20.")] = None,
    kb: KbFolder = None,
    as_json: AsJson = False,
) -> None:
    """Say what a name links to, one thing or none, and why."""
    from firsthand.cli.kb_view import print_answer
    from firsthand.cli.program import REJECTED
    from firsthand.kb import load

    if not print_answer(name, on, load(kb), as_json):
        raise typer.Exit(REJECTED)


@app.command("show")
def show(
    entity: Annotated[str, typer.Argument(metavar="ID", help="An id such as weapon/bgm-71-tow.")],
    kb: KbFolder = None,
    as_json: AsJson = False,
) -> None:
    """Show an entry with its names, ties and sources."""
    from firsthand.cli.kb_view import print_entry
    from firsthand.errors import MisuseError
    from firsthand.kb import load

    try:
        print_entry(entity, load(kb), as_json)
    except KeyError:
        raise MisuseError(f"{entity}: no such entry; look for one with: firsthand kb find NAME") from None
