"""`firsthand demo`: the register of the sample stories."""

import shlex
from pathlib import Path
from typing import Annotated

import typer

import firsthand
from firsthand.cli.options import AsJson, FinderChoice
from firsthand.errors import FirsthandError

_TOLD = "derrin-clearwater.txt"  # a story with a chain, a disclaimer and terms
_CHANGED = "fv-1190"  # turns 50 tons into 500
_FOLDER = Annotated[Path, typer.Option("--store", help="Folder of the store that is made.")]


def demo(
    context: typer.Context,
    store: _FOLDER = Path("demo-store"),
    finder: FinderChoice = "encoder",
    as_json: AsJson = False,
) -> None:
    """Build and print the register of sample stories.

    They are of our own writing and tell of an invented war; nothing in them is real."""
    from firsthand.cli.add import add_all
    from firsthand.cli.register import Format, register

    samples = sample_folder()
    tally = add_all([samples / "stories"], store, kb=samples / "kb", finder=finder, verbose=context.obj["verbose"])
    if as_json:
        register(store=store, form=Format.JSON)
    else:
        for line in tally.lines(str(store)):
            typer.echo(line)
        typer.echo()
        register(store=store)
        _say_what_is_next(store, samples)
    if tally.totals.unread:
        raise typer.Exit(1)


def sample_folder() -> Path:
    """The folder with the sample stories: in the installed package, or beside the sources of a checkout."""
    package = Path(firsthand.__file__).parent
    for folder in (package / "demo", package.parents[1] / "demo"):
        if (folder / "stories").is_dir() and (folder / "kb").is_dir():
            return folder
    raise FirsthandError(f"{package}: the sample stories are missing; install Firsthand again")


def _say_what_is_next(store: Path, samples: Path) -> None:
    from firsthand.pipeline.current import open_register

    with open_register(store) as shelf:
        if not shelf.transfers:
            return
        most = max(shelf.transfers, key=lambda one: (len(one.contradictions) > 0, len(one.articles)))
        article = next(shelf.store.articles(most.articles[:1]))
    kept, story, names = (shlex.quote(str(path)) for path in (store, samples / "stories" / _TOLD, samples / "kb"))
    steps = {
        f"serve --store {kept}": "the register as pages in a browser",
        f"show {most.id[:8]} --store {kept}": "one transfer, each value with its words",
        f"show {article.given_id} --store {kept}": "one of its articles",
        f"trace {_CHANGED} --store {kept}": "a story's family: who took it from whom, and what was changed",
        f"register --store {kept} --item missile --min-origins 2": "what two origins say of missiles",
        f"read {story} --kb {names}": "what an article consists of",
        "add YOUR-ARTICLES/": "start a register of your own: .txt .html .jsonl, also .gz and .xz",
    }
    typer.echo("\nWhat to do next:")
    for step, what in steps.items():
        typer.echo(f"\n  # {what}\n  firsthand {step}")
