"""Nobody supplies himself: one party read on both sides of a transfer stands on one of them at most."""

import re
from collections.abc import Sequence

from firsthand.model import Mention
from firsthand.reports.passage import Passage

Mentions = tuple[Mention, ...]

_NOT_A_RECIPIENT = re.compile(r"\b(?:by|from|through|via|in|of) (?:the )?$", re.IGNORECASE)
_NOT_A_SUPPLIER = re.compile(r"\b(?:to|for|in|into|arming|against) (?:the )?$", re.IGNORECASE)


def apart(suppliers: Mentions, recipients: Mentions, passage: Passage) -> tuple[Mentions, Mentions]:
    """Suppliers and recipients without one party on both sides: the word before a mention says where it cannot stand.

    Where neither says so, the party is left out of both, since it is not known which is right.
    """
    doubled = _entities(suppliers) & _entities(recipients)
    if not doubled:
        return suppliers, recipients
    kept = (
        tuple(one for one in suppliers if not _out(one, doubled, _NOT_A_SUPPLIER, passage)),
        tuple(one for one in recipients if not _out(one, doubled, _NOT_A_RECIPIENT, passage)),
    )
    still = _entities(kept[0]) & _entities(kept[1])
    return (
        tuple(one for one in kept[0] if one.link.entity not in still),
        tuple(one for one in kept[1] if one.link.entity not in still),
    )


def _entities(mentions: Sequence[Mention]) -> set[str]:
    return {one.link.entity for one in mentions if one.link.entity}


def _out(one: Mention, doubled: set[str], barred: re.Pattern[str], passage: Passage) -> bool:
    before = passage.text[max(0, one.words.start - 16) : one.words.start]
    return one.link.entity in doubled and bool(barred.search(before))
