"""Reading reports back: by article, by reading, by their own ids."""

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from sqlalchemy import Connection, select

from firsthand.model import Report
from firsthand.store.codec import decode
from firsthand.store.columns import column_text
from firsthand.store.pages import in_pages
from firsthand.store.schema import article, reading, report

current_reading = reading.c.superseded_by.is_(None)
_CURRENT = (
    select(report.c.record)
    .join(reading, reading.c.sequence == report.c.reading)
    .join(article, article.c.sequence == reading.c.article)
    .where(current_reading)
    .order_by(article.c.id, report.c.position)
)


def reports(connection: Connection, article_id: str | None) -> Iterator[Report]:
    """Yield current reports, of one article or of all, by article id and in text order."""
    query = _CURRENT if article_id is None else _CURRENT.where(article.c.id == article_id)
    return (decode(record, Report) for record in connection.scalars(query))


def reports_of(connection: Connection, ids: Sequence[str]) -> list[Report]:
    """Return current reports of those articles (some hundred ids at most), by article id and in text order."""
    query = _CURRENT.where(article.c.id.in_(ids))
    return [decode(record, Report) for record in connection.scalars(query)]


def report_of_id(connection: Connection, report_id: str) -> Report | None:
    """Return the current report of an id, None where the store holds none."""
    query = select(report.c.record).join(reading, reading.c.sequence == report.c.reading)
    record = connection.scalar(query.where(report.c.id == column_text(report_id), current_reading).limit(1))
    return None if record is None else decode(record, Report)


def reports_named(connection: Connection, ids: Collection[str]) -> list[Report]:
    """Return the reports of some ids, each as last read, sorted by id; superseded readings count too."""
    found: dict[str, str] = {}
    for some in in_pages(ids):
        query = select(report.c.id, report.c.record).where(report.c.id.in_(some)).order_by(report.c.reading)
        found |= {row.id: row.record for row in connection.execute(query)}
    return [decode(found[name], Report) for name in sorted(found)]


def readings(connection: Connection, article_id: str) -> Iterator[tuple[Report, ...]]:
    """Yield the reports of each reading of an article, the oldest reading first and the current one last."""
    query = (
        select(reading.c.sequence, report.c.record)
        .join(article, article.c.sequence == reading.c.article)
        .outerjoin(report, report.c.reading == reading.c.sequence)
        .where(article.c.id == article_id)
        .order_by(reading.c.sequence, report.c.position)
    )
    for _, rows in groupby(connection.execute(query), key=lambda row: row[0]):
        yield tuple(decode(record, Report) for _, record in rows if record is not None)
