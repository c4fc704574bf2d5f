"""`firsthand watch`: a folder or a feed, added as things arrive, with alerts."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from firsthand.cli.fetch import AllowNetwork, AllowPort, Contact, policy_of
from firsthand.cli.options import STORE, FinderChoice, Jobs, KbFolder, StoreFolder, readers
from firsthand.cli.register import Name

if TYPE_CHECKING:
    from firsthand.pipeline.alert_filters import AlertFilter
    from firsthand.pipeline.selection import Selection

_WEB = re.compile(r"https?://", re.IGNORECASE)
_EVERY_FOLDER, _EVERY_FEED, _LEAST_FEED = 5.0, 900.0, 60.0  # seconds

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
    supplier: Annotated[str | None, typer.Option(help=f"Alerts only from this supplier: {Name}.")] = None,
    recipient: Annotated[str | None, typer.Option(help=f"Alerts only to this recipient: {Name}.")] = None,
    item: Annotated[str | None, typer.Option(help=f"Alerts only on these arms: {Name}.")] = None,
    since: Annotated[str | None, typer.Option(help="Alerts only if published then or later.")] = None,
    until: Annotated[str | None, typer.Option(help="Alerts only if published then or before.")] = None,
    min_origins: Annotated[int, typer.Option(min=0, help="Alerts only with so many independent origins.")] = 0,
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
    what is known give none. What goes wrong is one line, and the watch goes on. Ctrl-C ends it."""
    from firsthand.cli.interrupts import Interrupts
    from firsthand.cli.watch_lines import WatchLines
    from firsthand.fetch import Machine
    from firsthand.pipeline.selection import Selection
    from firsthand.pipeline.watch_setup import WatchSetup
    from firsthand.reports import FinderName

    interrupts = Interrupts()
    lines = WatchLines(str(store), interrupts.check)
    setup = WatchSetup(
        source=source,
        location=store,
        own=kb,
        finder=FinderName(finder),
        jobs=readers(finder, jobs),
        every=_pace(source, every),
        filters=_filters(alerts, Selection(supplier, recipient, item, since, until, min_origins), to),
        policy=policy_of(contact, allow_network, allow_port),
        machine=Machine(sleep=interrupts.sleep),
    )
    with interrupts, setup.watch(lines) as watching:
        if not once:
            lines.start(source)
            watching.run()
        elif not watching.once() or lines.complaints:
            raise typer.Exit(1)


def _pace(source: str, every: float | None) -> float:
    """Seconds between looks; MisuseError where they are too few for a site."""
    from firsthand.errors import MisuseError

    if not _WEB.match(source):
        return every or _EVERY_FOLDER
    if every is not None and every < _LEAST_FEED:
        raise MisuseError(f"--every {every:g}: a feed is asked once a minute at most; give 60 or more")
    return every or _EVERY_FEED


def _filters(file: Path | None, selection: "Selection", to: str | None) -> "tuple[AlertFilter, ...]":
    """The saved filters, and that of the command line where it is given, or nothing else is."""
    from firsthand.pipeline.alert_filters import STANDARD, AlertFilter, destination, read_filters
    from firsthand.pipeline.selection import Selection

    saved = read_filters(file) if file else ()
    if saved and to is None and selection == Selection():
        return saved
    return (*saved, AlertFilter("watch", selection, destination(to or STANDARD)))
