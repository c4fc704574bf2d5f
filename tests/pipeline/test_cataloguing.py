"""The catalogue of a store: what its lines say, and when it is built."""

import os
import shutil

import pytest

from firsthand.catalogue import Facet, Query
from firsthand.model import Judgement, Verdict
from firsthand.pipeline import cataloguing
from firsthand.pipeline.cataloguing import catalogue_of
from firsthand.pipeline.current import open_register
from firsthand.store import Store


@pytest.fixture(scope="module")
def shelf(demo_store):
    with open_register(demo_store) as found:
        yield found


@pytest.fixture
def own_store(own_store):
    """Without the catalogue that pages of the store it was copied from may have made."""
    shutil.rmtree(own_store / "catalogue", ignore_errors=True)
    return own_store


@pytest.fixture(scope="module")
def entries(shelf):
    return {entry.transfer.id: entry for entry in shelf.entries()}


@pytest.fixture
def building(monkeypatch):
    """Counts how often a catalogue is built."""
    built, build = [], cataloguing.build

    def counted(*given, **named):
        built.append(given[0])
        build(*given, **named)

    monkeypatch.setattr(cataloguing, "build", counted)
    return built


def judged(store, subject, verdict, number=1, **more):
    store.judge(Judgement(f"j{number}", subject, verdict, "A. Reviewer", f"2031-04-01T10:00:0{number}Z", **more))


def test_the_catalogue_holds_every_transfer_of_the_register_and_is_built_once(own_store, entries, building):
    first = catalogue_of(own_store)
    assert {line.id for line in first.lines(range(first.size))} == set(entries)
    for transfer_id, entry in entries.items():
        assert {first.row_of_report(report) for report in entry.transfer.reports} == {first.row(transfer_id)}
    again = catalogue_of(own_store)
    assert (again.register, again.built_from) == (first.register, first.built_from)
    assert building == [own_store / "catalogue"]


def test_it_is_built_anew_once_there_is_another_register(own_store, entries, building):
    catalogue_of(own_store)
    with Store.open(own_store) as store:
        store.save_register([next(iter(entries.values())).transfer])
    assert catalogue_of(own_store).size == 1
    assert len(building) == 2


def test_progress_is_told_line_by_line(own_store, entries):
    told = []
    catalogue_of(own_store, told.append)
    assert told == list(range(1, len(entries) + 1))


def test_what_people_judged_shows_whether_it_came_before_or_after_the_building(own_store, entries):
    one, other, third = [entry.transfer for entry in entries.values() if len(entry.transfer.reports) == 1][:3]
    with Store.open(own_store) as store:
        judged(store, one.reports[0], Verdict.ACCEPTED, 1)
    catalogue = catalogue_of(own_store)
    assert catalogue.line(one.id).review == "accepted"
    with Store.open(own_store) as store:
        judged(store, "j1", Verdict.WITHDRAWN, 2)
        judged(store, other.reports[0], Verdict.REJECTED, 3, note="a film")
        judged(store, third.id, Verdict.GRADED, 4, value="B2")
    catalogue = catalogue_of(own_store)
    assert catalogue.line(one.id).review == "unreviewed"
    assert catalogue.line(other.id).review == "rejected"
    assert (catalogue.line(third.id).grade, catalogue.line(third.id).grade_is_set) == ("B2", True)
    counted = {value.key: value.count for value in catalogue.counts(Query())[Facet.REVIEW]}
    assert counted == {"unreviewed": len(entries) - 1, "rejected": 1}


def test_a_damaged_catalogue_is_built_anew(own_store, building):
    size = catalogue_of(own_store).size
    (own_store / "catalogue" / "lines.jsonl").write_bytes(b"")
    assert catalogue_of(own_store).size == size
    assert len(building) == 2


def test_where_the_folder_may_not_be_written_to_the_catalogue_lies_elsewhere(own_store, building, monkeypatch):
    before = sorted(own_store.rglob("*"))
    monkeypatch.setattr(cataloguing.os, "access", lambda path, mode: mode != os.W_OK)
    sizes = [catalogue_of(own_store).size for _ in range(2)]
    assert sizes[0] == sizes[1] > 0
    assert len(building) == 1
    assert sorted(own_store.rglob("*")) == before


def test_what_a_report_is_corrected_to_is_listed(own_store, entries):
    entry = next(one for one in entries.values() if len(one.reports) == 1 and next(iter(one.reports.values())).quantity)
    with Store.open(own_store) as store:
        judged(store, entry.transfer.reports[0], Verdict.CORRECTED, slot="quantity", value="[]")
    line = catalogue_of(own_store).line(entry.transfer.id)
    assert (line.quantity, line.review) == ((), "corrected")


def test_a_catalogue_that_fits_is_opened_also_where_nothing_may_be_written(own_store, building, monkeypatch):
    catalogue_of(own_store)
    monkeypatch.setattr(cataloguing.os, "access", lambda path, mode: mode != os.W_OK)
    assert catalogue_of(own_store).folder == own_store / "catalogue"
    assert len(building) == 1


def test_a_register_that_is_built_anew_while_its_catalogue_is_built_starts_it_again(own_store, entries, building):
    transfers = [entry.transfer for entry in entries.values()]

    def replace_it(number):
        if number == 1 and len(building) == 1:
            with Store.open(own_store) as store:
                store.save_register(transfers[:2])

    found = catalogue_of(own_store, replace_it)
    with Store.open(own_store, read_only=True) as store:
        assert (found.register, found.built_from) == store.saved_register()
    assert {line.id for line in found.lines(range(found.size))} == {one.id for one in transfers[:2]}
    assert len(building) == 2


def test_no_transfer_is_read_for_the_review_states(own_store, entries, monkeypatch):
    catalogue_of(own_store)
    with Store.open(own_store) as store:
        for number, entry in enumerate([*entries.values()][:3], 1):
            judged(store, entry.transfer.reports[0], Verdict.ACCEPTED, number)
    monkeypatch.setattr(Store, "transfer", None)
    catalogue = catalogue_of(own_store)
    states = [line.review for line in catalogue.lines(range(catalogue.size))]
    assert len(states) - states.count("unreviewed") == 3
