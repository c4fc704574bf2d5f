"""A trade register in the manner of SIPRI, read back with the csv module."""

import csv
import io
from collections.abc import Callable

import pytest

from firsthand.export.formats import FORMATS
from firsthand.export.formats.sipri import COLUMNS
from firsthand.export.holdings import Holdings
from firsthand.export.register_form import Entry
from firsthand.model import Certainty, Measure, PartialDate, Status

from .told import BOTH, DELIVERIES, KORNET, claim, holding, told

Rows = Callable[..., list[dict[str, str]]]
COUNT = Measure.COUNT


@pytest.fixture
def rows(holdings: Holdings) -> Rows:
    def written(*entries: Entry, raw: bool = False) -> list[dict[str, str]]:
        target = io.BytesIO()
        assert FORMATS["sipri"].write(holding(holdings, *entries, raw=raw), target) == len(entries)
        return _read(target.getvalue())

    return written


def _read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))


def test_a_stated_delivery_fills_the_columns(rows: Rows):
    [row] = rows(told(claim()))
    assert tuple(row) == COLUMNS
    assert (row["Recipient"], row["Supplier"]) == ("Velkaran Army", "Tessarin")
    assert (row["Weapon designation"], row["Weapon description"]) == ("9M133 Kornet", "anti-tank guided missile")
    assert (row["Number ordered"], row["Number delivered"]) == ("..", "40")
    assert (row["Year(s) of order"], row["Year(s) of delivery"]) == ("..", "2015")
    assert row["Basis"] == "reported, not verified"


@pytest.mark.parametrize(("status", "certainty"), BOTH)
def test_nothing_but_a_reported_delivery_has_a_year_or_a_number_of_delivery(rows: Rows, status, certainty):
    [row] = rows(told(claim(status, certainty)))
    if (status, certainty) in DELIVERIES:
        assert row["Year(s) of delivery"].strip("()") == "2015"
        assert row["Number delivered"].strip("()") == "40"
    else:
        assert (row["Year(s) of delivery"], row["Number delivered"]) == ("", "0")
        assert "no delivery is reported" in row["Comments"]
    assert (row["Status as reported"], row["Certainty"]) == (status, certainty)


@pytest.mark.parametrize(
    ("amounts", "number"),
    [
        ([(40, 40, COUNT, None)], "40"),
        ([(1200, 1200, COUNT, None)], "1200"),
        ([(24, None, COUNT, None)], "(at least 24)"),
        ([(45, 55, COUNT, None)], "(45 to 55)"),
        ([(50, 50, Measure.MASS, "t")], ".."),
        ([(48_000_000, 48_000_000, Measure.MONEY, "USD")], ".."),
        ([(None, None, Measure.UNKNOWN, None)], ".."),
        ([], ".."),
    ],
)
def test_a_number_counts_pieces_and_stands_in_brackets_where_it_is_estimated(rows: Rows, amounts, number):
    [row] = rows(told(claim(amounts=amounts)))
    assert row["Number delivered"] == number


def test_tons_and_money_stand_in_the_comments(rows: Rows):
    amounts = [(50, 50, Measure.MASS, "t")]
    [row] = rows(told(claim(amounts=amounts)))
    assert "Amount reported: 50 t" in row["Comments"]


def test_what_is_hedged_stands_in_brackets(rows: Rows):
    [row] = rows(told(claim(certainty=Certainty.HEDGED)))
    assert (row["Year(s) of delivery"], row["Number delivered"]) == ("(2015)", "(40)")


def test_what_an_origin_denies_stands_in_brackets_and_the_denial_in_the_comments(rows: Rows):
    [row] = rows(told(claim(), claim(certainty=Certainty.DENIED, amounts=[])))
    assert row["Number delivered"] == "(40)"
    assert "1 origin only denies it" in row["Comments"]
    assert (row["Origins reporting"], row["Origins only denying"]) == ("1", "1")


def test_of_two_numbers_the_one_of_more_origins_leads_in_brackets(rows: Rows):
    other = claim(amounts=[(96, 96, COUNT, None)])
    [row] = rows(told(other, claim(), claim()))
    assert row["Number delivered"] == "(40)"
    assert "Other numbers reported: 96" in row["Comments"]


def test_copies_do_not_outvote_another_origin(rows: Rows):
    copies = [claim(amounts=[(500, 500, COUNT, None)]) for _ in range(3)]
    [row] = rows(told(*copies, claim(), claim(), origins=[1, 1, 1, 2, 3]))
    assert row["Number delivered"] == "(40)"
    assert row["Origins reporting"] == "3"


