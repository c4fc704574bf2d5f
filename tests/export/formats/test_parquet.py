"""The register as Parquet, read back with pyarrow."""

import io
from datetime import date
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from firsthand.export.formats import FORMATS
from firsthand.export.holdings import Holdings
from firsthand.model import Measure, PartialDate, Status

from .told import BOTH, DELIVERIES, claim, holding, told
from .traced import tracing


def _table(holdings: Holdings) -> pa.Table:
    target = io.BytesIO()
    FORMATS["parquet"].write(holdings, target)
    return pq.read_table(io.BytesIO(target.getvalue()))


def _row(holdings: Holdings) -> dict[str, Any]:
    [row] = _table(holdings).to_pylist()
    return row


def test_the_columns_are_typed_and_say_what_they_hold(holdings: Holdings):
    table = _table(holdings)
    types = {field.name: field.type for field in table.schema}
    assert types["first_published"] == pa.date32() and types["origins_reporting"] == pa.int32()
    assert types["delivered"] == pa.bool_()
    assert types["quantity"].value_type.field("low").type == pa.float64()
    assert types["time"].value_type.field("earliest").type == pa.date32()
    assert all(field.metadata[b"description"] for field in table.schema)


def test_the_file_names_the_version_of_the_register(holdings: Holdings):
    told = _table(holdings).schema.metadata
    assert told[b"firsthand.hash"].decode() == holdings.version.hash
    assert told[b"firsthand.version"].decode() == str(holdings.version.number)


def test_each_transfer_has_its_figures_reports_and_origins(holdings: Holdings):
    rows = _table(holdings).to_pylist()
    for row, entry in zip(rows, holdings.entries(), strict=True):
        origins = entry.transfer.origins
        assert row["id"] == entry.transfer.id
        assert (row["origins_reporting"], row["origins_denying"]) == (
            sum(not one.only_denies for one in origins),
            sum(one.only_denies for one in origins),
        )
        assert [one["id"] for one in row["report_list"]] == list(entry.transfer.reports)
        assert {one["origin"] for one in row["report_list"]} == {one["number"] for one in row["origin_list"]}
        for one in row["report_list"]:
            article = entry.articles[entry.reports[one["id"]].article]
            source = article.text if one["part"] == "text" else article.title
            assert source[one["start"] : one["end"]] == one["sentence"]


@pytest.mark.parametrize(("status", "certainty"), BOTH)
def test_only_a_reported_delivery_is_delivered(holdings: Holdings, status, certainty):
    row = _row(holding(holdings, told(claim(status, certainty))))
    assert row["delivered"] == ((status, certainty) in DELIVERIES)
    assert (row["status"], row["certainty"]) == (status, certainty)
    assert row["origins_reporting"] == (certainty != "denied")


def test_a_value_has_the_origins_that_claim_it_apart_from_those_that_added_or_deny_it(holdings: Holdings):
    row = _row(tracing(holdings))
    found = {one["words"]: (one["origins"], one["added_in"], one["denied_by"]) for one in row["recipient"]}
    assert found == {
        "لواء التل": ([1], [], []),
        "“the hills”": ([], [1], []),
        "anyone": ([], [], [2]),
        "the terrorists": ([], [1], []),
    }
    assert row["supplier"][0]["name"] == "Ismarra" and row["recipient"][0]["name"] is None


@pytest.mark.parametrize(
    "amount",
    [
        (40, 40, Measure.COUNT, None),
        (24, None, Measure.COUNT, None),
        (45, 55, Measure.MASS, "t"),
        (2e6, 2e6, Measure.MONEY, "USD"),
        (None, None, Measure.UNKNOWN, None),
    ],
)
def test_an_amount_is_an_interval_with_its_unit(holdings: Holdings, amount):
    [found] = _row(holding(holdings, told(claim(amounts=[amount]))))["quantity"]
    assert (found["low"], found["high"], found["measure"], found["unit"]) == amount


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest", "day"),
    [
        ("2015-10-12", "2015-10-12", "2015-10-12", date(2015, 10, 12)),
        ("2015-10", "2015-10-01", "2015-10-31", None),
        ("2015-10-12~", "2015-10-12", "2015-10-12", None),
        ("2015-10-12/2015-10-19", "2015-10-12", "2015-10-19", None),
        ("2015-10/..", "2015-10-01", None, None),
        (None, None, None, None),
    ],
)
def test_a_time_is_a_day_only_where_one_certain_day_is_stated(holdings: Holdings, edtf, earliest, latest, day):
    stated = PartialDate(edtf, earliest, latest)
    [found] = _row(holding(holdings, told(claim(times=[stated]))))["time"]
    assert (found["edtf"], found["day"]) == (edtf, day)
    assert (found["earliest"] and found["earliest"].isoformat()) == earliest
    assert (found["latest"] and found["latest"].isoformat()) == latest


def test_what_no_report_states_is_an_empty_list_and_halves_of_surrogates_are_question_marks(holdings: Holdings):
    made = told(claim(Status.REFUSED, supplier=None, item=("x\ud800", None), amounts=(), times=()))
    row = _row(holding(holdings, made))
    assert (row["supplier"], row["via"], row["quantity"], row["time"]) == ([], [], [], [])
    assert row["item"][0]["words"] == "x?"
