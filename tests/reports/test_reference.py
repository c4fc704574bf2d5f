import pytest

from firsthand.reports.reference import with_antecedent
from reports.told import told, words


@pytest.mark.parametrize(
    ("text", "trigger", "read", "slot", "party", "pronoun"),
    [
        ("Hezbollah is growing. It received rockets.", "received", {"item": "rockets"}, "recipient", "Hezbollah", "It"),
        ("Iran is far. It has already sent rockets.", "sent", {"item": "rockets"}, "supplier", "Iran", "It"),
        (
            "Iran said it had supplied Hezbollah with rockets.",
            "supplied",
            {"recipient": "Hezbollah"},
            "supplier",
            "Iran",
            "it",
        ),
        (
            "Hezbollah waits. They were supplied with rockets.",
            "supplied",
            {"item": "rockets"},
            "recipient",
            "Hezbollah",
            "They",
        ),
        (
            "Hezbollah fought. The arms it received were new.",
            "received",
            {"item": "arms"},
            "recipient",
            "Hezbollah",
            "it",
        ),
        ("Syria waits. It's getting rockets.", "getting", {"item": "rockets"}, "recipient", "Syria", "It"),
        (
            "“We received rockets,” said the Sultan Murad Division.",
            "received",
            {"speaker": "Sultan Murad Division"},
            "recipient",
            "Sultan Murad Division",
            "We",
        ),
    ],
)
def test_a_pronoun_is_read_as_the_nearest_party_or_the_speaker_and_says_so(
    kb, *, text, trigger, read, slot, party, pronoun
):
    reading, passage = told(text, trigger, kb, **read)
    found = with_antecedent(reading, passage)
    assert words(found.slots[slot]) == [party]
    assert [reason.code for reason in found.reasons] == ["reference.pronoun"]
    assert words(found.reasons[0].spans) == [pronoun, party]
    assert {name: spans for name, spans in found.slots.items() if name != slot} == dict(reading.slots)


@pytest.mark.parametrize(
    ("text", "trigger", "read"),
    [
        ("They were supplied with arms.", "supplied", {"item": "arms"}),
        ("“We received rockets,” said a man.", "received", {"item": "rockets"}),
        ("Egypt asked. He sold jets.", "sold", {"supplier": "Egypt"}),
        ("Egypt asked. It sold Egypt jets.", "sold", {"recipient": "Egypt", "item": "jets", "supplier": "Egypt"}),
        ("Iran watched. The brigade received rockets.", "received", {"item": "rockets"}),
        ("Iran watched. It liked what the brigade received.", "received", {}),
        ("Iran watched. It seized rockets.", "seized", {"item": "rockets"}),
    ],
)
def test_without_a_named_party_or_an_open_slot_nothing_is_added(kb, text, trigger, read):
    reading, passage = told(text, trigger, kb, **read)
    assert with_antecedent(reading, passage) == reading


def test_a_party_that_fills_another_slot_is_passed_over(kb):
    reading, passage = told("Iran met Hezbollah. It sent Hezbollah rockets.", "sent", kb, recipient="Hezbollah")
    assert words(with_antecedent(reading, passage).slots["supplier"]) == ["Iran"]


@pytest.mark.parametrize(
    ("text", "trigger", "wrong"),
    [
        ("Turkey met the rebels. They were supplied with arms.", "supplied", ["Turkey"]),
        ("Iran showed the missile. It was sold last year.", "sold", ["Iran"]),
    ],
)
def test_a_wrong_party_is_not_put_in_the_pronouns_place(kb, text, trigger, wrong):
    reading, passage = told(text, trigger, kb)
    assert words(with_antecedent(reading, passage).slots.get("recipient", ())) != wrong


def test_we_is_the_group_that_the_speaker_is_said_to_speak_for(kb):
    text = "“We received rockets,” said Omar Hassan, a commander in the Sultan Murad Division."
    reading, passage = told(text, "received", kb, speaker="Omar Hassan")
    assert words(with_antecedent(reading, passage).slots["recipient"]) == ["Sultan Murad Division"]
