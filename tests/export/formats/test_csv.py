"""The register as comma-separated values, read back with the csv module."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace

import pytest

from firsthand.export.formats import FORMATS
from firsthand.export.holdings import Holdings
from firsthand.export.register_form import Entry
from firsthand.export.source_words import affirming, denying
from firsthand.export.transfer_table import TRANSFER_COLUMNS

from .told import BOTH, claim, holding, told
from .traced import tracing

Rows = Callable[..., list[dict[str, str]]]


def _read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))


@pytest.fixture
def rows(holdings: Holdings) -> Rows:
    def written(*entries: Entry, raw: bool = False) -> list[dict[str, str]]:
        target = io.BytesIO()
        assert FORMATS["csv"].write(holding(holdings, *entries, raw=raw), target) == len(entries)
        return _read(target.getvalue())

    return written


def test_each_transfer_of_the_register_is_a_line_with_its_figures(holdings: Holdings, written):
    rows = _read(written("csv"))
    entries = list(holdings.entries())
    assert tuple(rows[0]) == TRANSFER_COLUMNS
    assert [(row["id"], int(row["origins"]), int(row["denying"])) for row in rows] == [
        (one.transfer.id, len(affirming(one.transfer)), len(denying(one.transfer))) for one in entries
    ]


@pytest.mark.parametrize(("status", "certainty"), BOTH)
def test_a_line_tells_its_status_and_certainty(rows: Rows, status, certainty):
    [row] = rows(told(claim(status, certainty)))
    assert (row["status"], row["certainty"]) == (status, certainty)


def test_what_only_a_republisher_says_or_a_denial_names_stands_apart(holdings: Holdings):
    target = io.BytesIO()
    FORMATS["csv"].write(tracing(holdings), target)
    [row] = _read(target.getvalue())
    assert "“لواء التل”" in row["recipient"]
    assert "terrorists" not in row["recipient"] + row["statement"]
    assert "recipient: “the terrorists”" in row["only_in_copies"]
    assert row["told_otherwise"] == "recipient: “anyone” (denied)"
    assert (row["origins"], row["denying"], row["articles"]) == ("1", "1", "3")


@pytest.mark.parametrize(("raw", "cell"), [(False, "'=cmd"), (True, "=cmd")])
def test_a_cell_that_a_spreadsheet_would_take_for_a_formula_gets_an_apostrophe_unless_raw(rows: Rows, raw, cell):
    [row] = rows(replace(told(claim()), review="=cmd"), raw=raw)
    assert row["review"] == cell
