"""The file of users: read when it changed, written whole by one process at a time.

It is written beside, with mode 0600, synced, and renamed, so a killed process leaves the earlier file. A file that is
there and cannot be read is a StoreError, never a list without users: that would open the pages to everybody.
"""

import json
import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from firsthand.errors import StoreError
from firsthand.web.security.roles import Role
from firsthand.web.security.user import User, key_of, usable_name

_FORMAT = 1
_WAIT_S = 10.0  # how long a change waits for another process
_MENDING = "put it back from a backup, or take it away and add the users anew"


class UsersFile:
    """One `users.json`. Safe to use from several threads and processes."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._read: tuple[tuple[int, ...], tuple[User, ...]] = ((), ())

    def users(self) -> tuple[User, ...]:
        """All users in the order they were added, none where there is no file; StoreError where it is damaged."""
        try:
            state = self.path.stat()
            # A change by renaming brings another inode, one in place another time of change, which nobody can set.
            signature = (state.st_ino, state.st_size, state.st_mtime_ns, state.st_ctime_ns)
            if self._read[0] != signature:
                self._read = (signature, _parsed(self.path, self.path.read_bytes()))
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise StoreError(f"{self.path}: {error.strerror}") from error
        return self._read[1]

    @contextmanager
    def alone(self) -> Iterator[None]:
        """While within, no other process and thread changes the file; StoreError after 10 seconds of waiting."""
        try:
            descriptor = os.open(self.path.with_suffix(".lock"), os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise StoreError(f"{self.path.parent}: {error.strerror}") from error
        try:
            _keep_owner(descriptor, self.path)
            _lock(descriptor, self.path)
            yield
        finally:
            os.close(descriptor)  # which gives the lock back, as the end of the process does

    def write(self, users: Sequence[User]) -> None:
        """Put these users in place of all; call it within `alone`. StoreError where the disk does not take it."""
        entries = [{"name": user.name, "role": user.role.value, "hash": user.hash} for user in users]
        text = json.dumps({"format": _FORMAT, "users": entries}, ensure_ascii=False, indent=1) + "\n"
        try:
            self._replace(text.encode())
        except OSError as error:
            raise StoreError(f"{self.path}: {error.strerror}") from error

    def _replace(self, data: bytes) -> None:
        beside = self.path.with_name(f"{self.path.name}.new")
        beside.unlink(missing_ok=True)  # what a killed process left
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            _keep_owner(file.fileno(), self.path)
            os.fsync(file.fileno())
        beside.replace(self.path)
        if os.name != "nt":  # Windows keeps folder entries itself and refuses to open a folder
            folder = os.open(self.path.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)


def _parsed(path: Path, data: bytes) -> tuple[User, ...]:
    try:
        form = json.loads(data.decode("utf-8"))
        if form["format"] != _FORMAT:
            raise StoreError(f"{path}: made by a later version of Firsthand; install that one")
        if not isinstance(form["users"], list):
            raise ValueError("no list")
        users = tuple(_user(entry) for entry in form["users"])
        if len({key_of(user.name) for user in users}) < len(users):
            raise ValueError("a name stands there twice")
    except StoreError:
        raise
    except Exception as error:  # whatever is wrong in it, the file is damaged and nobody gets in
        raise StoreError(f"{path}: damaged; {_MENDING}") from error
    return users


def _user(entry: dict[str, str]) -> User:
    name, hashed = entry["name"], entry["hash"]
    if usable_name(name) != name or not hashed.startswith("$argon2"):
        raise ValueError("no user")
    return User(name, Role(entry["role"]), hashed)


def _lock(descriptor: int, path: Path) -> None:
    deadline = time.monotonic() + _WAIT_S
    while not _locked(descriptor):
        if time.monotonic() > deadline:
            raise StoreError(f"{path}: another process is changing it; try again when that one has ended")
        time.sleep(0.02)


def _locked(descriptor: int) -> bool:
    with suppress(OSError):
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False


def _keep_owner(descriptor: int, path: Path) -> None:
    """Where root adds a user, let the account that runs the server go on reading the file."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return
    before = (path if path.exists() else path.parent).stat()
    os.fchown(descriptor, before.st_uid, before.st_gid)
