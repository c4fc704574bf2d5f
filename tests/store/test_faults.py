"""What stands in the way is one line that says what to do, and the store stays as it was."""

import errno
import os
import sqlite3

import pytest
from generated import article, reports
from sqlalchemy import event
from sqlalchemy.exc import SQLAlchemyError

from firsthand.errors import StoreError
from firsthand.store import Store
from firsthand.store.faults import one_line


def add(store, number):
    made, original = article(number)
    return store.add(made, original, reports(made))


def test_a_full_disk_under_the_originals_loses_nothing_that_was_added(place, monkeypatch):
    with place.open() as store:
        add(store, 1)
        with monkeypatch.context() as full, pytest.raises(StoreError, match="disk is full") as caught:
            full.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(errno.ENOSPC, "No space left on device")))
            add(store, 2)
        assert "\n" not in str(caught.value)
        assert store.counts().articles == 1
        assert add(store, 2)
        assert store.counts().articles == 2
        assert store.verify() == ()


def test_a_full_disk_under_the_database_loses_nothing_that_was_added(folder):
    with Store.open(folder) as store:
        with store.batch():
            for number in range(50):
                add(store, number)
        engine = store._database._writer

        @event.listens_for(engine, "begin")
        def allow_no_more_pages(connection):
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

        with pytest.raises(StoreError, match=f"^{folder}: the disk is full; free some space") as caught, store.batch():
            for number in range(50, 100):
                add(store, number)
        assert "\n" not in str(caught.value)
        assert store.counts().articles == 50
        event.remove(engine, "begin", allow_no_more_pages)
        with store._database._engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
        with store.batch():
            assert sum(add(store, number) for number in range(100)) == 50
        assert store.verify() == ()


@pytest.mark.parametrize(
    ("raised", "said"),
    [
        (
            PermissionError(errno.EACCES, "Permission denied"),
            "x: no permission to write there; check who owns the store",
        ),
        (OSError(errno.EIO, "Input/output error"), "x: Input/output error"),
        (OSError("odd"), "x: odd"),
        (sqlite3.OperationalError("odd"), "x: odd"),
        (SQLAlchemyError("first line\nsecond line"), "x: first line"),
    ],
)
def test_an_error_becomes_one_line(raised, said):
    with pytest.raises(StoreError) as caught, one_line("x"):
        raise raised
    assert str(caught.value) == said


def test_other_errors_pass():
    with pytest.raises(KeyError), one_line("x"):
        raise KeyError
