"""Reports as rows."""

from firsthand.export.report_table import REPORT_COLUMNS, report_rows
from firsthand.export.weighed_entry import weighed_entry

from .told import claim, holding, told
from .traced import tracing
from .weighing import only


def rows(found, kb):
    return [dict(zip(REPORT_COLUMNS, row, strict=True)) for row in report_rows(found, kb)]


def test_reports_of_one_origin_stand_together_with_its_number(holdings):
    found = only(holding(holdings, told(claim(), claim(), claim(), origins=(2, 1, 2))))
    assert [row["origin"] for row in rows(found, holdings.kb)] == [1, 2, 2]


def test_a_row_says_who_gathered_a_report_and_whose_text_it_stands_in(holdings):
    wire, paper, headline, denial = rows(only(tracing(holdings)), holdings.kb)
    assert [row["taken_from"] for row in (wire, paper, headline, denial)] == ["", *["Meridian Wire"] * 2, ""]
    assert [row["stands_in"] for row in (wire, paper, headline, denial)] == ["text", "text", "headline", "text"]
    assert (paper["outlet"], paper["newsroom"]) == ("Vale Post", "Meridian Wire")
    assert (denial["certainty"], denial["origin"]) == ("denied", 2)
    assert (wire["review"], denial["review"]) == ("corrected", "unreviewed")


def test_words_that_link_to_nothing_are_quoted_and_times_stand_with_their_dates(holdings):
    wire, paper, *_ = rows(only(tracing(holdings)), holdings.kb)
    assert (wire["supplier"], paper["recipient"]) == ("Ismarra", "“the terrorists”")
    assert (wire["time"], wire["time_edtf"]) == ("in May", "2024-05")


def test_a_linked_party_has_its_name_and_no_article_s_label(holdings):
    found = only(holding(holdings, told(claim(recipient=("Merrik's butchers", "group/velkaran-army")))))
    assert [row["recipient"] for row in rows(found, holdings.kb)] == ["Velkaran Army"]


def test_words_that_a_copy_put_in_stand_beside_those_that_they_replaced(holdings):
    wire, paper, *_ = rows(only(tracing(holdings)), holdings.kb)
    assert wire["added"] == ""
    assert "recipient: “the terrorists”" in paper["added"]
    found = (weighed_entry(entry, holdings) for entry in holdings.entries())
    changed = next(row for one in found for row in rows(one, holdings.kb) if row["quantity"] == "500 tons")
    assert "quantity: “500 tons” (in place of “about 50 tons”)" in changed["added"]
