"""One report by its id."""

from typing import TYPE_CHECKING

from sqlalchemy import select

from firsthand.model import Report
from firsthand.store.codec import decode
from firsthand.store.columns import column_text
from firsthand.store.records import current_reading
from firsthand.store.schema import reading, report

if TYPE_CHECKING:
    from firsthand.store.store import Store


def report_named(store: "Store", report_id: str) -> Report | None:
    """The current report of this id, None where the store holds none."""
    query = (
        select(report.c.record)
        .join(reading, reading.c.sequence == report.c.reading)
        .where(report.c.id == column_text(report_id), current_reading)
        .limit(1)
    )
    with store._reading() as connection:
        record = connection.scalar(query)
        return None if record is None else decode(record, Report)
