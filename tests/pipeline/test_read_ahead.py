"""What is read for many transfers together is what the store says of each."""

import pytest

from firsthand.model import Verdict
from firsthand.pipeline import read_ahead
from firsthand.pipeline.current import open_register
from firsthand.pipeline.judging import judge
from firsthand.pipeline.read_ahead import ReadAhead
from firsthand.store import Store


@pytest.fixture
def ahead(own_store, monkeypatch):
    """Entries of the sample stories, five together, beside the store that they are read from."""
    monkeypatch.setattr(read_ahead, "_TOGETHER", 5)
    with open_register(own_store) as shelf:
        yield ReadAhead(shelf.store, lambda: shelf.entries(with_newsrooms=False)), shelf


def subjects(entry):
    return [entry.transfer.id, *entry.transfer.reports]


def test_of_each_transfer_it_is_what_the_store_says_of_it(ahead):
    reading, shelf = ahead
    found = 0
    for entry in reading.entries():
        derivations = reading.derivations(entry.transfer.articles)
        assert derivations == shelf.store.derivations_among(entry.transfer.articles)
        assert reading.judgements(subjects(entry)) == ()
        found += len(derivations)
    assert found > 10


def test_entries_come_whole_and_in_their_order_each_time(ahead):
    reading, shelf = ahead
    wanted = [entry.transfer.id for entry in shelf.entries(with_newsrooms=False)]
    assert [entry.transfer.id for entry in reading.entries()] == wanted
    assert [entry.transfer.id for entry in reading.entries()] == wanted


def test_what_belongs_to_others_is_read_too(ahead):
    reading, shelf = ahead
    everything = [name for transfer in shelf.transfers for name in transfer.articles]
    next(reading.entries())
    assert reading.derivations(everything) == shelf.store.derivations_among(everything)
    assert len(reading.derivations(everything)) > 10


def test_judgements_are_those_of_the_store(own_store):
    with open_register(own_store) as shelf:
        report = shelf.transfers[0].reports[0]
    with Store.open(own_store) as store:
        judge(store, report, Verdict.ACCEPTED, by="anna")
    with open_register(own_store) as shelf:
        reading = ReadAhead(shelf.store, lambda: shelf.entries(with_newsrooms=False))
        judged = [entry for entry in reading.entries() if reading.judgements(subjects(entry))]
        assert [report in entry.transfer.reports for entry in judged] == [True]
