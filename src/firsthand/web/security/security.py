"""What the guard and the sign-in page share: one object an application."""

import getpass
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from anyio import CapacityLimiter
from fastapi import Request

from firsthand.errors import MisuseError
from firsthand.web.security.attempts import Attempts
from firsthand.web.security.hosts import Hosts
from firsthand.web.security.roles import Role
from firsthand.web.security.sessions import Session, Sessions
from firsthand.web.security.user import User, usable_name
from firsthand.web.security.users import Users

_CHECKS_AT_ONCE = 2  # of passwords: each takes 64 MiB of memory


def person_at_this_machine() -> User:
    """Who works alone on this machine: the name from the operating system, or "local", with every right."""
    try:
        name = usable_name(getpass.getuser())
    except (MisuseError, OSError, KeyError, ImportError):
        name = "local"
    return User(name, Role.ADMIN, "")


@dataclass(slots=True)
class Security:
    """Users, sessions, the names the server goes by, and who failed to sign in.

    `checks` lets a few passwords be checked at once, the others wait.
    """

    users: Users
    hosts: Hosts
    sessions: Sessions = field(default_factory=Sessions)
    attempts: Attempts = field(default_factory=Attempts)
    checks: CapacityLimiter = field(default_factory=lambda: CapacityLimiter(_CHECKS_AT_ONCE))
    only_user: User = field(default_factory=person_at_this_machine)
    _asked: bool = False

    @classmethod
    def of(cls, folder: Path, bind: str = "127.0.0.1", allowed: Iterable[str] = ()) -> "Security":
        """The security of a store that is served at an address; MisuseError where anybody could come in.

        `allowed` are further names that it is asked for by, as behind a proxy.
        """
        users, hosts = Users(folder), Hosts.of(bind, allowed)
        if not hosts.loopback_only and not users.all():
            add = f"firsthand user add NAME --role admin --store {folder}"
            raise MisuseError(f"others could reach these pages, and the store has no users; first: {add}")
        return cls(users, hosts)

    def asks_for_password(self) -> bool:
        """Whether visitors must sign in. Once they must, that stays so, should the file of users go away.

        StoreError where the file is damaged.
        """
        self._asked = self._asked or not self.hosts.loopback_only or bool(self.users.all())
        return self._asked

    def alone(self) -> Session:
        """The session of the one user who needs no password."""
        return self.sessions.only(self.only_user)


def security_of(request: Request) -> Security:
    """The security of the application that a request came to."""
    found = request.app.state.security
    assert isinstance(found, Security)
    return found
