"""A transfer as it is printed."""

from dataclasses import replace

import pytest

from firsthand.export.printed_form import printed_form, printed_line
from firsthand.model import Certainty

from .told import BOTH, DELIVERIES, claim, holding, told
from .traced import REPORT, traced, tracing
from .weighing import only


def form_of(held):
    return printed_form(only(held), held)


def test_every_report_stands_once_with_a_number_of_its_own(holdings):
    for entry in holdings.entries():
        form = form_of(replace(holdings, entries=lambda entry=entry: iter([entry])))
        numbers = [number for origin in form["origins"] for one in origin["quotations"] for number in one["numbers"]]
        assert numbers == list(range(1, len(entry.transfer.reports) + 1))


def test_reports_that_read_one_sentence_alike_share_a_quotation(holdings):
    entry = traced()
    twin = replace(entry.reports[REPORT], id="5" * 32)
    first, second = entry.transfer.origins
    transfer = replace(
        entry.transfer,
        reports=(*entry.transfer.reports, twin.id),
        origins=(replace(first, reports=(*first.reports, twin.id)), second),
    )
    rooms = {**entry.newsrooms, twin.id: "Meridian Wire"}
    twins = replace(entry, transfer=transfer, reports={**entry.reports, twin.id: twin}, newsrooms=rooms)
    held = replace(tracing(holdings, twins), judgements=lambda _: ())
    assert [one["numbers"] for one in form_of(held)["origins"][0]["quotations"]] == [[1, 2], [3], [4]]


def test_values_name_the_reports_that_word_them(holdings):
    slots = {slot["slot"]: slot for slot in form_of(tracing(holdings))["slots"]}
    said = {value["value"]: [one["reports"] for one in value["wordings"]] for value in slots["recipient"]["values"]}
    assert said == {"لواء التل": [[1]], "“the hills”": [[3]], "anyone": [[4]], "the terrorists": [[2]]}
    added = {value["value"]: bool(value["additions"]) for value in slots["recipient"]["values"]}
    assert added == {"لواء التل": False, "“the hills”": True, "anyone": False, "the terrorists": True}


@pytest.mark.parametrize(("status", "certainty"), BOTH)
def test_only_a_reported_delivery_is_told_as_one(holdings, status, certainty):
    line = printed_line(only(holding(holdings, told(claim(status, certainty)))))
    assert line["is_delivery"] == ((status, certainty) in DELIVERIES)
    assert line["is_delivery"] == ("no delivery is reported" not in line["told"])
    assert (line["reporting"], line["denying"]) == ((0, 1) if certainty is Certainty.DENIED else (1, 0))


def test_judgements_that_stand_are_told_with_who_made_them_and_of_which_report(holdings):
    made = form_of(tracing(holdings))["judgements"]
    assert {(one["by"], one["number"], one["said"]) for one in made} == {
        ("Ana Ruiz", 1, "supplier put right: “Ismarra”"),
        ("Ana Ruiz", None, "grade B2"),
    }


def test_the_sources_are_in_the_order_of_their_days_with_their_own_terms(holdings):
    wire, paper, denial = form_of(tracing(holdings))["sources"]
    assert [one["day"] for one in (wire, paper, denial)] == ["2024-05-20", "2024-05-21", "2024-05-23"]
    assert (wire["link"], wire["url"], paper["link"]) == (None, "javascript:alert(1)", "https://vale.example/1")
    assert paper["taken"] == "90% of its text is Meridian Wire’s" and wire["taken"] is None
    assert (wire["reports"], paper["reports"], denial["reports"]) == ([1], [2, 3], [4])
    assert wire["republication"] == "not stated"
