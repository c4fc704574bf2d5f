"""The users of a store: added, removed, listed, and let in by their passwords."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from firsthand.errors import FirsthandError, MisuseError
from firsthand.web.security.passwords import Passwords
from firsthand.web.security.roles import Role
from firsthand.web.security.user import User, key_of, usable_name
from firsthand.web.security.users_file import UsersFile

USERS = "users.json"


class Users:
    """The users in `folder`/users.json. A change by any process counts from the next call on.

    Every method raises StoreError, with one clear line, where the file is damaged or cannot be read or written.
    """

    def __init__(self, folder: Path, passwords: Passwords | None = None) -> None:
        self._file = UsersFile(folder / USERS)
        self._passwords = passwords or Passwords()

    def all(self) -> tuple[User, ...]:
        """Every user, in the order they were added."""
        return self._file.users()

    def get(self, name: str) -> User | None:
        """The user of this name, however its letters' case is written; None where there is none."""
        wanted = key_of(name)
        return next((user for user in self.all() if key_of(user.name) == wanted), None)

    def known(self, name: str) -> User:
        """The user of this name; MisuseError where there is none."""
        user = self.get(usable_name(name))
        if user is None:
            raise MisuseError(f"{usable_name(name)}: no user has this name; see: firsthand user list")
        return user

    def check(self, name: str, password: str) -> User | None:
        """The user whose name and password these are, or None, which takes as long for names that nobody has.

        A hash made with older parameters is made anew where the file can be written.
        """
        try:
            user = self.get(usable_name(name))
        except MisuseError:
            user = None
        if not self._passwords.check(user.hash if user else None, password) or user is None:
            return None
        return self._renewed(user, password) if self._passwords.is_dated(user.hash) else user

    def add(self, name: str, role: Role, password: str) -> User:
        """Add a user; MisuseError where the name is taken or the name or password cannot be used."""
        user = User(usable_name(name), role, self._passwords.hashed(password))
        with self._file.alone():
            if self.get(user.name) is not None:
                raise MisuseError(f"{user.name}: there is a user of this name already")
            self._file.write([*self.all(), user])
        return user

    def remove(self, name: str) -> User:
        """Remove a user and return it; MisuseError where there is none of this name."""
        with self._file.alone():
            gone = self.known(name)
            self._file.write([user for user in self.all() if user != gone])
        return gone

    def set_password(self, name: str, password: str) -> User:
        """Give a user another password; MisuseError where there is no such user or the password cannot be used."""
        self.known(name)  # before the hash is made, so that a mistyped name is told at once
        hashed = self._passwords.hashed(password)
        return self._change(name, lambda user: replace(user, hash=hashed))

    def set_role(self, name: str, role: Role) -> User:
        """Give a user another role; MisuseError where there is no such user."""
        return self._change(name, lambda user: replace(user, role=role))

    def _change(self, name: str, change: Callable[[User], User]) -> User:
        with self._file.alone():
            before = self.known(name)
            after = change(before)
            self._file.write([after if user == before else user for user in self.all()])
        return after

    def _renewed(self, user: User, password: str) -> User:
        """The user with a hash of today's parameters, unless the user was changed meanwhile or the disk refuses."""
        hashed = self._passwords.hashed(password)

        def unless_changed(now: User) -> User:
            if now != user:
                raise MisuseError("changed meanwhile")
            return replace(now, hash=hashed)

        try:
            return self._change(user.name, unless_changed)
        except FirsthandError:  # the password was right all the same
            return user
