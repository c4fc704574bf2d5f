"""Cells that no spreadsheet takes for a formula."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.export.safe_cell import safe_cell

SIGNS = "=+-@＝＋－＠"


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
