"""The verbs, put together."""

from typing import Annotated

import typer

from firsthand import __version__
from firsthand.cli import (
    add,
    check,
    compare,
    demo,
    evaluate,
    export,
    extract,
    fetch,
    import_store,
    judgements,
    kb,
    lineage,
    outlet,
    read,
    register,
    serve,
    show,
    trace,
    user,
    verify,
    watch,
)
from firsthand.cli.program import Program


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"firsthand {__version__}")
        raise typer.Exit()


def _main(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
    verbose: Annotated[bool, typer.Option("--verbose", help="Log what is done to standard error.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an unexpected error.")] = False,
) -> None:
    """Build a sourced register of reported arms transfers from conflict reporting.

    Start with: firsthand demo
    """
    context.obj = {"verbose": verbose}


app = typer.Typer(
    name="firsthand",
    cls=Program,
    callback=_main,
    add_completion=False,
    rich_markup_mode=None,  # plain help starts three times as fast
    pretty_exceptions_enable=False,
)
app.command("add")(add.add)
app.command("fetch")(fetch.fetch)
app.command("watch")(watch.watch)
app.command("register")(register.register)
app.command("export")(export.export)
app.command("import")(import_store.import_store)
app.command("show")(show.show)
app.command("trace")(trace.trace)
app.command("compare")(compare.compare)
app.command("check")(check.check)
app.command("outlet")(outlet.outlet)
app.command("read")(read.read)
app.command("extract")(extract.extract)
app.command("evaluate")(evaluate.evaluate)
app.command("lineage")(lineage.lineage)
app.add_typer(kb.app, name="kb")
app.command("judgements")(judgements.judgements)
app.command("verify")(verify.verify)
app.command("demo")(demo.demo)
app.command("serve")(serve.serve)
app.add_typer(user.app, name="user")
