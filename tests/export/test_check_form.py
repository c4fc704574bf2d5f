"""Findings of a comparison as JSON."""

from firsthand.export.check_form import check_form, line_form
from firsthand.export.checked import Checked, CheckedTransfer, Evidence
from firsthand.export.json_line import json_line
from firsthand.read.stated_entry import StatedEntry
from firsthand.register.findings import Finding, Group

ENTRY = StatedEntry(line=7, supplier="Brennia", recipient="Velkara", item="BV-4", delivered="(5)", delivery_years="..")
SAID = Evidence("r1", "a.txt", "Meridian Wire", "2024-03-18", "Arms\u202e came.", 1, denies=False)
SHOWN = CheckedTransfer("t1", "A delivery of arms is reported.", "delivered", "stated", "2024 (stated)", 1, 0, (SAID,))


def checked(*findings):
    return Checked(findings, {7: ENTRY}, {"t1": SHOWN}, 1, 1, ())


def test_a_finding_has_its_line_with_exact_cells_and_its_transfer_with_evidence():
    (form,) = check_form(checked(Finding(Group.MATCHED, "match", "They agree.", 7, "t1", ("number: 5, 6",))))
    assert form["line"] == {
        "number": 7,
        "supplier": "Brennia",
        "recipient": "Velkara",
        "item": "BV-4",
        "delivered": "(5)",
        "delivery_years": "..",
    }
    assert (form["group"], form["code"], form["notes"]) == ("matched", "match", ["number: 5, 6"])
    assert (form["transfer"]["id"], form["transfer"]["evidence"][0]["outlet"]) == ("t1", "Meridian Wire")


def test_what_a_finding_is_not_about_is_null():
    lacking, unsupported = check_form(
        checked(
            Finding(Group.LACKING, "lacking", "No line.", None, "t1"),
            Finding(Group.UNSUPPORTED, "unsupported", "None.", 7, None),
        )
    )
    assert (lacking["line"], unsupported["transfer"]) == (None, None)


def test_a_finding_is_one_line_that_turns_no_terminal():
    (form,) = check_form(checked(Finding(Group.LACKING, "lacking", "No line.", None, "t1")))
    assert "\u202e" not in json_line(form)


def test_only_matches_without_a_difference_agree():
    match = Finding(Group.MATCHED, "match", "They agree.", 7, "t1")
    assert checked(match).agrees
    assert not checked(match, Finding(Group.NEAR, "near", "Perhaps.", 7, "t1")).agrees
    assert not checked(Finding(Group.MATCHED, "match", "They agree.", 7, "t1", ("number: 5, 6",))).agrees


def test_empty_cells_are_left_out():
    assert line_form(StatedEntry(line=3)) == {"number": 3}
