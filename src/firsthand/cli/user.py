"""`firsthand user`: who may use the pages of a store."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from firsthand.cli.options import STORE, AsJson, StoreFolder

if TYPE_CHECKING:
    from firsthand.web.security.users import Users

app = typer.Typer(
    help="Say who may use the pages: readers read, reviewers judge too, admins also add articles.",
    rich_markup_mode=None,
)

Name = Annotated[str, typer.Argument(metavar="NAME", help="The user's name, 1 to 64 characters.")]
RoleName = Literal["reader", "reviewer", "admin"]  # of web.security.roles, which --help need not load
Chosen = Annotated[RoleName, typer.Option("--role", help="What the user may do.")]


@app.command("add")
def add(name: Name, role: Chosen = "reader", store: StoreFolder = STORE) -> None:
    """Add a user; the password is asked for twice, or read from standard input where that is no terminal."""
    from firsthand.errors import MisuseError
    from firsthand.web.security.roles import Role
    from firsthand.web.security.user import usable_name

    users, bare = _users(store), usable_name(name)
    if users.get(bare):  # before a password is asked for
        raise MisuseError(f"{bare}: there is a user of this name already; see: firsthand user password")
    added = users.add(bare, Role(role), _password())
    _say(f"{added.name}: added as {added.role}")


@app.command("remove")
def remove(name: Name, store: StoreFolder = STORE) -> None:
    """Remove a user, who is signed out at once; judgements stay under the name."""
    users = _users(store)
    _say(f"{users.remove(name).name}: removed")
    if not users.all():
        _say("No user is left: started anew, firsthand serve asks nobody on this machine for a password.")


@app.command("list")
def list_users(store: StoreFolder = STORE, as_json: AsJson = False) -> None:
    """List the users with their roles."""
    from firsthand.export.json_line import json_line

    users = _users(store).all()
    for user in users:
        form = {"name": user.name, "role": user.role.value}
        typer.echo(json_line(form)) if as_json else _say(f"{user.role.value:<9} {user.name}")
    if not users and not as_json:
        _say(f"{store}: no users; the pages are for one person on this machine, without a password")


@app.command("password")
def password(name: Name, store: StoreFolder = STORE) -> None:
    """Give a user another password; whoever is signed in with the old one is signed out."""
    users = _users(store)
    users.known(name)  # before a password is asked for
    _say(f"{users.set_password(name, _password()).name}: has a new password")


@app.command("role")
def role(name: Name, role: Annotated[RoleName, typer.Argument(metavar="ROLE")], store: StoreFolder = STORE) -> None:
    """Give a user another role: reader, reviewer or admin."""
    from firsthand.web.security.roles import Role

    changed = _users(store).set_role(name, Role(role))
    _say(f"{changed.name}: is {changed.role} now")


def _users(store: Path) -> "Users":
    """The users of a store; StoreError where the folder holds none, so that no list is made in a mistyped place."""
    from firsthand.errors import StoreError
    from firsthand.store.database import REGISTER
    from firsthand.web.security.users import Users

    if not (store / REGISTER).is_file():
        raise StoreError(f"{store}: no store there; make one with: firsthand add")
    return Users(store)


def _password() -> str:
    """A new password, typed twice unseen, or the one line of standard input."""
    from firsthand.errors import MisuseError
    from firsthand.web.security.passwords import LONGEST, usable_password

    if sys.stdin is not None and sys.stdin.isatty():
        first = str(typer.prompt("Password", hide_input=True, err=True))
        usable_password(first)  # so that nobody types twice what cannot be
        if typer.prompt("Once more", hide_input=True, err=True) != first:
            raise MisuseError("the two passwords differ; nothing was changed")
        return first
    lines = sys.stdin.read(2 * LONGEST + 2).splitlines() if sys.stdin else []
    if len(lines) != 1:
        raise MisuseError("standard input holds no password, or more than one line")
    return lines[0]


def _say(line: str) -> None:
    from firsthand.cli.printable import printable

    typer.echo(printable(line))
