"""Complements that tell who a party is."""

import pytest

from firsthand.reports.complements import with_complements

from .told import told


@pytest.mark.parametrize(
    ("text", "read", "whole"),
    [
        ("States opposed to Chad have sent rifles.", {"supplier": "States"}, {"supplier": ["States opposed to Chad"]}),
        (
            "Militias loyal to the old president have received rifles.",
            {"recipient": "Militias"},
            {"recipient": ["Militias loyal to the old president"]},
        ),
        (
            "States opposed to Chad have sent rifles.",
            {"supplier": ("States", "Chad")},
            {"supplier": ["States opposed to Chad"]},
        ),
        ("Norway sent rifles to Chad.", {"supplier": "Norway"}, {"supplier": ["Norway"]}),
        ("Norway, opposed to Chad, sent rifles.", {"supplier": "Norway"}, {"supplier": ["Norway"]}),
    ],
)
def test_a_party_keeps_the_words_that_tell_who_it_is(kb, text, read, whole):
    trigger = "received" if "received" in text else "sent"
    checked = with_complements(*told(text, trigger, kb, **read))
    found = {slot: [words.text for words in spans] for slot, spans in checked.slots.items() if spans}
    assert {slot: found[slot] for slot in whole} == whole
