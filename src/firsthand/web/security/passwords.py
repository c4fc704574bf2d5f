"""Passwords: what may be one, their Argon2id hashes, and checking without telling whether a user exists.

The parameters are argon2-cffi's defaults, which follow the low-memory recommendation of RFC 9106. Passwords are
normalised with NFKC before they are hashed, as NIST SP 800-63B, section 5.1.1.2, advises, so that the same letters
match whatever keyboard wrote them.
"""

import secrets
import unicodedata
from functools import cached_property

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError

from firsthand.errors import MisuseError, StoreError

SHORTEST = 12  # Unicode code points
LONGEST = 1024


def usable_password(password: str) -> str:
    """The password in the form that is hashed; MisuseError where it is too short, too long or holds controls."""
    if len(password) > LONGEST:
        raise MisuseError(f"a password has at most {LONGEST:,} characters")
    normal = unicodedata.normalize("NFKC", password)
    if any(unicodedata.category(char) in ("Cc", "Cs") for char in normal):
        raise MisuseError("a password has no control characters")
    if len(normal) < SHORTEST:
        raise MisuseError(f"a password has at least {SHORTEST} characters; a few words that no one else knows will do")
    return normal


class Passwords:
    """Hashing and checking. `hasher` holds the parameters that new hashes get."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher()

    def hashed(self, password: str) -> str:
        """The hash of a password that may be used as one (else MisuseError), with its salt and parameters."""
        return self._hasher.hash(usable_password(password))

    def check(self, hashed: str | None, password: str) -> bool:
        """Whether the password has this hash.

        None, where there is no such user, is always False and takes as long as any hash with today's parameters.
        StoreError where `hashed` is no hash.
        """
        try:
            tried = usable_password(password)
        except MisuseError:
            return False  # what cannot be a password is told apart before any user is looked at
        nobodys = self._nobodys  # made at the first check, whether its name is known or not
        try:
            return self._hasher.verify(hashed or nobodys, tried) and hashed is not None
        except VerifyMismatchError:
            return False
        except (InvalidHashError, VerificationError) as error:
            raise StoreError(f"a password's hash cannot be read: {error}") from error

    def is_dated(self, hashed: str) -> bool:
        """Whether a hash was made with other parameters than new ones are."""
        return self._hasher.check_needs_rehash(hashed)

    @cached_property
    def _nobodys(self) -> str:
        return self._hasher.hash(secrets.token_urlsafe())
