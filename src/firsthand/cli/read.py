"""`firsthand read`: what an article consists of."""

from pathlib import Path
from typing import Annotated

import typer

from firsthand.cli.options import AsJson, KbFolder


def read(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A file or folder of articles, or - for standard input.")],
    kb: KbFolder = None,
    as_json: AsJson = False,
) -> None:
    """Show the blocks of articles and whom they credit.

    Nothing is kept. With --json one line an article; offsets are code points of its clean text."""
    from firsthand.cli.article_view import article_view
    from firsthand.cli.program import REJECTED, complain
    from firsthand.cli.screen import screen
    from firsthand.export.article_form import article_form
    from firsthand.export.json_line import json_line
    from firsthand.kb import load
    from firsthand.model import PassedOver, Rejected
    from firsthand.pipeline.reading import articles_of
    from firsthand.read import upstream

    knowledge = load(kb)
    console, rejected = screen(), False
    for found in articles_of(None if file == "-" else Path(file), knowledge):
        if isinstance(found, PassedOver):
            complain(f"{found.document}: passed over: {found.reason}")
        elif isinstance(found, Rejected):
            complain(f"{found.document}: {found.reason}")
            rejected = True
        elif as_json:
            typer.echo(json_line(article_form(found, knowledge)))
        else:
            for part in article_view(found, upstream(found.credits, knowledge), console.color_system is not None):
                console.print(part)
            console.print()
    if rejected:
        raise typer.Exit(REJECTED)
