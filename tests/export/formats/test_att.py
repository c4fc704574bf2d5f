"""Imports and exports by category, read back with the csv module."""

import csv
import io
from collections.abc import Callable

import pytest

from firsthand.export.formats import FORMATS
from firsthand.export.formats.att import COLUMNS
from firsthand.export.holdings import Holdings
from firsthand.export.register_form import Entry
from firsthand.model import Certainty, Measure, Status

from .told import BOTH, DELIVERIES, claim, holding, told

Rows = Callable[..., list[dict[str, str]]]
COUNT = Measure.COUNT


@pytest.fixture
def rows(holdings: Holdings) -> Rows:
    def written(*entries: Entry) -> list[dict[str, str]]:
        target = io.BytesIO()
        assert FORMATS["att"].write(holding(holdings, *entries), target) == len(entries)
        return _read(target.getvalue())

    return written


def _read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))


def test_a_delivery_between_states_belongs_to_both_forms(rows: Rows):
    [row] = rows(told(claim(via=("Ardesh", "state/xe"), maker=("Brennian", "state/xg"))))
    assert tuple(row) == COLUMNS
    assert (row["Form"], row["Year"], row["Category"]) == ("exports; imports", "2015", "VIII")
    assert row["Sub-category"] == "Light weapons 5: portable anti-tank missile launchers and rocket systems"
    assert (row["Exporter State"], row["Final importer State"]) == ("Tessarin", "Velkara")
    assert (row["Authorized or actual"], row["Number of items"]) == ("Actual, as reported", "40")
    assert (row["State of origin (if not exporter)"], row["Intermediate location (if any)"]) == ("Brennia", "Ardesh")
    assert row["Description of item"] == "9M133 Kornet anti-tank guided missile"
    assert row["Comments on the transfer"].startswith("Recipient: Velkaran Army. Reported as delivered")


@pytest.mark.parametrize(("status", "certainty"), BOTH)
def test_nothing_but_a_reported_delivery_belongs_to_a_form_or_has_a_number(rows: Rows, status, certainty):
    [row] = rows(told(claim(status, certainty)))
    cells = [row[name] for name in ("Form", "Year", "Authorized or actual", "Number of items")]
    if (status, certainty) in DELIVERIES:
        assert cells == ["exports; imports", "2015", "Actual, as reported", "40"]
    else:
        assert cells == ["", "", "", ""]
        assert "no delivery is reported" in row["Comments on the transfer"]
    assert (row["Status as reported"], row["Certainty"]) == (status, certainty)


def test_a_recipient_that_is_no_state_is_named_in_the_comments_alone(rows: Rows):
    [row] = rows(told(claim(recipient=("Northern Shield Brigade", "group/northern-shield-brigade"))))
    assert (row["Form"], row["Final importer State"]) == ("exports", "")
    assert "Recipient, not a state: Northern Shield Brigade" in row["Comments on the transfer"]


def test_a_firm_is_not_its_state(rows: Rows):
    [row] = rows(told(claim(supplier=("OOW", "group/odrane-ordnance-works"))))
    assert (row["Form"], row["Exporter State"]) == ("imports", "")
    assert "Supplier, not a state: Odrane Ordnance Works" in row["Comments on the transfer"]


def test_what_has_no_category_is_kept_and_belongs_to_no_form(rows: Rows):
    [row] = rows(told(claim(item=("mortar bombs", "term/mortar-bomb"))))
    assert (row["Form"], row["Category"], row["Number of items"]) == ("", "", "40")
    assert row["Comments on the transfer"].startswith("No category of the forms")


def test_an_origin_that_is_the_exporter_is_not_repeated(rows: Rows):
    [row] = rows(told(claim(maker=("Tessari", "state/xb"))))
    assert row["State of origin (if not exporter)"] == ""


def test_a_contested_number_says_so(rows: Rows):
    other = claim(amounts=[(24, None, COUNT, None)])
    [row] = rows(told(claim(), claim(), other))
    assert row["Number of items"] == "40 (contested)"
    assert "Other numbers reported: at least 24" in row["Comments on the transfer"]


def test_a_year_that_nobody_states_is_unknown_though_the_article_is_dated(rows: Rows):
    [row] = rows(told(claim(times=[], amounts=[])))
    assert (row["Year"], row["Number of items"], row["First published"]) == ("..", "..", "2015-11-01")


def test_the_sample_stories_are_read_back_with_every_transfer_and_no_false_delivery(
    written: Callable[[str], bytes], holdings: Holdings
):
    found = _read(written("att"))
    transfers = {entry.transfer.id: entry.transfer for entry in holdings.entries()}
    assert {row["Transfer"] for row in found} == set(transfers)
    for row in found:
        transfer = transfers[row["Transfer"]]
        assert bool(row["Authorized or actual"]) == ((transfer.status, transfer.certainty) in DELIVERIES)


def test_a_denial_beside_a_claim_is_told(rows: Rows):
    [row] = rows(told(claim(), claim(Status.DELIVERED, Certainty.DENIED)))
    assert "1 origin only denies it" in row["Comments on the transfer"]
    assert row["Origins only denying"] == "1"
