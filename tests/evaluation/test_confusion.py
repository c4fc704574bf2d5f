"""Every report is counted once in the tables of what was read for what."""

from annotating import report

from firsthand.evaluation.agreement import Match
from firsthand.evaluation.confusion import INVENTED, MISSED, certainty_confusion, status_confusion

FOUND = [
    Match(report("sent delivered"), report("sent ongoing")),
    Match(report("sent delivered denied"), report("sent delivered")),
    Match(report("sent refused"), None),
    Match(None, report("sent planned hedged")),
]


def counts(confusion) -> dict:
    return {
        (row, column): count
        for row, cells in zip(confusion.rows, confusion.counts, strict=True)
        for column, count in zip(confusion.columns, cells, strict=True)
        if count
    }


def test_statuses_are_counted_with_missed_and_invented_ones():
    assert counts(status_confusion(FOUND)) == {
        ("delivered", "ongoing"): 1, ("delivered", "delivered"): 1, ("refused", MISSED): 1, (INVENTED, "planned"): 1,
    }  # fmt: skip


def test_certainties_are_counted_with_missed_and_invented_ones():
    assert counts(certainty_confusion(FOUND)) == {
        ("stated", "stated"): 1, ("denied", "stated"): 1, ("stated", MISSED): 1, (INVENTED, "hedged"): 1,
    }  # fmt: skip


def test_all_values_have_a_row_and_a_column_even_where_nothing_was_counted():
    empty = certainty_confusion([])
    assert empty.rows == ("stated", "hedged", "denied", "hypothetical", INVENTED)
    assert empty.columns == ("stated", "hedged", "denied", "hypothetical", MISSED)
    assert sum(map(sum, empty.counts)) == 0
