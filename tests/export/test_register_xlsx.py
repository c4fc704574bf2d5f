"""The register as a workbook."""

import io
from dataclasses import replace

from arland import entry
from openpyxl import load_workbook

from firsthand.export import workbook
from firsthand.export.register_table import COLUMNS
from firsthand.export.register_xlsx import register_xlsx
from firsthand.model import ClaimedValue


def rows_of(*entries):
    target = io.BytesIO()
    written = register_xlsx(entries, target)
    target.seek(0)
    return written, list(load_workbook(target)["transfers"].iter_rows())


def supplied_by(name):
    return replace(entry(), transfer=replace(entry().transfer, supplier=(ClaimedValue(name, "state/xa", ("1" * 32,)),)))


def test_it_has_one_row_a_transfer_below_a_header():
    written, (header, row) = rows_of(entry())
    assert written == 1
    assert [cell.value for cell in header] == list(COLUMNS)
    assert row[COLUMNS.index("supplier")].value == "Arland"


def test_counts_are_numbers_and_a_formula_is_text():
    _, (_, row) = rows_of(supplied_by("=1+1"))
    assert row[COLUMNS.index("origins")].data_type == "n"
    supplier = row[COLUMNS.index("supplier")]
    assert (supplier.data_type, supplier.value) == ("s", "'=1+1")


def test_a_cell_ends_where_a_workbook_ends_it():
    _, (_, row) = rows_of(supplied_by("x" * 40_000))
    assert len(row[COLUMNS.index("supplier")].value) == 32_767


def test_a_sheet_ends_where_a_workbook_ends_it(monkeypatch):
    monkeypatch.setattr(workbook, "MOST_ROWS", 2)
    written, rows = rows_of(entry(), entry(), entry())
    assert (written, len(rows)) == (2, 3)
