"""`firsthand register`: the transfers, with articles, newsrooms and origins counted."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from firsthand.cli.options import (
    STORE,
    AsJson,
    Item,
    MinOrigins,
    Recipient,
    Since,
    StoreFolder,
    Supplier,
    Until,
)


class Format(StrEnum):
    """How the register is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def register(
    *,
    store: StoreFolder = STORE,
    form: Annotated[Format, typer.Option("--format", help="How to print it.")] = Format.TABLE,
    as_json: AsJson = False,
    supplier: Supplier = None,
    recipient: Recipient = None,
    item: Item = None,
    since: Since = None,
    until: Until = None,
    min_origins: MinOrigins = 0,
) -> None:
    """Print the register of reported transfers.

    One row or line a transfer, by the day of its first report, with the articles, newsrooms and independent origins
    that stand behind it. Where several conditions are given, all must hold."""
    from firsthand.pipeline.current import open_register
    from firsthand.pipeline.selection import Selection
    from firsthand.pipeline.weighing import weighed_entries

    wanted = Selection(supplier, recipient, item, since, until, min_origins)
    with open_register(store) as shelf:
        if form is Format.CSV and not as_json:
            from firsthand.export.formats import FORMATS
            from firsthand.pipeline.exporting import Wanted, holdings_of

            FORMATS["csv"].write(holdings_of(shelf, Wanted(selection=wanted)), sys.stdout.buffer)
            return
        kept = (entry for entry in shelf.entries() if wanted.keeps(entry, shelf.kb))
        entries = (found.entry for found in weighed_entries(shelf, kept))
        if as_json or form is Format.JSON:
            from firsthand.export.json_line import json_line
            from firsthand.export.register_form import register_form

            sys.stdout.writelines(f"{json_line(register_form(entry))}\n" for entry in entries)
        else:
            from firsthand.cli.register_view import print_register

            print_register(list(entries), len(shelf.transfers))
