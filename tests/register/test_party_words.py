"""What the words of an unlinked party still say."""

import pytest
from world import WORLD

from firsthand.register.party_words import Phrase, allies_of, homes, is_unnamed_government, phrase_of, places_in

CE, NO = frozenset({"state/ce"}), frozenset()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Cendrian rebels", Phrase(CE, NO, NO, NO, False, True)),
        ("rebels near Dorn", Phrase(CE, NO, NO, frozenset({"place/dorn"}), False, True)),
        ("rebels fighting the Arland Army", Phrase(NO, NO, NO, NO, False, True)),
        ("states opposed to President Vesk", Phrase(NO, NO, NO, NO, True, False)),
        ("boats of the Hill Brigade", Phrase(NO, frozenset({"group/hill-brigade"}), NO, NO, None, False)),
        ("army depot at Kelm Ridge", Phrase(NO, NO, NO, frozenset({"name:kelm ridge"}), None, False)),
        ("Kurds", Phrase(NO, NO, frozenset({"kurd"}), NO, None, False)),
        ("Kurdish forces", Phrase(NO, NO, frozenset({"kurd"}), NO, None, False)),
        ("Hillfolk militiamen", Phrase(NO, NO, frozenset({"label/hillfolk"}), NO, None, False)),
        ("Foreign backers", Phrase(NO, NO, NO, NO, True, False)),
        ("pro-Arlandic rebels", Phrase(NO, NO, NO, NO, False, False)),
        ("anti-Arlandic rebels in Cendria", Phrase(CE, NO, NO, NO, False, False)),
        ("Arland-backed Cendrian rebels", Phrase(CE, NO, NO, NO, False, True)),
        ("fighters", Phrase(NO, NO, NO, NO, None, True)),
    ],
)
def test_a_phrase_is_read_up_to_whom_it_is_against(words, expected):
    assert phrase_of(words, WORLD) == expected


def test_a_state_is_its_own_home_and_a_place_lies_in_its_state():
    assert homes("state/ar", WORLD) == {"state/ar"}
    assert homes("place/dorn", WORLD) == {"state/ce"}
    assert homes("group/sea-pact", WORLD) == {"state/ar", "state/be"}


def test_names_that_no_entry_has_count_as_places_only_where_asked():
    assert places_in("from Kelm Ridge to Dorn", WORLD) == {"place/dorn"}
    assert places_in("from Kelm Ridge to Dorn", WORLD, unlisted=True) == {"place/dorn", "name:kelm ridge"}


def test_an_alliance_is_of_the_states_it_is_at_home_in_and_of_the_one_that_leads_it():
    assert allies_of("group/sea-pact", WORLD) == {"state/ar", "state/be"}
    assert allies_of("group/port-league", WORLD) == {"state/be"}
    assert allies_of("group/karvs", WORLD) == frozenset()


@pytest.mark.parametrize(
    ("words", "states"),
    [
        ("the government", True),
        ("Foreign governments", True),
        ("the government's opponents", None),
        ("the regime’s enemies", None),
        ("anti-government fighters", None),
        ("the president's cabinet", True),
    ],
)
def test_whom_a_government_faces_is_no_state(words, states):
    assert phrase_of(words, WORLD).states is states


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the administration", True),
        ("government", True),
        ("His cabinet", True),
        ("governments", False),
        ("the Arlandic government", False),
        ("the government's forces", False),
    ],
)
def test_one_government_that_is_not_named_is_told_from_several_and_from_a_named_one(words, expected):
    assert is_unnamed_government(words) is expected
