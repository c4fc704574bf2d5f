"""Reports as rows."""

from firsthand.export.report_table import REPORT_COLUMNS, report_rows

from .told import claim, holding, told
from .traced import tracing
from .weighing import only


def rows(found):
    return [dict(zip(REPORT_COLUMNS, row, strict=True)) for row in report_rows(found.entry, found.ties, found.verdicts)]


def test_reports_of_one_origin_stand_together_with_its_number(holdings):
    found = only(holding(holdings, told(claim(), claim(), claim(), origins=(2, 1, 2))))
    assert [row["origin"] for row in rows(found)] == [1, 2, 2]


def test_a_row_says_who_gathered_a_report_and_whose_text_it_stands_in(holdings):
    wire, paper, headline, denial = rows(only(tracing(holdings)))
    assert [row["taken_from"] for row in (wire, paper, headline, denial)] == ["", *["Meridian Wire"] * 2, ""]
    assert [row["stands_in"] for row in (wire, paper, headline, denial)] == ["text", "text", "headline", "text"]
    assert (paper["outlet"], paper["newsroom"]) == ("Vale Post", "Meridian Wire")
    assert (denial["certainty"], denial["origin"]) == ("denied", 2)
    assert (wire["review"], denial["review"]) == ("corrected", "unreviewed")


def test_words_that_link_to_nothing_are_quoted_and_times_stand_with_their_dates(holdings):
    wire, paper, *_ = rows(only(tracing(holdings)))
    assert (wire["supplier"], paper["recipient"]) == ("Ismarra", "“the terrorists”")
    assert (wire["time"], wire["time_edtf"]) == ("in May", "2024-05")
