"""What the words of an unlinked party still say."""

import pytest
from world import WORLD

from firsthand.register.phrase import homes, leader_in, phrase_of, places_in


@pytest.mark.parametrize(
    ("words", "theatre", "groups", "names", "places", "states"),
    [
        ("Cendrian rebels", {"state/ce"}, set(), set(), set(), False),
        ("rebels near Dorn", {"state/ce"}, set(), set(), {"place/dorn"}, False),
        ("rebels fighting the Arland Army", set(), set(), set(), set(), False),
        ("states opposed to President Vesk", set(), set(), set(), set(), True),
        ("boats of the Hill Brigade", set(), {"group/hill-brigade"}, set(), set(), None),
        ("army depot at Kelm Ridge", set(), set(), set(), {"name:kelm ridge"}, None),
        ("Kurds", set(), set(), {"kurd"}, set(), None),
        ("Kurdish forces", set(), set(), {"kurd"}, set(), None),
        ("Hillfolk militiamen", set(), set(), {"label/hillfolk"}, set(), None),
        ("Foreign backers", set(), set(), set(), set(), True),
        ("fighters", set(), set(), set(), set(), None),
    ],
)
def test_a_phrase_is_read_up_to_whom_it_is_against(words, theatre, groups, names, places, states):
    found = phrase_of(words, WORLD)
    assert (found.theatre, found.groups, found.names, found.places, found.states) == (
        theatre,
        groups,
        names,
        places,
        states,
    )


def test_a_state_is_its_own_home_and_a_place_lies_in_its_state():
    assert homes("state/ar", WORLD) == {"state/ar"}
    assert homes("place/dorn", WORLD) == {"state/ce"}
    assert homes("group/sea-pact", WORLD) == {"state/ar", "state/be"}


def test_names_that_no_entry_has_count_as_places_only_where_asked():
    assert places_in("from Kelm Ridge to Dorn", WORLD) == {"place/dorn"}
    assert places_in("from Kelm Ridge to Dorn", WORLD, unlisted=True) == {"place/dorn", "name:kelm ridge"}


def test_a_leader_is_known_by_the_last_name():
    assert leader_in("the Vesk administration", WORLD) == "vesk"
    assert leader_in("Arland", WORLD) is None
