"""Origins as rows."""

from firsthand.export.origin_table import ORIGIN_COLUMNS, origin_rows

from .traced import traced


def test_a_row_says_why_what_is_in_it_counts_once_and_whether_it_only_denies():
    first, second = (dict(zip(ORIGIN_COLUMNS, row, strict=True)) for row in origin_rows(traced()))
    assert (first["origin"], first["says"], first["articles"], first["reports"]) == (1, "reports it", 2, 3)
    assert (second["origin"], second["says"], second["newsrooms"]) == (2, "only denies it", "Ismarra Today")
    assert "Meridian Wire" in first["why"] and first["voices"] == "“officers”"
