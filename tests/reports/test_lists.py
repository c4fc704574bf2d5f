import pytest

from firsthand.reports.lists import with_examples, with_lists_on_one_side, with_whole_lists
from reports.told import told, words


@pytest.mark.parametrize(
    ("text", "trigger", "read", "slot", "whole"),
    [
        (
            "Saudi Arabia, Turkey and Qatar sent rifles.",
            "sent",
            {"supplier": "Turkey"},
            "supplier",
            ["Saudi Arabia", "Turkey", "Qatar"],
        ),
        (
            "Iran sent arms to Syria and Hezbollah.",
            "sent",
            {"supplier": "Iran", "recipient": "Syria"},
            "recipient",
            ["Syria", "Hezbollah"],
        ),
        ("Iran sent rockets and light mortars.", "sent", {"item": "rockets"}, "item", ["rockets", "light mortars"]),
    ],
)
def test_what_is_said_of_one_member_of_a_list_is_said_of_all(kb, *, text, trigger, read, slot, whole):
    reading, passage = told(text, trigger, kb, **read)
    assert words(with_whole_lists(reading, passage).slots[slot]) == whole


@pytest.mark.parametrize(
    ("text", "trigger", "read"),
    [
        ("Iran and Syria met.", "met", {}),
        ("In Syria, Iran sent rockets.", "sent", {"supplier": "Iran"}),
        ("Iran and Syria sent rockets.", "sent", {"supplier": "Iran", "recipient": "Syria"}),
        ("Iran sent rockets to Syria and Hezbollah left.", "sent", {"supplier": "Iran"}),
    ],
)
def test_a_list_without_a_filler_or_with_another_slots_is_left_alone(kb, text, trigger, read):
    reading, passage = told(text, trigger, kb, **read)
    assert with_whole_lists(reading, passage).slots == reading.slots


@pytest.mark.parametrize(
    ("read", "sides"),
    [
        (
            {"supplier": "Iran", "recipient": ("Qatar", "both sides")},
            {"supplier": ["Iran", "Qatar"], "recipient": ["both sides"]},
        ),
        (
            {"supplier": ("Iran", "Norway"), "recipient": "Qatar"},
            {"supplier": ["Iran", "Norway", "Qatar"], "recipient": []},
        ),
        ({"supplier": "Iran", "recipient": "Qatar"}, {"supplier": ["Iran"], "recipient": ["Qatar"]}),
        ({"supplier": "Iran", "recipient": "both sides"}, {"supplier": ["Iran"], "recipient": ["both sides"]}),
    ],
)  # fmt: skip
def test_the_members_of_a_list_stand_on_one_side(kb, read, sides):
    reading, passage = told("Iran, Norway and Qatar sent rifles to both sides.", "sent", kb, **read)
    checked = with_lists_on_one_side(reading, passage)
    assert {slot: words(spans) for slot, spans in checked.slots.items()} == sides
    assert [reason.code for reason in checked.reasons] == ["frame.list"] * (checked.slots != reading.slots)


@pytest.mark.parametrize(
    ("text", "read", "slot", "whole"),
    [
        (
            "Groups – like the Free Syrian Army, the al-Nusra Front and ISIL – were sent rockets.",
            {"recipient": ("Groups", "Free Syrian Army")},
            "recipient",
            ["Groups", "Free Syrian Army", "al-Nusra Front", "ISIL"],
        ),
        (
            "States including Saudi Arabia and Qatar sent rockets.",
            {"supplier": "States"},
            "supplier",
            ["States", "Saudi Arabia", "Qatar"],
        ),
        (
            "They sent weapons such as rifles and mortars.",
            {"item": "weapons"},
            "item",
            ["weapons", "rifles", "mortars"],
        ),
    ],
)
def test_names_that_stand_as_examples_fill_the_slot_of_what_they_exemplify(kb, *, text, read, slot, whole):
    checked = with_examples(*told(text, "sent", kb, **read))
    assert words(checked.slots[slot]) == whole
    assert [reason.code for reason in checked.reasons] == ["frame.examples"]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("States, Iran and Qatar among others, sent rockets.", {"supplier": "States"}),
        ("They sent rifles to states like Iran.", {"item": "rifles"}),
        ("States like Iran sent rockets.", {"supplier": "States", "recipient": "Iran"}),
        ("Rockets were sent to groups like Syrian rebels.", {"recipient": "groups"}),
        ("Rockets were sent to rebels, including Turkish-backed groups.", {"recipient": "rebels"}),
        ("Officials like Iran's defence minister sent rockets.", {"supplier": "Officials"}),
        ("Norway, like Qatar a member of the pact, sent rockets.", {"supplier": "Norway"}),
    ],
)
def test_names_further_on_or_of_another_slot_are_no_examples(kb, text, read):
    reading, passage = told(text, "sent", kb, **read)
    assert with_examples(reading, passage) == reading


def test_a_comma_may_end_the_examples(kb):
    text = "States such as Iran, Russia said, sent rockets."
    checked = with_examples(*told(text, "sent", kb, supplier="States"))
    assert words(checked.slots["supplier"]) == ["States", "Iran"]
