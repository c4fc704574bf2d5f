"""Transfers of the register with all that they name."""

from dataclasses import replace

import pytest

from firsthand.pipeline import current
from firsthand.pipeline.current import open_register


@pytest.fixture(scope="module")
def shelf(demo_store):
    with open_register(demo_store) as found:
        yield found


@pytest.mark.parametrize("at_a_time", [1, 7, 200])
def test_entries_hold_the_reports_and_articles_of_each_transfer_however_many_are_read_together(
    shelf, monkeypatch, at_a_time
):
    monkeypatch.setattr(current, "_AT_A_TIME", at_a_time)
    entries = list(shelf.entries())
    assert [entry.transfer for entry in entries] == list(shelf.transfers)
    for entry in entries:
        assert tuple(entry.reports) == entry.transfer.reports
        assert tuple(entry.articles) == entry.transfer.articles
        assert set(entry.newsrooms) == set(entry.transfer.reports)
        assert all(shelf.store.reports(one.article).count(one) == 1 for one in entry.reports.values())


def test_without_newsrooms_entries_are_the_same_otherwise(shelf):
    bare = list(shelf.entries(with_newsrooms=False))
    assert bare == [replace(entry, newsrooms={}) for entry in shelf.entries()]


def test_entries_are_read_as_they_are_asked_for(shelf, monkeypatch):
    monkeypatch.setattr(current, "_AT_A_TIME", 2)
    taken = []
    entries = shelf.entries(taken.append(one) or one for one in shelf.transfers)
    assert next(entries).transfer == shelf.transfers[0]
    assert taken == list(shelf.transfers[:2])


def test_reports_are_not_asked_for_article_by_article(shelf, monkeypatch):
    asked = []
    read = type(shelf.store).reports_named
    monkeypatch.setattr(type(shelf.store), "reports", None)
    counted = lambda store, ids: asked.append(len(ids)) or read(store, ids)  # noqa: E731
    monkeypatch.setattr(type(shelf.store), "reports_named", counted)
    list(shelf.entries())
    assert len(asked) == 1
