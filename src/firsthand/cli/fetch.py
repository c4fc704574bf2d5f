"""`firsthand fetch`: pages of the live web, kept as evidence and read."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from firsthand.cli.options import STORE, FinderChoice, KbFolder, StoreFolder, processors

if TYPE_CHECKING:
    from firsthand.fetch import Policy

Addresses = Annotated[list[str] | None, typer.Argument(metavar="[URL]...", help="Addresses of pages, PDFs or feeds.")]
Contact = Annotated[
    str,
    typer.Option(
        "--contact", envvar="FIRSTHAND_CONTACT", help="A page or mail address that tells sites who reads them."
    ),
]
AllowNetwork = Annotated[
    list[str] | None,
    typer.Option("--allow-network", metavar="CIDR", help="A network of your own that may be reached too."),
]
AllowPort = Annotated[
    list[int] | None,
    typer.Option("--allow-port", metavar="N", min=1, max=65535, help="A further port, beside 80, 443, 8080 and 8443."),
]


def fetch(
    context: typer.Context,
    addresses: Addresses = None,
    *,
    source: Annotated[
        Path | None,
        typer.Option("--from", metavar="FILE", help="A list: one address a line, CSL-JSON as of Zotero, or a feed."),
    ] = None,
    store: StoreFolder = STORE,
    archive: Annotated[
        Path | None, typer.Option("--archive", metavar="PATH", help="WARC file for what comes; else one in the store.")
    ] = None,
    no_add: Annotated[bool, typer.Option("--no-add", help="Only keep what comes; do not read it.")] = False,
    entries: Annotated[bool, typer.Option("--entries", help="Fetch the pages of a feed's entries too.")] = False,
    again: Annotated[bool, typer.Option("--again", help="Also addresses of articles that the store holds.")] = False,
    contact: Contact = "",
    allow_network: AllowNetwork = None,
    allow_port: AllowPort = None,
    kb: KbFolder = None,
    finder: FinderChoice = "encoder",
) -> None:
    """Fetch pages from the live web, keep them as evidence in a WARC file, and add them.

    Only the public web is read, and only what each site's robots.txt allows. What is refused is named and the rest goes
    on; the exit status is then 1."""
    from firsthand.cli.fetch_tally import FetchTally
    from firsthand.cli.printable import printable
    from firsthand.cli.progress import following
    from firsthand.cli.tally import Tally
    from firsthand.pipeline.fetch_run import FetchRun, wanted_addresses
    from firsthand.reports import FinderName

    wanted = wanted_addresses(addresses or [], source)
    policy = policy_of(contact, allow_network, allow_port)
    told, tally = FetchTally(), Tally()
    run = FetchRun(store, policy, told.take, archive, again, entries)
    if no_add:
        run.keep(wanted)
    else:
        with following(tally, context.obj["verbose"]) as follow:
            tally.totals, tally.transfers = run.add(
                wanted,
                own=kb,
                finder=FinderName(finder),
                jobs=processors(),
                progress=follow.outcome,
                comparing=follow.comparing,
                building=follow.building,
            )
    for line in [*told.lines(entries), *([] if no_add else tally.lines(str(store)))]:
        typer.echo(printable(line))
    if told.refused or tally.totals.rejected or tally.totals.unread:
        raise typer.Exit(1)


def policy_of(contact: str, networks: list[str] | None, ports: list[int] | None) -> "Policy":
    """What may be reached; MisuseError where a network or the contact cannot be used."""
    from firsthand.fetch import Policy

    allowed_ports = (*Policy().allowed_ports, *(ports or ()))
    return Policy(allowed_networks=tuple(networks or ()), allowed_ports=allowed_ports, contact=contact)
