"""A flat file of events in the manner of ACLED, read back with the csv module."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from firsthand.export.formats import FORMATS
from firsthand.export.formats.acled import COLUMNS
from firsthand.export.holdings import Holdings, Version
from firsthand.export.register_form import Entry
from firsthand.model import Certainty, PartialDate, Status

from .told import BOTH, DELIVERIES, claim, holding, told

Rows = Callable[..., list[dict[str, str]]]
CITY = "place/latakia-173576"


@pytest.fixture
def rows(holdings: Holdings) -> Rows:
    def written(*entries: Entry) -> list[dict[str, str]]:
        target = io.BytesIO()
        assert FORMATS["acled"].write(holding(holdings, *entries), target) == len(entries)
        return _read(target.getvalue())

    return written


def _read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))


def test_the_first_columns_are_acleds_and_the_actors_stand_in_their_roles(rows: Rows):
    [row] = rows(told(claim(via=("Ardesh", "state/xe"))))
    assert tuple(row) == COLUMNS
    assert COLUMNS[:4] == ("event_id_cnty", "event_date", "year", "time_precision")
    assert (COLUMNS[30], len(set(COLUMNS))) == ("timestamp", len(COLUMNS))
    assert (row["actor1"], row["assoc_actor_1"], row["actor2"]) == ("Tessarin", "Ardesh", "Velkaran Army")
    assert (row["event_type"], row["sub_event_type"]) == ("Strategic developments", "Other")
    assert row["fatalities"] == ""
    assert "is reported" in row["notes"]
    assert "Not verified" in row["notes"]


@pytest.mark.parametrize(("status", "certainty"), BOTH)
def test_nothing_but_a_reported_delivery_is_coded_as_one(rows: Rows, status, certainty):
    [row] = rows(told(claim(status, certainty, place=("Latakia", CITY))))
    assert (row["sub_event_type"] == "Other") == ((status, certainty) in DELIVERIES)
    assert bool(row["event_type"]) == bool(row["sub_event_type"])
    assert f"status={status}; certainty={certainty}" in row["tags"]
    if (status, certainty) not in DELIVERIES:
        assert "No delivery is reported" in row["notes"]


@pytest.mark.parametrize(
    ("status", "certainty", "sub_event", "is_placed"),
    [
        (Status.DELIVERED, Certainty.STATED, "Other", True),
        (Status.AGREED, Certainty.HEDGED, "Agreement", False),
        (Status.INTERCEPTED, Certainty.STATED, "Disrupted weapons use", True),
        (Status.DIVERTED, Certainty.STATED, "", False),
        (Status.PLANNED, Certainty.STATED, "", False),
        (Status.REFUSED, Certainty.STATED, "", False),
        (Status.DELIVERED, Certainty.DENIED, "", False),
        (Status.INTERCEPTED, Certainty.DENIED, "", False),
        (Status.ONGOING, Certainty.HYPOTHETICAL, "", False),
    ],
)
def test_what_is_no_event_has_no_date_and_no_point_on_the_map(rows: Rows, status, certainty, sub_event, is_placed):
    [row] = rows(told(claim(status, certainty, place=("Latakia", CITY))))
    assert row["sub_event_type"] == sub_event
    for name in ("year", "time_precision", "country", "location", "latitude", "longitude", "geo_precision"):
        assert bool(row[name]) == is_placed
    assert (row["stated_earliest"], row["stated_places"]) == ("2015-10-01", "Latakia")


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest", "coded"),
    [
        ("2015-10-12", "2015-10-12", "2015-10-12", ("2015-10-12", "2015", "1")),
        ("2015-10-12~", "2015-10-12", "2015-10-12", ("", "2015", "2")),
        ("2015-10-10/2015-10-11", "2015-10-10", "2015-10-11", ("", "2015", "2")),
        ("2015-10-12/2015-10-18", "2015-10-12", "2015-10-18", ("", "2015", "2")),
        ("2015-10", "2015-10-01", "2015-10-31", ("", "2015", "3")),
        ("2015-12-28/2016-01-03", "2015-12-28", "2016-01-03", ("", "", "2")),
        ("2015", "2015-01-01", "2015-12-31", ("", "2015", "")),
        ("2015-10/..", "2015-10-01", None, ("", "", "")),
        (None, None, None, ("", "", "")),
    ],
)
def test_the_precision_follows_the_bounds_and_no_day_is_chosen(rows: Rows, edtf, earliest, latest, coded):
    [row] = rows(told(claim(times=[PartialDate(edtf, earliest, latest)])))
    assert (row["event_date"], row["year"], row["time_precision"]) == coded


def test_an_undated_transfer_has_no_date_but_the_day_of_publication_in_its_own_column(rows: Rows):
    [row] = rows(told(claim(times=[])))
    assert (row["event_date"], row["year"], row["first_published"]) == ("", "", "2015-11-01")


@pytest.mark.parametrize(
    ("words", "entity", "coded"),
    [
        ("Latakia", CITY, ("Syria", "Latakia province", "Latakia", "1", True)),
        ("Latakia province", "place/latakia-province", ("Syria", "Latakia province", "Latakia province", "3", False)),
        ("Syria", "state/sy", ("Syria", "", "", "3", False)),
        ("the Red Sea", "place/red-sea", ("", "", "Red Sea", "3", False)),
        ("Kelm Ridge", None, ("", "", "", "", False)),
    ],
)
def test_the_place_has_the_precision_that_is_known(rows: Rows, words, entity, coded):
    [row] = rows(told(claim(place=(words, entity))))
    found = (row["country"], row["admin1"], row["location"], row["geo_precision"], bool(row["latitude"]))
    assert found == coded


def test_sources_are_the_newsrooms_of_the_reporting_origins(rows: Rows):
    [row] = rows(told(claim(), claim(), claim(certainty=Certainty.DENIED), origins=[1, 1, 2]))
    assert row["source"] == "Outlet 0"
    assert (row["origins_reporting"], row["origins_only_denying"]) == ("1", "1")
    assert "1 origin only denies it" in row["notes"]


def test_the_timestamp_is_the_registers_in_seconds(holdings: Holdings):
    built, target = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), io.BytesIO()
    FORMATS["acled"].write(replace(holding(holdings, told(claim())), version=Version(1, "", built.isoformat())), target)
    assert int(_read(target.getvalue())[0]["timestamp"]) == built.timestamp()


def test_the_sample_stories_are_read_back_one_line_a_transfer(written: Callable[[str], bytes], holdings: Holdings):
    found = _read(written("acled"))
    transfers = {entry.transfer.id: entry.transfer for entry in holdings.entries()}
    assert [row["transfer"] for row in found] == list(transfers)
    for row in found:
        transfer = transfers[row["transfer"]]
        assert (row["sub_event_type"] == "Other") == ((transfer.status, transfer.certainty) in DELIVERIES)
