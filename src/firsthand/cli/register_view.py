"""The register as a table for people."""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from firsthand.cli.printable import printable
from firsthand.cli.screen import screen
from firsthand.export.register_form import Entry
from firsthand.model import Certainty, ClaimedValue

ID_DIGITS = 8
_MOST = 2


def print_register(entries: Sequence[Entry], of: int) -> None:
    """Print the table, and how many of the register's transfers are in it."""
    console = screen()
    if entries:
        console.print(register_table(entries))
    shown = f"{len(entries)} of {of} transfers" if len(entries) != of else f"{of} transfer{'' if of == 1 else 's'}"
    figures = "art: articles, room: newsrooms, orig: independent origins (+ those that only deny it)"
    console.print(Text(f"{shown}. {figures}, !: contradiction"))


def register_table(entries: Sequence[Entry]) -> Table:
    """One row a transfer. The three figures are articles, newsrooms and origins."""
    table = Table(box=None, pad_edge=False, header_style="bold", expand=True, padding=(0, 1, 1, 0))
    table.add_column("id", no_wrap=True)
    for name in ("supplier", "recipient", "item"):
        table.add_column(name, ratio=1)
    table.add_column("status", no_wrap=True)
    for name in ("art", "room", "orig"):
        table.add_column(name, justify="right", no_wrap=True)
    for entry in entries:
        table.add_row(*_cells(entry))
    return table


def _cells(entry: Entry) -> tuple[Text, ...]:
    transfer = entry.transfer
    return (
        Text(transfer.id[:ID_DIGITS], style="cyan"),
        _values(transfer.supplier),
        _values(transfer.recipient),
        _values(transfer.item),
        _status(entry),
        *(Text(str(len(part))) for part in (transfer.articles, transfer.newsrooms)),
        Text(f"{len(transfer.reporting)}{f'+{len(transfer.denying)}' if transfer.denying else ''}"),
    )


def _values(values: Sequence[ClaimedValue]) -> Text:
    if not values:
        return Text("not stated", style="dim")
    named = ", ".join(printable(value.value) for value in values[:_MOST])
    more = f" +{len(values) - _MOST}" if len(values) > _MOST else ""
    return Text(named) + Text(more, style="dim")


def _status(entry: Entry) -> Text:
    text = Text(entry.transfer.status.value)
    if entry.transfer.certainty is not Certainty.STATED:
        text.append(f"\n{entry.transfer.certainty.value}")
    for kind in dict.fromkeys(found.kind.value for found in entry.transfer.contradictions):
        text.append(f"\n! {kind}", "yellow")
    return text
