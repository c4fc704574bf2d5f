"""Transfers as rows whose columns hold what sources say of the transfer as it is listed."""

import pytest

from firsthand.export.holdings import Holdings
from firsthand.export.transfer_table import TRANSFER_COLUMNS, transfer_row
from firsthand.export.weighed_entry import weighed_entry
from firsthand.model import Measure, Status

from .told import claim, holding, told
from .traced import tracing
from .weighing import only

TONS = (50, 50, Measure.MASS, "t")
RADARS = ("radars", "term/radar")


def cells(holdings: Holdings) -> dict[str, str | int]:
    return dict(zip(TRANSFER_COLUMNS, transfer_row(only(holdings), holdings.kb), strict=True))


@pytest.fixture
def dhow(holdings: Holdings) -> dict[str, str | int]:
    """The transfer of the sample stories whose 50 tons a republisher makes 500."""
    found = (weighed_entry(entry, holdings) for entry in holdings.entries())
    rows = (dict(zip(TRANSFER_COLUMNS, transfer_row(one, holdings.kb), strict=True)) for one in found)
    return next(row for row in rows if "500 t" in str(row["only_in_copies"]))


def test_an_amount_that_a_copy_changed_stands_apart_from_the_one_it_replaced(dhow):
    assert "45 to 55 t" in dhow["quantity"] and "500" not in dhow["quantity"]


def test_an_amount_of_several_items_names_the_one_that_it_is_of(holdings: Holdings):
    one = claim(Status.AGREED, amounts=[TONS])
    assert cells(holding(holdings, told(one)))["quantity"] == "50 t"
    row = cells(holding(holdings, told(one, claim(Status.AGREED, item=RADARS, amounts=[(4, 4, Measure.COUNT, None)]))))
    assert row["quantity"] == "Kornet missiles: 50 t; radars: 4"


def test_the_row_leads_to_the_articles_and_says_what_leans_on_what(holdings: Holdings):
    row = cells(tracing(holdings))
    assert "https://vale.example/1" in str(row["found_at"])
    assert "Origin 2 only denies it." in str(row["why"])


def test_a_time_that_was_only_counted_anew_is_no_words_of_a_copy(holdings: Holdings):
    found = (weighed_entry(entry, holdings) for entry in holdings.entries())
    rows = [dict(zip(TRANSFER_COLUMNS, transfer_row(one, holdings.kb), strict=True)) for one in found]
    assert not [row for row in rows if "time: “last week”" in str(row["only_in_copies"])]
