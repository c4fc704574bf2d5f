"""Re-hashing everything a store holds: the chain, each record against its audit entry, each original."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, Table, select, text
from sqlalchemy.exc import DBAPIError

from firsthand.errors import StoreError
from firsthand.model import Article, Judgement, Rejected, Report, Transfer
from firsthand.store.audit import Action, Entry, broken_links
from firsthand.store.codec import array, decode, digest
from firsthand.store.columns import (
    Columns,
    article_columns,
    judgement_columns,
    rejection_columns,
    report_columns,
    transfer_columns,
)
from firsthand.store.derivation_check import comparison_problems, derivation_problems
from firsthand.store.originals import Originals
from firsthand.store.problem import Problem
from firsthand.store.records import is_whole
from firsthand.store.schema import (
    article,
    audit,
    compared,
    derivation,
    judgement,
    reading,
    register,
    rejection,
    report,
    transfer,
)

_AT_A_TIME = {"yield_per": 200}


@dataclass(frozen=True, slots=True)
class _Kept:
    """How one kind of row is checked: its table, the record in it, and the columns that repeat the record."""

    table: Table
    kind: type[Any]
    columns: Callable[[Any], Columns]
    action: Action


_SINGLE = (
    _Kept(article, Article, article_columns, Action.ARTICLE),
    _Kept(rejection, Rejected, rejection_columns, Action.REJECTION),
    _Kept(judgement, Judgement, judgement_columns, Action.JUDGEMENT),
)
_REPORTS = _Kept(report, Report, report_columns, Action.READING)
_TRANSFERS = _Kept(transfer, Transfer, transfer_columns, Action.REGISTER)


def problems(connection: Connection, originals: Originals, head: str | None) -> Iterator[Problem]:
    """Yield everything that does not hold, one problem a place; `head` is a hash that the chain must contain."""
    checks: tuple[Callable[[], Iterator[Problem]], ...] = (
        lambda: _database(connection),
        lambda: _chain(connection, head),
        lambda: _single_records(connection),
        lambda: _readings(connection),
        lambda: _saved_register(connection),
        lambda: derivation_problems(connection),
        lambda: comparison_problems(connection),
        lambda: _entries_without_rows(connection),
        lambda: _supersessions(connection),
        lambda: _originals(connection, originals),
    )
    for check in checks:
        try:
            yield from check()
        except DBAPIError as error:
            yield Problem("database", f"is damaged: {error.orig}")


def _database(connection: Connection) -> Iterator[Problem]:
    """What SQLite itself finds; PostgreSQL keeps checksums of its own."""
    if connection.dialect.name != "sqlite":
        return
    for (finding,) in connection.execute(text("PRAGMA integrity_check")):
        if finding != "ok":
            yield Problem("database", f"is damaged: {finding}")
    for table, row, parent, _ in connection.execute(text("PRAGMA foreign_key_check")):
        yield Problem(f"{table} row {row}", f"refers to a row of {parent} that is gone")


def _chain(connection: Connection, head: str | None) -> Iterator[Problem]:
    seen = False

    def entries() -> Iterator[Entry]:
        nonlocal seen
        for row in connection.execute(select(audit).order_by(audit.c.sequence), execution_options=_AT_A_TIME):
            entry = Entry(*row)
            seen = seen or entry.hash == head
            yield entry

    yield from broken_links(entries())
    if head is not None and not seen:
        yield Problem(f"audit entry with hash {head}", "is gone: entries at the end were removed or rewritten")


def _single_records(connection: Connection) -> Iterator[Problem]:
    for kept in _SINGLE:
        said = audit.c.action.label("said_action"), audit.c.subject.label("said_subject"), audit.c.digest.label("said")
        query = select(kept.table, *said).outerjoin(audit, audit.c.sequence == kept.table.c.sequence)
        for row in connection.execute(query, execution_options=_AT_A_TIME):
            name = f"{kept.action} {row.id}"
            yield from _record(kept, row, name)
            if (row.said_action, row.said_subject) != (kept.action, row.id):
                yield Problem(name, f"audit entry {row.sequence} does not speak of it")
            elif row.said != digest(row.record.encode()):
                yield Problem(name, "was changed after it was added: its record does not fit the audit log")


def _record(kept: _Kept, row: Row[Any], name: str) -> Iterator[Problem]:
    """Whether a row's record reads, and says what the columns beside it say."""
    try:
        columns = kept.columns(decode(row.record, kept.kind))
    except StoreError as error:
        yield Problem(name, str(error))
        return
    for column, value in columns.items():
        if row._mapping[kept.table.c[column]] != value:
            yield Problem(name, f"column {column} differs from the record")


