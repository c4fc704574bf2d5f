"""`firsthand watch`: a folder or a feed, added as things arrive, with alerts."""

from pathlib import Path
from typing import Annotated

import typer

from firsthand.cli.fetch import AllowNetwork, AllowPort, Contact, policy_of
from firsthand.cli.options import (
    STORE,
    FinderChoice,
    Item,
    Jobs,
    KbFolder,
    MinOrigins,
    Recipient,
    Since,
    StoreFolder,
    Supplier,
    Until,
    readers,
)

Source = Annotated[str, typer.Argument(metavar="FEED|DIR", help="The address of an RSS or Atom feed, or a folder.")]
To = Annotated[
    str | None,
    typer.Option("--to", metavar="-|FILE|URL", help="Where alerts go: standard output, a file, or a webhook."),
]


def watch(
    source: Source,
    *,
    store: StoreFolder = STORE,
    every: Annotated[
        float | None, typer.Option(min=1, help="Seconds between looks; 5 for a folder and 900 for a feed if not given.")
    ] = None,
    once: Annotated[bool, typer.Option("--once", help="Look once and end.")] = False,
    alerts: Annotated[
        Path | None, typer.Option(metavar="FILE.toml", help="Saved filters: which transfers to be told of, and where.")
    ] = None,
    supplier: Supplier = None,
    recipient: Recipient = None,
    item: Item = None,
    since: Since = None,
    until: Until = None,
    min_origins: MinOrigins = 0,
    to: To = None,
    contact: Contact = "",
    allow_network: AllowNetwork = None,
    allow_port: AllowPort = None,
    kb: KbFolder = None,
    finder: FinderChoice = "encoder",
    jobs: Jobs = None,
) -> None:
    """Add what arrives in a folder or appears in a feed, and tell what is new in the register.

    An alert is one line of JSON for each transfer that is new, or is reported or denied by a further origin; copies of
    what is known give none. Conditions such as --supplier choose which transfers are told of. What goes wrong is one
    line, and the watch goes on. Ctrl-C ends it."""
    from firsthand.cli.interrupts import Interrupts
    from firsthand.cli.watch_lines import WatchLines
    from firsthand.fetch import Machine
    from firsthand.pipeline.alert_filters import chosen_filters
    from firsthand.pipeline.selection import Selection
    from firsthand.pipeline.watch_setup import WatchSetup, pace
    from firsthand.reports import FinderName

    interrupts = Interrupts()
    lines = WatchLines(str(store), interrupts.check)
    setup = WatchSetup(
        source=source,
        location=store,
        own=kb,
        finder=FinderName(finder),
        jobs=readers(finder, jobs),
        every=pace(source, every),
        filters=chosen_filters(alerts, Selection(supplier, recipient, item, since, until, min_origins), to),
        policy=policy_of(contact, allow_network, allow_port),
        machine=Machine(sleep=interrupts.sleep),
    )
    with interrupts, setup.watch(lines) as watching:
        if not once:
            lines.start(source)
            watching.run()
        elif not watching.once() or lines.complaints:
            raise typer.Exit(1)
