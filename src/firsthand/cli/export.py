"""`firsthand export`: the register in the forms of other programs."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from firsthand.cli.options import (
    STORE,
    Item,
    MinOrigins,
    Recipient,
    Since,
    StoreFolder,
    Supplier,
    Until,
)

_NAMED = 50  # articles whose terms are quoted in a warning


class FormatName(StrEnum):
    """The formats by name; export/formats says what each is, which --help need not load."""

    JSONL = "jsonl"
    CSV = "csv"
    XLSX = "xlsx"
    PARQUET = "parquet"
    SIPRI = "sipri"
    ATT = "att"
    ACLED = "acled"
    FTM = "ftm"
    ANNOTATIONS = "annotations"
    PROV = "prov"
    GEOJSON = "geojson"
    SCHEMA = "schema"
    CSL = "csl"
    BIBTEX = "bibtex"
    HTML = "html"
    PLOVER = "plover"


def export(
    *,
    store: StoreFolder = STORE,
    form: Annotated[FormatName, typer.Option("--format", help="In which form.")],
    output: Annotated[str, typer.Option("--output", metavar="PATH", help="The file; - is standard output.")] = "-",
    transfer: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="Only this transfer; may be repeated.")
    ] = None,
    supplier: Supplier = None,
    recipient: Recipient = None,
    item: Item = None,
    since: Since = None,
    until: Until = None,
    min_origins: MinOrigins = 0,
    raw: Annotated[bool, typer.Option("--raw", help="Spreadsheets: cells as they are, formulas too.")] = False,
    full_text: Annotated[
        bool, typer.Option("--full-text", help="Whole articles, not only the sentences that are evidence.")
    ] = False,
) -> None:
    """Write the register in the form of another program.

    Articles leave only in the sentences that are evidence. With --full-text they leave whole, where the format can hold
    them, and those whose stated terms do not allow it are named."""
    from firsthand.cli.program import complain
    from firsthand.export.formats import FORMATS
    from firsthand.export.republication import notices
    from firsthand.pipeline.current import open_register
    from firsthand.pipeline.exporting import Wanted, holdings_of
    from firsthand.pipeline.exporting import export as write
    from firsthand.pipeline.selection import Selection

    wanted = Wanted(tuple(transfer or ()), Selection(supplier, recipient, item, since, until, min_origins))
    with open_register(store) as shelf:
        holdings = holdings_of(shelf, wanted, raw=raw, full_text=full_text)
        path = None if output == "-" else Path(output)
        named = FORMATS["bibtex" if form is FormatName.CSL and output.endswith(".bib") else form.value]
        written = write(holdings, named, path, sys.stdout.buffer)
        lines = notices(holdings.kept.articles()) if full_text else []
    for line in lines[:_NAMED]:
        complain(f"rights: {line}")
    if len(lines) > _NAMED:
        complain(f"rights: {len(lines) - _NAMED} more articles whose stated terms do not freely allow it")
    if path is not None:
        typer.echo(f"{written} transfer{'' if written == 1 else 's'} written to {path}")
    elif not written:
        complain("no transfer matches; the export is empty")
