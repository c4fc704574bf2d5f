"""What a workbook says of itself."""

from firsthand.export.article_table import ARTICLE_COLUMNS
from firsthand.export.holdings import Version
from firsthand.export.origin_table import ORIGIN_COLUMNS
from firsthand.export.report_table import REPORT_COLUMNS
from firsthand.export.transfer_table import TRANSFER_COLUMNS
from firsthand.export.workbook_words import about

_SHEETS = {
    "transfers": TRANSFER_COLUMNS,
    "reports": REPORT_COLUMNS,
    "origins": ORIGIN_COLUMNS,
    "articles": ARTICLE_COLUMNS,
}
_PLAIN = {"newsroom_names", "article_ids"}


def test_it_names_the_version_and_that_it_is_a_proposal():
    told = dict(about(Version(7, "ab" * 32, "2024-05-01T10:20:30Z")))
    assert "Entry 7" in told["Version"] and told["Audit hash"] == "ab" * 32
    assert "proposal" in told["A proposal"] and "not what happened" in told["This workbook"]
    assert "Audit hash" not in dict(about(Version(0, "", "")))


def test_what_it_explains_is_a_column_and_every_column_of_the_first_sheet_is_explained():
    named = [what.partition(": ") for what, _ in about(Version(7, "", "")) if ": " in what]
    found = {(sheet, column) for sheet, _, columns in named for column in columns.split(", ")}
    assert all(column in _SHEETS[sheet] for sheet, column in found)
    assert {column for sheet, column in found if sheet == "transfers"} == set(TRANSFER_COLUMNS) - _PLAIN
