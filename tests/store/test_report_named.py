"""A report is found by its id in the current reading."""

from firsthand.store import Store
from firsthand.store.report_named import report_named


def test_each_current_report_is_found_by_its_id(demo_store):
    with Store.open(demo_store, read_only=True) as store:
        assert all(report_named(store, report.id) == report for report in store.reports())


def test_an_unknown_id_is_none(demo_store):
    with Store.open(demo_store, read_only=True) as store:
        assert [report_named(store, name) for name in ("", "nobody", "x" * 900)] == [None, None, None]
