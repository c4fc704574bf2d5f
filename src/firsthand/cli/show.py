"""`firsthand show`: one transfer, report or article, with the words it rests on."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from firsthand.cli.options import STORE, AsJson, StoreFolder

if TYPE_CHECKING:
    from rich.console import RenderableType

    from firsthand.model import Article, Transfer
    from firsthand.pipeline.current import Shelf
    from firsthand.pipeline.lookup import ReportOf


def show(
    name: Annotated[str, typer.Argument(metavar="ID", help="An id or the beginning of one, or an article's own id.")],
    store: StoreFolder = STORE,
    as_json: AsJson = False,
) -> None:
    """Show a transfer, report or article with its words.

    A transfer comes with each value in the words that claim it, who says so through whom, its origins with the reasons
    why reports count once, and what contradicts what."""
    from firsthand.cli.screen import screen
    from firsthand.export.json_line import json_line
    from firsthand.pipeline.current import open_register
    from firsthand.pipeline.lookup import look_up

    with open_register(store) as shelf:
        thing = look_up(name, shelf.store, shelf.transfers)
        if as_json:
            typer.echo(json_line(_form(thing, shelf)))
            return
        console = screen()
        for part in _view(thing, shelf, console.color_system is not None):
            console.print(part)


def _view(thing: "Transfer | ReportOf | Article", shelf: "Shelf", colour: bool) -> Iterable["RenderableType"]:
    from firsthand.cli.article_view import article_view, report_list
    from firsthand.cli.report_view import report_view
    from firsthand.cli.transfer_view import transfer_view
    from firsthand.model import Article
    from firsthand.pipeline.lookup import ReportOf
    from firsthand.pipeline.weighing import weighed_entries
    from firsthand.read import upstream

    if isinstance(thing, Article):
        yield from article_view(thing, upstream(thing.credits, shelf.kb), colour)
        yield from report_list(thing, shelf.store.reports(thing.id), colour)
    elif isinstance(thing, ReportOf):
        (entry,) = shelf.entries([thing.transfer])
        report = entry.reports[thing.report]
        yield from report_view(report, entry.articles[report.article], thing.transfer.id, colour)
    else:
        (found,) = weighed_entries(shelf, shelf.entries([thing]))
        yield from transfer_view(found, shelf.review(thing), colour)


def _form(thing: "Transfer | ReportOf | Article", shelf: "Shelf") -> dict[str, Any]:
    from firsthand.export.article_form import whole_article_form
    from firsthand.export.transfer_form import placed_report_form, transfer_form
    from firsthand.model import Article
    from firsthand.pipeline.lookup import ReportOf
    from firsthand.pipeline.weighing import weighed_entries

    if isinstance(thing, Article):
        return whole_article_form(thing, shelf.store.reports(thing.id), shelf.kb)
    if isinstance(thing, ReportOf):
        (entry,) = shelf.entries([thing.transfer])
        number = entry.origin_of()[thing.report]
        form = placed_report_form(entry, thing.report, number)
        return {"kind": "report", "transfer": thing.transfer.id, **form}
    (found,) = weighed_entries(shelf, shelf.entries([thing]))
    return transfer_form(found, shelf.review(thing))
