"""Sessions: who signed in with which cookie, kept in memory and gone when the server ends.

A session's token is 256 random bits, known to the cookie alone: the table holds its SHA-256. A form's token is an HMAC
of it under a key of this process, so visitors who have not signed in can send the sign-in form although nothing is kept
for them, and nobody can push other people's sessions out by opening pages.
"""

import hashlib
import hmac
import re
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from threading import Lock

from firsthand.web.security.user import User

IDLE_S = 8 * 60 * 60
ABSOLUTE_S = 24 * 60 * 60
MOST = 10_000
_TOKEN = re.compile("[A-Za-z0-9_-]{43}")  # 32 bytes in unpadded base64url
_ALONE = "the only user"  # no cookie can hold this


@dataclass(frozen=True, slots=True)
class Session:
    """`token` stands in the cookie, `csrf` in every form; `user` is None for a visitor who has not signed in."""

    token: str = field(repr=False)
    csrf: str = field(repr=False)
    user: User | None = None
    started: float = 0.0
    seen: float = 0.0

    def vouches_for(self, csrf: str) -> bool:
        """Whether a form came with this session's token; takes equal time wherever the two differ."""
        return hmac.compare_digest(self.csrf.encode(), csrf.encode("utf-8", "surrogatepass"))


class Sessions:
    """The sessions of this process. `clock` gives seconds since the epoch. Safe to use from several threads."""

    def __init__(self, clock: Callable[[], float] = time.time, most: int = MOST) -> None:
        self._clock = clock
        self._most = most
        self._key = secrets.token_bytes()
        self._by_token: OrderedDict[bytes, Session] = OrderedDict()  # what was seen longest ago comes first
        self._lock = Lock()

    def start(self, user: User) -> Session:
        """A new session of a user who has just signed in."""
        now = self._clock()
        session = replace(self._visit(secrets.token_urlsafe(32)), user=user, started=now, seen=now)
        with self._lock:
            self._by_token[_digest(session.token)] = session
            while len(self._by_token) > self._most:
                self._by_token.popitem(last=False)
        return session

    def find(self, token: str, current: Callable[[str], User | None]) -> Session | None:
        """The session of a cookie, or None where there is none or it ended.

        It ends after 8 hours without a request, 24 hours after it started, and as soon as `current`, which gives the
        user of a name as of now, tells another role or password than at its start, or no user.
        """
        now, key = self._clock(), _digest(token)
        with self._lock:
            session = self._by_token.get(key)
            if session is None or session.user is None:
                return None
            idle, age = now - session.seen, now - session.started
            if idle > IDLE_S or age > ABSOLUTE_S or current(session.user.name) != session.user:
                del self._by_token[key]
                return None
            session = replace(session, seen=now)
            self._by_token[key] = session
            self._by_token.move_to_end(key)
            return session

    def end(self, token: str) -> None:
        """End a session, where there is one."""
        with self._lock:
            self._by_token.pop(_digest(token), None)

    def visit(self, token: str | None) -> Session:
        """The session of a visitor who has not signed in: of the cookie's token, or a new one. Nothing is kept."""
        return self._visit(token if token and _TOKEN.fullmatch(token) else secrets.token_urlsafe(32))

    def only(self, user: User) -> Session:
        """The one session of a user without a password. It needs no cookie: its forms' token is its proof."""
        return replace(self._visit(_ALONE), user=user)

    def __len__(self) -> int:
        return len(self._by_token)

    def _visit(self, token: str) -> Session:
        return Session(token, hmac.new(self._key, token.encode(), hashlib.sha256).hexdigest())


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).digest()
