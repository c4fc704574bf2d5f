"""Words round a name that keep it from being the party that a phrase means."""

from collections.abc import Sequence

from firsthand.kb.heads import FORMER, GOVERNMENTS, PARTS, PEOPLES
from firsthand.kb.phrase import Token

_BACKED = ("-backed", "-supported", "-trained", "-armed", "-funded", "-sponsored", "-led", "-aligned", "-allied")
_HELD = ("-held", "-controlled")


def is_former(tokens: Sequence[Token]) -> bool:
    """Whether the words say that somebody no longer holds the office: "former", "deposed", "ex-"."""
    return any(token.lower in FORMER or token.lower.startswith("ex-") for token in tokens)


def is_part(tokens: Sequence[Token]) -> bool:
    """Whether the words mean a part of a state only: "eastern", "rebel-held"."""
    return any(token.lower in PARTS or token.lower.endswith(_HELD) for token in tokens)


def is_backed(before: Sequence[Token], head: str) -> bool:
    """Whether "forces" are described by who backs them, and so need not be the state's own."""
    return head.lower().endswith(("forces", "force")) and any(token.lower.endswith(_BACKED) for token in before)


def has_people(tokens: Sequence[Token]) -> bool:
    """Whether a people, a creed or the like describes the party: "Kurdish", "Sunni"."""
    return any(token.lower in PEOPLES for token in tokens)


def is_government(after: Sequence[Token]) -> bool:
    """Whether the words after a leader's name make it that of a government, past or present: "administration"."""
    return any(token.lower in GOVERNMENTS for token in after)
