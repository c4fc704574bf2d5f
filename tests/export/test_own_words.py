"""What only republishers say is left out of a transfer."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from firsthand.export.holdings import Holdings
from firsthand.export.own_words import own_words
from firsthand.export.register_form import Entry
from firsthand.export.values import values_of
from firsthand.model import Judgement, Verdict
from firsthand.pipeline.current import open_register
from firsthand.pipeline.exporting import Wanted, holdings_of


@pytest.fixture(scope="module")
def holdings(demo_store: Path) -> Iterator[Holdings]:
    with open_register(demo_store) as shelf:
        yield holdings_of(shelf, Wanted())


@pytest.fixture(scope="module")
def dhow(holdings: Holdings) -> Entry:
    """The transfer whose 50 tons a republisher makes 500."""
    return next(one for one in holdings.entries() if {"45 to 55 t", "500 t"} <= amounts(one))


def amounts(entry: Entry) -> set[str | None]:
    return {value.meaning for value in values_of(entry) if value.slot == "quantity"}


def test_an_amount_that_a_republisher_changed_is_left_out(holdings: Holdings, dhow: Entry):
    found = amounts(own_words(dhow, holdings))
    assert "45 to 55 t" in found
    assert "500 t" not in found


def test_reports_origins_and_counts_stay(holdings: Holdings):
    for entry in holdings.entries():
        assert own_words(entry, holdings).transfer == entry.transfer


def test_without_known_derivations_nothing_is_left_out(holdings: Holdings, dhow: Entry):
    assert own_words(dhow, replace(holdings, derivations=lambda _: ())) == dhow


def test_what_a_person_put_right_stays(holdings: Holdings, dhow: Entry):
    name = next(name for name, one in dhow.reports.items() if any(amount.low == 500 for amount in one.quantity))
    made = Judgement.made(
        name, Verdict.CORRECTED, by="a reader", at=datetime(2026, 1, 1, tzinfo=UTC), slot="quantity", value="[]"
    )
    corrected = own_words(dhow, replace(holdings, judgements=lambda _: (made,)))
    assert corrected.reports[name].quantity == dhow.reports[name].quantity
