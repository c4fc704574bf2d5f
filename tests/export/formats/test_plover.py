"""Event records in the manner of PLOVER, read back line by line."""

import io
import json
from collections.abc import Callable
from typing import Any

import pytest

from firsthand.export.formats import FORMATS
from firsthand.export.holdings import Holdings
from firsthand.export.register_form import Entry
from firsthand.model import Certainty, PartialDate, Status

from .told import BOTH, DELIVERIES, claim, holding, told

Records = Callable[..., list[dict[str, Any]]]
# The names of PLOVER 0.8 that a record must have, and its sixteen categories.
REQUIRED = {"id", "date", "source", "event"}
CATEGORIES = set(
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT DEMAND ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE"
    " COERCE ASSAULT".split()
)
QUADS = {"AID": 2, "AGREE": 1, "REJECT": 3, "COERCE": 4}


@pytest.fixture
def records(holdings: Holdings) -> Records:
    def written(*entries: Entry) -> list[dict[str, Any]]:
        target = io.BytesIO()
        assert FORMATS["plover"].write(holding(holdings, *entries), target) == len(entries)
        return _read(target.getvalue())

    return written


def _read(data: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in data.decode("utf-8").splitlines()]


@pytest.mark.parametrize(("status", "certainty"), BOTH)
def test_nothing_but_a_reported_delivery_is_aid(records: Records, status, certainty):
    [record] = records(told(claim(status, certainty)))
    assert record.keys() >= REQUIRED
    delivered = (status, certainty) in DELIVERIES
    assert ("AID" in record["event"]) == (record["cameo"] == "072") == delivered
    assert record["has_event"] == bool(record["event"])
    assert set(record["event"]) <= CATEGORIES
    assert [record["quad_code"]] == ([QUADS[event] for event in record["event"]] or [None])
    assert ("No delivery is reported" in record["comment"]) == (not delivered)
    assert (record["status_as_reported"], record["certainty"]) == (status, certainty)


@pytest.mark.parametrize(
    ("status", "coded", "actors"),
    [
        (Status.DELIVERED, (["AID"], [], "072"), (["supplier"], ["recipient"])),
        (Status.ONGOING, (["AID"], [], "072"), (["supplier"], ["recipient"])),
        (Status.AGREED, (["AGREE"], [], "0332"), (["supplier"], ["recipient"])),
        (Status.PLANNED, (["AGREE"], [], "0332"), (["supplier"], ["recipient"])),
        (Status.REQUESTED, ([], [], "0232"), (["recipient"], ["supplier"])),
        (Status.REFUSED, (["REJECT"], ["assist"], "1222"), (["supplier"], ["recipient"])),
        (Status.INTERCEPTED, (["COERCE"], ["confiscate"], "1711"), ([], ["supplier", "recipient"])),
        (Status.DIVERTED, ([], [], None), ([], [])),
    ],
)
def test_a_status_has_its_event_and_its_actors(records: Records, status, coded, actors):
    [record] = records(told(claim(status)))
    assert (record["event"], record["mode"], record["cameo"]) == coded
    assert tuple([actor["role"] for actor in record[side]] for side in ("source", "recipient")) == actors
    assert [actor["role"] for actor in record["parties"]] == ["supplier", "recipient"]


def test_a_denial_is_no_event_and_its_speaker_is_the_source(records: Records):
    [record] = records(told(claim(certainty=Certainty.DENIED, speaker=("the ministry", None))))
    assert (record["event"], record["cameo"], record["context"]) == ([], "016", ["military", "negation"])
    assert record["source"] == [{"actor_text": "the ministry", "role": "speaker"}]
    assert (record["recipient"], record["origins_reporting"], record["origins_only_denying"]) == ([], 0, 1)


def test_what_is_only_possible_has_no_event_and_no_code(records: Records):
    [record] = records(told(claim(certainty=Certainty.HYPOTHETICAL)))
    assert (record["event"], record["cameo"], record["context"]) == ([], None, ["military", "hypothetical"])


@pytest.mark.parametrize(
    ("date", "day"),
    [
        (PartialDate("2015-10-12", "2015-10-12", "2015-10-12"), "2015-10-12"),
        (PartialDate("2015-10", "2015-10-01", "2015-10-31"), None),
        (PartialDate("2015-10-12~", "2015-10-12", "2015-10-12"), None),
        (PartialDate("2015/..", "2015-01-01", None), None),
    ],
)
def test_the_date_is_a_stated_day_or_null(records: Records, date, day):
    [record] = records(told(claim(times=[date])))
    assert record["date"] == day
    assert (record["stated_time"]["earliest"], record["stated_time"]["latest"]) == (date.earliest, date.latest)


def test_the_day_that_a_plan_is_for_is_no_date_of_an_event(records: Records):
    [record] = records(told(claim(Status.PLANNED, times=[PartialDate("2015-12-01", "2015-12-01", "2015-12-01")])))
    assert record["date"] is None
    assert record["stated_time"]["edtf"] == "2015-12-01"


def test_the_sample_stories_are_read_back_one_record_a_transfer(written: Callable[[str], bytes], holdings: Holdings):
    found = _read(written("plover"))
    transfers = {entry.transfer.id: entry.transfer for entry in holdings.entries()}
    assert [record["id"] for record in found] == list(transfers)
    for record in found:
        transfer = transfers[record["id"]]
        assert ("AID" in record["event"]) == ((transfer.status, transfer.certainty) in DELIVERIES)
        codes = [actor["code"] for actor in record["parties"] if "code" in actor]
        assert all(len(code) == 3 and code.isupper() for code in codes)
