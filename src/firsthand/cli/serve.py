"""`firsthand serve`: the pages."""

from typing import Annotated

import typer

from firsthand.cli.options import STORE, StoreFolder

_TOLD = 10_000  # transfers from one line of progress to the next

Host = Annotated[
    str, typer.Option("--host", help="Address to listen on. Any but this machine's own needs users: firsthand user.")
]
Port = Annotated[int, typer.Option("--port", min=0, max=65535, help="Port to listen on; 0 takes a free one.")]
Names = Annotated[
    list[str] | None,
    typer.Option("--allow-host", help="A further name under which the pages are asked for, as behind a proxy."),
]


def serve(store: StoreFolder = STORE, host: Host = "127.0.0.1", port: Port = 8400, allow_host: Names = None) -> None:
    """Show the register as pages in a browser.

    They need no network. Without users they are for this machine alone and for one person, who may do everything."""
    from firsthand.pipeline.cataloguing import catalogue_of
    from firsthand.web.app import create_app
    from firsthand.web.serving import bound
    from firsthand.web.serving import serve as run

    with bound(host, port) as listening:
        app = create_app(store, host, allow_host or ())
        catalogue_of(store, _tell).close()  # a register that is not ready is made before anybody waits for it
        shown = f"[{host}]" if ":" in host else host
        typer.echo(f"Firsthand: http://{shown}:{listening.getsockname()[1]}/  (Ctrl-C ends)")
        run(app, listening)


def _tell(lines: int) -> None:
    """Say how far the register is prepared for the pages, where that takes long."""
    if lines % _TOLD == 0:
        typer.echo(f"preparing the register for the pages: {lines:,} transfers", err=True)
