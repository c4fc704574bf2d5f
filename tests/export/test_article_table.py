"""Articles as rows."""

from dataclasses import replace

from arland import WIRE, article, span

from firsthand.export.article_table import ARTICLE_COLUMNS, article_row
from firsthand.model import PartialDate, RightsKind, Term


def row(made):
    return dict(zip(ARTICLE_COLUMNS, article_row(made), strict=True))


def test_a_row_holds_what_the_article_says_of_itself_and_no_text():
    made = replace(
        article("a" * 32, WIRE, "Hill Wire", "2024-05-20", title="Rifles", given="wire-1"),
        authors=("A. Kern", "B. Oss"),
        licence="CC BY 4.0",
        published=PartialDate("2024-05", "2024-05-01", "2024-05-31"),
        terms=(Term(RightsKind.CONDITION, span(WIRE, "two officers said")),),
        url="https://hill.example/1",
    )
    found = row(made)
    assert (found["article"], found["published"], found["authors"]) == ("wire-1", "2024-05", "A. Kern; B. Oss")
    assert (found["terms"], found["licence"]) == ("“two officers said” (condition)", "CC BY 4.0")
    assert (found["url"], found["content_hash"], found["modified"]) == ("https://hill.example/1", "a" * 32, "")
    assert not any(WIRE.strip() in cell for cell in found.values())
