"""Lines of another data set's table."""

import csv
import io
from dataclasses import replace

from firsthand.export.holdings import Holdings
from firsthand.export.line_table import write_lines
from firsthand.export.register_form import Entry

from .told import claim, holding, told
from .traced import tracing


def written(holdings: Holdings, lines) -> tuple[int, list[list[str]]]:
    target = io.BytesIO()
    number = write_lines(("id", "recipients"), lines, holdings, target)
    return number, list(csv.reader(io.StringIO(target.getvalue().decode())))


def recipients(entry: Entry, _) -> list[tuple[str, str]]:
    return [(name, ";".join(one.value for one in report.recipient)) for name, report in entry.reports.items()]


def test_transfers_are_counted_and_not_lines(holdings):
    number, rows = written(holding(holdings, told(claim(), claim()), told(claim())), recipients)
    assert number == 2
    assert rows[0] == ["id", "recipients"] and len(rows) == 4


def test_what_a_copy_put_in_is_in_no_line(holdings):
    _, rows = written(tracing(holdings), recipients)
    assert not [row for row in rows if "terrorists" in row[1]]
    unknown = replace(tracing(holdings), derivations=lambda _: ())
    assert [row for row in written(unknown, recipients)[1] if "terrorists" in row[1]]