def test_neither_date_nor_number_of_a_plan_becomes_the_deliverys(rows: Rows):
    later = PartialDate("2014", "2014-01-01", "2014-12-31")
    plan = claim(Status.PLANNED, amounts=[(500, 500, COUNT, None)], times=[later])
    [row] = rows(told(claim(amounts=[], times=[]), plan))
    assert (row["Year(s) of delivery"], row["Number delivered"]) == ("..", "..")


def test_an_order_has_its_number_and_in_brackets_its_year(rows: Rows):
    ordered = claim(Status.AGREED, amounts=[(36, 36, COUNT, None)])
    [row] = rows(told(ordered))
    assert (row["Number ordered"], row["Year(s) of order"], row["Number delivered"]) == ("36", "(2015)", "0")


@pytest.mark.parametrize(
    ("date", "years"),
    [
        (PartialDate("2014-12/2015-01", "2014-12-01", "2015-01-31"), "(2014-2015)"),
        (PartialDate("2013/..", "2013-01-01", None), "(from 2013)"),
        (PartialDate("../2015-11-01", None, "2015-11-01"), ".."),
        (PartialDate(None), ".."),
        (PartialDate("2016-03", "2016-03-01", "2016-03-31"), ".."),
    ],
)
def test_years_are_stated_ones_and_never_that_of_publication(rows: Rows, date, years):
    [row] = rows(told(claim(times=[date])))
    assert row["Year(s) of delivery"] == years
    assert row["First published"] == "2015-11-01"


def test_unknown_parties_are_called_so_and_those_of_denials_alone_stand_in_the_comments(rows: Rows):
    denial = claim(certainty=Certainty.DENIED, supplier=("Lothmar", "state/xf"))
    [row] = rows(told(claim(supplier=None, recipient=None), denial))
    assert (row["Recipient"], row["Supplier"]) == ("unknown recipient(s)", "unknown supplier(s)")
    assert "Only told otherwise: supplier Lothmar (denied)" in row["Comments"]


def test_parties_of_equal_weight_stand_side_by_side_and_words_between_quotation_marks(rows: Rows):
    [row] = rows(told(claim(), claim(supplier=("the neighbours", None))))
    assert row["Supplier"] == "Tessarin; “the neighbours”"


def test_each_item_has_a_line_and_a_wider_term_for_it_has_none(rows: Rows):
    wider = claim(item=("anti-tank missiles", "term/anti-tank-guided-missile"), amounts=[(96, 96, COUNT, None)])
    found = rows(told(claim(item=KORNET), wider, claim(item=("rifles", "term/rifle"))))
    assert [row["Weapon description"] for row in found] == ["anti-tank guided missile", "rifle"]
    assert "Reported of anti-tank guided missile, the wider term: 96" in found[0]["Comments"]


def test_a_transfer_without_an_item_has_a_line(rows: Rows):
    [row] = rows(told(claim(item=None)))
    assert (row["Weapon designation"], row["Weapon description"]) == ("..", "..")


def test_text_from_right_to_left_and_formulas_are_safe_unless_raw(rows: Rows):
    entry = told(claim(item=None, supplier=("=1+1", None), recipient=("المتمردون", None)))
    assert rows(entry)[0]["Supplier"] == "“=1+1”"
    assert rows(entry, raw=True)[0]["Recipient"] == "“المتمردون”"
    formula = told(claim(item=("rifles; =HYPERLINK(1)", None)))
    assert rows(formula)[0]["Weapon description"] == "“rifles; '=HYPERLINK(1)”"
    assert rows(formula, raw=True)[0]["Weapon description"] == "“rifles; =HYPERLINK(1)”"


def test_the_sample_stories_are_read_back_with_every_transfer_and_no_false_delivery(
    written: Callable[[str], bytes], holdings: Holdings
):
    found = _read(written("sipri"))
    transfers = {entry.transfer.id: entry.transfer for entry in holdings.entries()}
    assert {row["Transfer"] for row in found} == set(transfers)
    for row in found:
        transfer = transfers[row["Transfer"]]
        delivered = (transfer.status, transfer.certainty) in DELIVERIES
        assert (row["Number delivered"] != "0") == delivered == bool(row["Year(s) of delivery"])
    assert written("sipri") == written("sipri")
