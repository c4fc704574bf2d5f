"""What happened to some records, from the audit log, without reading the whole of it."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection, Select, select

from firsthand.model import Judgement
from firsthand.store.audit import Action
from firsthand.store.codec import decode
from firsthand.store.columns import column_text
from firsthand.store.pages import in_pages
from firsthand.store.schema import article, audit, judgement, reading, register


@dataclass(frozen=True, slots=True)
class Change:
    """One entry of the audit log. `subject` is the id of the record, `made_at` an ISO 8601 instant in UTC.

    `hash` seals the entry and every one before it. `is_first` says that a reading or an article was the first of its
    id; `built_from` is the entry that a register was built from.
    """

    number: int
    action: Action
    subject: str
    made_at: str
    hash: str
    is_first: bool = True
    built_from: int | None = None


def history_of(connection: Connection, articles: Collection[str]) -> list[Change]:
    """Return the changes of some articles and their readings, superseded ones too, in the order they were made."""
    found = list[Change]()
    for some in in_pages(articles):
        taken_in = select(audit).join(article, article.c.sequence == audit.c.sequence)
        read = select(audit).join(reading, reading.c.sequence == audit.c.sequence)
        read = read.join(article, article.c.sequence == reading.c.article)
        for query in (taken_in, read):
            found += _changes(connection, query.where(article.c.id.in_(some)).order_by(audit.c.sequence))
    return sorted(found, key=lambda change: change.number)


def _changes(connection: Connection, query: Select[tuple[object, ...]]) -> list[Change]:
    seen, found = set[str](), list[Change]()
    for row in connection.execute(query):
        action = Action(row.action)
        found.append(Change(row.sequence, action, row.subject, row.made_at, row.hash, row.subject not in seen))
        seen.add(row.subject)
    return found


def register_built(connection: Connection) -> Change | None:
    """Return the entry of the newest register, be it up to date or not; None where none was built."""
    query = select(audit, register.c.built_from).join(register, register.c.sequence == audit.c.sequence)
    # Ordered by the register: by the log, every entry made since would be gone through.
    row = connection.execute(query.order_by(register.c.sequence.desc()).limit(1)).one_or_none()
    if row is None:
        return None
    action = Action(row.action)
    return Change(row.sequence, action, row.subject, row.made_at, row.hash, built_from=row.built_from)


def judgements_on(connection: Connection, subjects: Collection[str]) -> list[Judgement]:
    """Return the judgements on records of these ids, and those that take one of them back, in order of making."""
    found: dict[int, Judgement] = {}
    wanted = set(subjects)
    while wanted:
        new: dict[int, Judgement] = {}
        for some in in_pages(map(column_text, wanted)):
            query = select(judgement.c.sequence, judgement.c.record).where(judgement.c.subject.in_(some))
            new |= {number: decode(record, Judgement) for number, record in connection.execute(query)}
        wanted = {one.id for number, one in new.items() if number not in found}
        found |= new
    return [found[number] for number in sorted(found)]
