"""A party as an actor of PLOVER."""

import pytest

from firsthand.export.actor_form import actor_form


@pytest.mark.parametrize(
    ("entity", "told"),
    [
        ("state/fr", {"identifier_text": "France", "code": "FRA", "sector": "GOV"}),
        ("group/syrian-arab-army", {"identifier_text": "Syrian Arab Army", "code": "SYR", "sector": "MIL"}),
        ("group/free-syrian-army", {"identifier_text": "Free Syrian Army", "actor_loc": {"cc3": "SYR"}}),
    ],
)
def test_states_and_their_organs_have_a_code_and_groups_only_a_home(kb, entity, told):
    assert actor_form("a label", entity, "supplier", kb) == {"identifier_id": entity, "role": "supplier"} | told


def test_words_that_link_to_nothing_stand_as_they_are_without_a_code(kb):
    assert actor_form("hill\n fighters", None, "recipient", kb) == {"actor_text": "hill fighters", "role": "recipient"}
