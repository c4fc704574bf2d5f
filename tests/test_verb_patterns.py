"""The baseline of verb patterns reads plain sentences, and leaves the rest."""

import sys
from pathlib import Path

import pytest

from firsthand.model import Certainty, Status
from firsthand.reports.passage import passage_of_text

sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))

from verb_patterns import VerbPatterns

DELIVERED, PLANNED, REFUSED = Status.DELIVERED, Status.PLANNED, Status.REFUSED


@pytest.mark.parametrize(
    ("text", "status", "slots"),
    [
        (
            "Russia supplied missiles to Syria.",
            DELIVERED,
            {"supplier": ["Russia"], "recipient": ["Syria"], "item": ["missiles"]},
        ),
        (
            "Turkey and Qatar gave the rebels rifles and rockets.",
            DELIVERED,
            {"supplier": ["Turkey", "Qatar"], "recipient": ["rebels"], "item": ["rifles", "rockets"]},
        ),
        (
            "The missiles were sent to Hezbollah by Iran.",
            DELIVERED,
            {"supplier": ["Iran"], "recipient": ["Hezbollah"], "item": ["missiles"]},
        ),
        (
            "Egypt received tanks from France.",
            DELIVERED,
            {"supplier": ["France"], "recipient": ["Egypt"], "item": ["tanks"]},
        ),
        (
            "Germany refused to sell tanks to Saudi Arabia.",
            REFUSED,
            {"supplier": ["Germany"], "recipient": ["Saudi Arabia"], "item": ["tanks"]},
        ),
        (
            "Poland plans to send tanks to Ukraine via Romania.",
            PLANNED,
            {"supplier": ["Poland"], "recipient": ["Ukraine"], "item": ["tanks"], "via": ["Romania"]},
        ),
        (
            "Ukraine requested missiles from Germany.",
            Status.REQUESTED,
            {"supplier": ["Germany"], "recipient": ["Ukraine"], "item": ["missiles"]},
        ),
        (
            "Washington suspended arms sales to Egypt.",
            REFUSED,
            {"supplier": ["Washington"], "recipient": ["Egypt"], "item": ["arms"]},
        ),
    ],
)
def test_frame_voice_and_what_governs_a_verb_give_slots_and_status(kb, text, status, slots):
    (reading,) = VerbPatterns().find(passage_of_text(text, kb))
    found = {slot: [span.text for span in spans] for slot, spans in reading.slots.items()}
    assert (reading.status, found) == (status, slots)


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Iran sent rockets to Hezbollah.", Certainty.STATED),
        ("Iran reportedly sent rockets to Hezbollah.", Certainty.HEDGED),
        ("Iran could send rockets to Hezbollah.", Certainty.HYPOTHETICAL),
        ("Iran denied that it sent rockets to Hezbollah.", Certainty.DENIED),
    ],
)
def test_words_before_a_verb_give_certainty(kb, text, certainty):
    (reading,) = VerbPatterns().find(passage_of_text(text, kb))
    assert reading.certainty == certainty


@pytest.mark.parametrize(
    "text", ["", "Rebels fired rockets at Syria.", "France sent wheat to Egypt.", "Armed men walked into the town."]
)
def test_nothing_is_read_where_no_arms_hang_on_a_listed_word(kb, text):
    assert VerbPatterns().find(passage_of_text(text, kb)) == ()
