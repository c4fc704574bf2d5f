"""A transfer as a row, and cells that no spreadsheet takes for a formula."""

import pytest
from arland import entry
from hypothesis import given
from hypothesis import strategies as st

from firsthand.export.register_table import COLUMNS, register_row, safe_cell

SIGNS = "=+-@＝＋－＠"


def test_a_row_has_a_value_a_column_and_counts_are_numbers():
    row = dict(zip(COLUMNS, register_row(entry()), strict=True))
    assert (row["articles"], row["newsrooms"], row["origins"]) == (2, 2, 2)
    assert (row["supplier"], row["first"], row["last"]) == ("Arland", "2024-05-20", "2024-05-22")


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("Hill Brigade", "Hill Brigade"),
        ("one\ntwo\x00three", "one two three"),
        ("T-72; rifles", "T-72; rifles"),
        ("=1+1", "'=1+1"),
        (" @cmd", "' @cmd"),
        ("\t-1", "'\t'-1"),
        ("rifles;=HYPERLINK(1)", "rifles;'=HYPERLINK(1)"),
        ("rifles; +1", "rifles; '+1"),
        ("rifles\t=1", "rifles\t'=1"),
    ],
)
def test_a_formula_becomes_text_and_all_else_stays(text, cell):
    assert safe_cell(text) == cell


@given(st.text() | st.text(alphabet="=;\t 1-a\n"))
def test_however_a_program_parts_the_line_no_cell_begins_as_a_formula(text):
    cell = safe_cell(text)
    for part in (cell, *cell.split(";"), *cell.split("\t")):
        assert not part.lstrip().startswith(tuple(SIGNS))
