"""Reading records back."""

import re
from collections.abc import Iterator, Sequence

from sqlalchemy import ColumnElement, Connection, Table, exists, func, select

from firsthand.model import Article, Judgement, Rejected, Transfer
from firsthand.store.audit import Action
from firsthand.store.codec import decode
from firsthand.store.columns import column_text
from firsthand.store.counts import Counts
from firsthand.store.report_records import current_reading
from firsthand.store.schema import article, audit, judgement, reading, register, rejection, report, transfer

_PREFIX = re.compile("[0-9a-f]{1,32}")
_BUILT_INTO_REGISTER = [
    action.value for action in (Action.ARTICLE, Action.READING, Action.JUDGEMENT, Action.DERIVATION)
]

current_article = article.c.superseded_by.is_(None)
is_whole = ~article.c.record.contains('"is_excerpt":true')  # inside a string of JSON the quotes would be escaped


def ids(connection: Connection) -> tuple[str, ...]:
    """Return the ids of current articles, sorted."""
    return tuple(connection.scalars(select(article.c.id).where(current_article).order_by(article.c.id)))


def articles_page(connection: Connection, after: str, size: int) -> list[Article]:
    """Return up to `size` current articles whose ids come after `after`, sorted by id."""
    query = select(article.c.record).where(current_article, article.c.id > after).order_by(article.c.id).limit(size)
    return [decode(record, Article) for record in connection.scalars(query)]


def articles_named(connection: Connection, ids: Sequence[str]) -> list[Article]:
    """Return the current articles of those ids (some hundred at most) that the store holds, sorted by id."""
    query = select(article.c.record).where(current_article, article.c.id.in_(ids)).order_by(article.c.id)
    return [decode(record, Article) for record in connection.scalars(query)]


def article_ids_at(connection: Connection, urls: Sequence[str]) -> dict[str, str]:
    """Return, by address (some hundred at most), the id of the current article with the lowest id that states it."""
    held = {column_text(url): url for url in urls}
    query = select(article.c.url, article.c.id).where(current_article, article.c.url.in_(held))
    rows = connection.execute(query.order_by(article.c.id.desc()))
    return {held[url]: article_id for url, article_id in rows}


def find_articles(connection: Connection, name: str, most: int) -> list[Article]:
    """Return current articles that were given the name, or else those whose id begins with it, sorted by id."""
    query = select(article.c.record).where(current_article).order_by(article.c.id).limit(most)
    named = query.where(article.c.given_id == column_text(name))
    found = [decode(record, Article) for record in connection.scalars(named)]
    found = [candidate for candidate in found if candidate.given_id == name]
    if found or not _PREFIX.fullmatch(name):
        return found
    prefixed = query.where(article.c.id >= name, article.c.id < name + "g")  # "g" sorts after every hexadecimal digit
    return [decode(record, Article) for record in connection.scalars(prefixed)]


def rejections(connection: Connection) -> Iterator[Rejected]:
    """Yield rejections in the order in which they were added."""
    query = select(rejection.c.record).order_by(rejection.c.sequence)
    return (decode(record, Rejected) for record in connection.scalars(query))


def judgements(connection: Connection, subject: str | None) -> Iterator[Judgement]:
    """Yield judgements, of one subject or all, in the order in which they were made."""
    query = select(judgement.c.record).order_by(judgement.c.sequence)
    if subject is not None:
        query = query.where(judgement.c.subject == column_text(subject))
    return (decode(record, Judgement) for record in connection.scalars(query))


def position(connection: Connection) -> int:
    """Return the number of the newest audit entry that a register depends on, 0 in an empty store."""
    query = select(audit.c.sequence).where(audit.c.action.in_(_BUILT_INTO_REGISTER))
    return connection.scalar(query.order_by(audit.c.sequence.desc()).limit(1)) or 0


def newest_register(connection: Connection) -> tuple[int, int] | None:
    """Return the number of the newest saved register and the position it was built from, None where there is none."""
    newest = select(register.c.sequence, register.c.built_from).order_by(register.c.sequence.desc()).limit(1)
    row = connection.execute(newest).one_or_none()
    return None if row is None else (row.sequence, row.built_from)


def saved_register(connection: Connection) -> int | None:
    """Return the number of the newest saved register, None where there is none or it was built from less."""
    newest = newest_register(connection)
    return None if newest is None or newest[1] < position(connection) else newest[0]


def transfers(connection: Connection, number: int) -> tuple[Transfer, ...]:
    """Return the transfers of a saved register in the order in which they were saved."""
    query = select(transfer.c.record).where(transfer.c.register == number).order_by(transfer.c.position)
    return tuple(decode(record, Transfer) for record in connection.scalars(query))


def transfers_page(connection: Connection, number: int, after: int, size: int) -> list[tuple[int, Transfer]]:
    """Return up to `size` transfers of a register that come after a position, each with its own, in their order."""
    query = select(transfer.c.position, transfer.c.record).where(transfer.c.register == number)
    page = query.where(transfer.c.position > after).order_by(transfer.c.position).limit(size)
    return [(place, decode(record, Transfer)) for place, record in connection.execute(page)]


def transfer_of(connection: Connection, transfer_id: str) -> Transfer | None:
    """Return a transfer of the newest saved register, None where that has none of this id."""
    newest = newest_register(connection)
    if newest is None:
        return None
    # By the id alone: with the register too, SQLite would go through all of it instead of using the index of ids.
    query = select(transfer.c.register, transfer.c.record).where(transfer.c.id == column_text(transfer_id))
    records = [record for number, record in connection.execute(query) if number == newest[0]]
    return decode(records[0], Transfer) if records else None


def counts(connection: Connection) -> Counts:
    """Count what the store holds."""
    in_current_reading = exists().where(reading.c.sequence == report.c.reading, current_reading)
    number = saved_register(connection)
    return Counts(
        articles=_count(connection, article, current_article),
        reports=_count(connection, report, in_current_reading),
        rejections=_count(connection, rejection),
        judgements=_count(connection, judgement),
        originals=connection.scalar(select(func.count(article.c.original.distinct())).where(is_whole)) or 0,
        audit_entries=_count(connection, audit),
        transfers=None if number is None else _count(connection, transfer, transfer.c.register == number),
    )


def _count(connection: Connection, table: Table, *conditions: ColumnElement[bool]) -> int:
    return connection.scalar(select(func.count()).select_from(table).where(*conditions)) or 0


def original_of(connection: Connection, article_id: str) -> str | None:
    """Return the SHA-256 of the current article's original, None where the store does not hold that."""
    return connection.scalar(select(article.c.original).where(current_article, is_whole, article.c.id == article_id))
