"""`firsthand fetch`: pages of the live web, kept as evidence and read."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from firsthand.cli.options import STORE, FinderChoice, KbFolder, StoreFolder, processors

if TYPE_CHECKING:
    from firsthand.fetch import Policy
    from firsthand.read.address_list import Listed

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
    from firsthand.pipeline.fetch_run import FetchRun
    from firsthand.reports import FinderName

    wanted = _wanted(addresses or [], source)
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


def _wanted(addresses: list[str], source: Path | None) -> "list[Listed]":
    """The addresses typed and those of a list, each once; MisuseError where there are none, or the list is none."""
    from firsthand.errors import MisuseError
    from firsthand.read.address_list import Listed, NoListError, parse_list

    listed: list[Listed] = []
    if source is not None:
        try:
            listed = list(parse_list(sys.stdin.buffer.read() if str(source) == "-" else source.read_bytes()))
        except OSError as error:
            raise MisuseError(f"{source}: cannot be read: {error.strerror or error}") from error
        except NoListError as fault:
            raise MisuseError(f"{source}: {fault}") from None
    elif not addresses:
        raise MisuseError("name addresses to fetch, or a list of them with --from FILE")
    known = {one.address for one in listed}
    return [*(Listed(one) for one in dict.fromkeys(addresses) if one not in known), *listed]
