"""The register as a workbook, read back with openpyxl."""

import io
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from openpyxl import load_workbook

from firsthand.export import workbook
from firsthand.export.formats import FORMATS
from firsthand.export.holdings import Holdings

from .told import BOTH, claim, holding, told
from .traced import tracing

Table = list[dict[str, Any]]


def _sheets(data: bytes) -> dict[str, Table]:
    book = load_workbook(io.BytesIO(data))
    found = {}
    for sheet in book.worksheets:
        header, *rows = sheet.iter_rows(values_only=True)
        found[sheet.title] = [dict(zip(header, row, strict=True)) for row in rows]
    return found


def _written(holdings: Holdings) -> dict[str, Table]:
    target = io.BytesIO()
    FORMATS["xlsx"].write(holdings, target)
    return _sheets(target.getvalue())


def test_every_transfer_report_origin_and_article_of_the_register_has_its_row(holdings: Holdings, written):
    sheets = _sheets(written("xlsx"))
    entries = list(holdings.entries())
    assert list(sheets) == ["transfers", "reports", "origins", "articles", "about"]
    assert [row["id"] for row in sheets["transfers"]] == [one.transfer.id for one in entries]
    assert {row["report"] for row in sheets["reports"]} == {name for one in entries for name in one.reports}
    assert len(sheets["origins"]) == sum(len(one.transfer.origins) for one in entries)
    hashes = [row["content_hash"] for row in sheets["articles"]]
    assert sorted(hashes) == sorted({name for one in entries for name in one.articles})


def test_the_sheets_are_joined_by_transfer_and_origin(written):
    sheets = _sheets(written("xlsx"))
    origins = {(row["transfer"], row["origin"]): row for row in sheets["origins"]}
    assert {(row["transfer"], row["origin"]) for row in sheets["reports"]} == set(origins)
    for row in sheets["transfers"]:
        said = [one["says"] for (transfer, _), one in origins.items() if transfer == row["id"]]
        assert (row["origins"], row["denying"]) == (said.count("reports it"), said.count("only denies it"))
        assert sum(one["reports"] for (transfer, _), one in origins.items() if transfer == row["id"]) == len(
            [one for one in sheets["reports"] if one["transfer"] == row["id"]]
        )


@pytest.mark.parametrize(("status", "certainty"), BOTH)
def test_a_transfer_and_its_report_tell_their_status_and_certainty(holdings: Holdings, status, certainty):
    sheets = _written(holding(holdings, told(claim(status, certainty))))
    for name in ("transfers", "reports"):
        assert (sheets[name][0]["status"], sheets[name][0]["certainty"]) == (status, certainty)


def test_copies_have_the_number_of_one_origin_and_name_whose_text_they_carry(holdings: Holdings):
    sheets = _written(tracing(holdings))
    [transfer] = sheets["transfers"]
    assert (transfer["articles"], transfer["origins"], transfer["denying"]) == (3, 1, 1)
    wire, paper, _, denial = sheets["reports"]
    assert (wire["origin"], paper["origin"], denial["origin"]) == (1, 1, 2)
    assert paper["taken_from"] == "Meridian Wire"


def test_an_address_that_is_no_web_page_is_text_and_no_link(holdings: Holdings):
    target = io.BytesIO()
    FORMATS["xlsx"].write(tracing(holdings), target)
    book = load_workbook(io.BytesIO(target.getvalue()))
    links = {cell.value: cell.hyperlink for sheet in book for row in sheet.iter_rows() for cell in row if cell.value}
    assert links["javascript:alert(1)"] is None
    assert links["https://vale.example/1"].target == "https://vale.example/1"


@pytest.mark.parametrize("raw", [False, True])
def test_no_cell_of_any_sheet_is_a_formula(holdings: Holdings, raw: bool):
    target = io.BytesIO()
    FORMATS["xlsx"].write(holding(holdings, replace(told(claim(place=("@x", None))), review="=1+1"), raw=raw), target)
    book = load_workbook(io.BytesIO(target.getvalue()))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert ("=1+1" if raw else "'=1+1") in {cell.value for cell in cells}


def test_a_book_that_is_not_whole_says_so(holdings: Holdings, monkeypatch: pytest.MonkeyPatch):
    def last(made: dict[str, Table]) -> str:
        return str(made["about"][-1]["what"])

    assert last(_written(holdings)) == "Empty cells"
    monkeypatch.setattr(workbook, "MOST_ROWS", 60)
    assert last(_written(holdings)) == "Not whole"


def test_the_last_sheet_says_what_it_is_of_which_version(holdings: Holdings, written: Callable[[str], bytes]):
    about = {row["what"]: row["meaning"] for row in _sheets(written("xlsx"))["about"]}
    assert about["Audit hash"] == holdings.version.hash
    assert f"Entry {holdings.version.number} " in about["Version"] and "proposal" in about["A proposal"]


def test_a_cell_ends_where_a_workbook_ends_it(holdings: Holdings):
    [row] = _written(holding(holdings, replace(told(claim()), review="x" * 40_000)))["transfers"]
    assert len(row["review"]) == 32_767
