"""Lines of comma-separated values."""

import csv
import io

import pytest

from firsthand.export.csv_table import write_row


@pytest.mark.parametrize(
    ("cells", "raw", "line"),
    [
        (("=1+1", "plain", -33.5), False, "'=1+1,plain,-33.5\n"),
        (("=1+1",), True, "=1+1\n"),
        (("a, b", 'c "d"'), False, '"a, b","c ""d"""\n'),
        (("two\nlines",), False, "two lines\n"),
        (("half \ud800",), True, "half ?\n"),
    ],
)
def test_a_line_is_written_so_that_no_program_runs_it(cells, raw, line):
    target = io.BytesIO()
    write_row(cells, target, raw=raw)
    assert target.getvalue().decode("utf-8") == line


def test_letters_of_all_scripts_are_read_back():
    target = io.BytesIO()
    write_row(("المتمردون", "Ёлка"), target, raw=False)
    assert next(csv.reader([target.getvalue().decode("utf-8")])) == ["المتمردون", "Ёлка"]
