import pytest

from firsthand.reports.adversaries import without_adversaries
from reports.told import told, words


@pytest.mark.parametrize(
    ("text", "trigger", "read", "left"),
    [
        (
            "States opposed to President Bashar al-Assad sent arms.",
            "sent",
            {"supplier": "Bashar al-Assad"},
            {"supplier": []},
        ),
        (
            "The militia fighting Hezbollah got arms.",
            "got",
            {"recipient": ("militia", "Hezbollah")},
            {"recipient": ["militia"]},
        ),
        ("Arms for the war against the Houthis were sent.", "sent", {"recipient": "Houthis"}, {"recipient": []}),
    ],
)
def test_the_opponent_of_a_party_neither_gives_nor_gets(kb, text, trigger, read, left):
    reading, passage = told(text, trigger, kb, **read)
    checked = without_adversaries(reading, passage)
    assert {slot: words(checked.slots[slot]) for slot in left} == left
    assert [reason.code for reason in checked.reasons] == ["guard.adversary"]


@pytest.mark.parametrize(
    ("text", "trigger", "read"),
    [
        ("Iran sent arms to Hezbollah.", "sent", {"supplier": "Iran", "recipient": "Hezbollah"}),
        ("States opposed to the president sent arms.", "sent", {"supplier": "States opposed to the president"}),
    ],
)
def test_other_parties_stay(kb, text, trigger, read):
    reading, passage = told(text, trigger, kb, **read)
    checked = without_adversaries(reading, passage)
    assert {slot: spans for slot, spans in checked.slots.items() if spans} == reading.slots and not checked.reasons
