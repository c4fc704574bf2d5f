"""One report by its id."""

from firsthand.model import Report
from firsthand.store.store import Store


def report_named(store: Store, report_id: str) -> Report | None:
    """The same as `Store.report`."""
    return store.report(report_id)