def _readings(connection: Connection) -> Iterator[Problem]:
    query = (
        select(reading.c.sequence.label("number"), article.c.id.label("article_id"), report)
        .outerjoin(article, article.c.sequence == reading.c.article)
        .outerjoin(report, report.c.reading == reading.c.sequence)
        .order_by(reading.c.sequence, report.c.position)
    )
    rows = connection.execute(query, execution_options=_AT_A_TIME)
    for (number, article_id), group in groupby(rows, key=lambda row: (row.number, row.article_id)):
        found = [row for row in group if row.record is not None]
        yield from _several(connection, _REPORTS, number, str(article_id), found)


def _saved_register(connection: Connection) -> Iterator[Problem]:
    newest = connection.execute(select(register).order_by(register.c.sequence.desc()).limit(1)).one_or_none()
    if newest:
        query = select(transfer).where(transfer.c.register == newest.sequence).order_by(transfer.c.position)
        found = list(connection.execute(query))
        yield from _several(connection, _TRANSFERS, newest.sequence, str(newest.built_from), found)


def _several(connection: Connection, kept: _Kept, number: int, subject: str, rows: list[Row[Any]]) -> Iterator[Problem]:
    """Check the rows that one audit entry stands for."""
    for row in rows:
        yield from _record(kept, row, f"{kept.kind.__name__.lower()} {row.id}")
    name = f"{kept.action} {number} ({kept.kind.__name__.lower()}s of {subject})"
    entry = connection.execute(select(audit).where(audit.c.sequence == number)).one_or_none()
    if entry is None or (entry.action, entry.subject) != (kept.action, subject):
        yield Problem(name, "the audit entry of that number does not speak of it")
    elif entry.digest != digest(array(row.record.encode() for row in rows)):
        yield Problem(name, "was changed after it was added: its records do not fit the audit log")


def _entries_without_rows(connection: Connection) -> Iterator[Problem]:
    tables = {kept.action: kept.table for kept in _SINGLE} | {
        Action.READING: reading,
        Action.REGISTER: register,
        Action.DERIVATION: derivation,
        Action.COMPARISON: compared,
    }
    for action, table in tables.items():
        query = (
            select(audit.c.sequence, audit.c.subject)
            .outerjoin(table, table.c.sequence == audit.c.sequence)
            .where(audit.c.action == action.value, table.c.sequence.is_(None))
            .order_by(audit.c.sequence)
        )
        for sequence, subject in connection.execute(query):
            yield Problem(f"{action} {subject}", f"is gone, though audit entry {sequence} speaks of it")


def _supersessions(connection: Connection) -> Iterator[Problem]:
    """Of the rows of one article, or pair of articles, each is superseded by the next, and the last by none."""
    of_articles = select(article.c.id, article.c.sequence, article.c.superseded_by)
    of_readings = select(article.c.id, reading.c.sequence, reading.c.superseded_by).join(
        article, article.c.sequence == reading.c.article
    )
    pair = (derivation.c.a + " " + derivation.c.b).label("pair")
    of_pairs = select(pair, derivation.c.sequence, derivation.c.superseded_by)
    for name, query in (("article", of_articles), ("reading of article", of_readings), ("derivation", of_pairs)):
        ordered = connection.execute(query.order_by(text("1, 2")), execution_options=_AT_A_TIME)
        for article_id, group in groupby(ordered, key=lambda row: row[0]):
            rows = list(group)
            following = [*(sequence for _, sequence, _ in rows[1:]), None]
            if [superseded_by for _, _, superseded_by in rows] != following:
                yield Problem(f"{name} {article_id}", "which of its versions is the current one was changed")


def _originals(connection: Connection, originals: Originals) -> Iterator[Problem]:
    query = select(article.c.original, article.c.id).where(is_whole).order_by(article.c.original, article.c.sequence)
    for sha256, rows in groupby(connection.execute(query, execution_options=_AT_A_TIME), key=lambda row: row[0]):
        _, article_id = next(rows)
        name = f"original {sha256} (of article {article_id})"
        try:
            changed = digest(originals.read(sha256)) != sha256
        except OSError as error:
            yield Problem(name, f"cannot be read: {error.strerror or error}")
            continue
        if changed:
            yield Problem(name, "was changed: its bytes have another SHA-256")
