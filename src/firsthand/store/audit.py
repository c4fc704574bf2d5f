"""The hash-chained log of every change.

An entry's hash is taken over all of its other fields, the time and the previous entry's hash included. Changing,
removing, inserting or re-dating an entry therefore breaks the chain at that place.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum

from firsthand.store.codec import digest, encode
from firsthand.store.problem import Problem

CHAIN_START = "0" * 64


class Action(StrEnum):
    """What a change did. `subject` is the id of the record; for a register, the entry it was built from.

    For a derivation it is the ids of its two articles, and for a comparison the method.
    """

    ARTICLE = "article"
    READING = "reading"
    REJECTION = "rejection"
    JUDGEMENT = "judgement"
    REGISTER = "register"
    DERIVATION = "derivation"
    COMPARISON = "comparison"


@dataclass(frozen=True, slots=True)
class Entry:
    """One change. `digest` is the SHA-256 of the record's JSON, or of a JSON array where there are several records.

    `made_at` is an ISO 8601 instant in UTC; `previous` is the hash of the entry before, or zeros.
    """

    sequence: int
    action: str
    subject: str
    digest: str
    previous: str
    made_at: str
    hash: str


def utc_now() -> str:
    """Return this instant as ISO 8601 in UTC with microseconds."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def entry_hash(entry: Entry) -> str:
    """Return the SHA-256 over the JSON array of an entry's other fields, in their order."""
    fields = [entry.sequence, entry.action, entry.subject, entry.digest, entry.previous, entry.made_at]
    return digest(encode(fields))


def next_entry(last: Entry | None, action: Action, subject: str, record_digest: str, made_at: str) -> Entry:
    """Return the entry that follows `last`; the first entry of a log follows None."""
    sequence = last.sequence + 1 if last else 1
    previous = last.hash if last else CHAIN_START
    entry = Entry(sequence, action.value, subject, record_digest, previous, made_at, hash="")
    return replace(entry, hash=entry_hash(entry))


def broken_links(entries: Iterable[Entry]) -> Iterator[Problem]:
    """Yield a problem for each place where the chain, given in order of sequence, does not hold."""
    expected, previous = 1, CHAIN_START
    for entry in entries:
        name = f"audit entry {entry.sequence}"
        if entry.sequence != expected:
            missing = f"{expected}" if entry.sequence == expected + 1 else f"{expected} to {entry.sequence - 1}"
            yield Problem(name, f"entry {missing} before it is missing")
        elif entry.previous != previous:
            yield Problem(name, "does not name the hash of the entry before it")
        if entry.hash != entry_hash(entry):
            yield Problem(name, "was changed after it was made: its hash does not fit its fields")
        expected, previous = entry.sequence + 1, entry.hash
