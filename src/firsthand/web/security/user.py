"""A user, and what a user's name may be."""

import unicodedata
from dataclasses import dataclass, field

from firsthand.errors import MisuseError
from firsthand.web.security.roles import Role

LONGEST_NAME = 64  # Unicode code points


@dataclass(frozen=True, slots=True)
class User:
    """Who uses the pages. `hash` is the password's, or empty for the one user who needs none."""

    name: str
    role: Role
    hash: str = field(repr=False)

    @property
    def signed_in(self) -> bool:
        """Whether the user signed in, and so can sign out."""
        return bool(self.hash)


def usable_name(text: str) -> str:
    """The name as it is kept: NFC, one space between its parts; MisuseError where it cannot be a name.

    `str.isprintable` leaves out controls, marks that turn the direction of writing, and what has no form of its own.
    """
    name = unicodedata.normalize("NFC", text)
    if not name.isprintable():
        raise MisuseError("a user's name has no control characters and nothing invisible")
    name = " ".join(name.split())
    if not any(char.isalnum() for char in name):
        raise MisuseError("a user's name has at least one letter or digit")
    if len(name) > LONGEST_NAME:
        raise MisuseError(f"a user's name has at most {LONGEST_NAME} characters")
    return name


def key_of(name: str) -> str:
    """What all spellings of one name share: case, compatibility forms and spaces are folded."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    return " ".join(folded.split())
