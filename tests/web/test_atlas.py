"""A place is drawn as closely as the knowledge base knows it, and no closer."""

import pytest

from firsthand.kb.entities import Kind, Place, kind_of
from firsthand.web.drawing.atlas import Atlas
from firsthand.web.drawing.position import Precision


@pytest.fixture(scope="module")
def atlas(kb) -> Atlas:
    return Atlas(kb)


@pytest.mark.parametrize(
    ("key", "precision", "said"),
    [
        ("place/aleppo-170063", "town", "at, in or near this town"),
        ("place/idlib-province", "region", "somewhere in this province"),
        ("place/al-tanf", "state", "no closer than Syria, under which the knowledge base lists this base"),
        ("place/abyei", "state", "no closer than Sudan and South Sudan"),
        ("state/sy", "state", "somewhere in Syria"),
        ("place/adriatic-sea", "none", "no position and no state are known"),
        ("state/su", "none", "its state has no borders on this map"),
        ("words:a village", "none", "the words link to no place"),
        ("group/ahrar-al-sham", "none", "the words link to no place"),
    ],
)
def test_how_closely_a_place_is_known(atlas, key, precision, said):
    position = atlas.place(key)
    assert position.precision.value == precision
    assert said in position.said


def test_only_a_town_has_degrees_of_its_own_and_a_state_never_a_point(kb, atlas):
    for key in kb:
        if kind_of(key) not in (Kind.PLACE, Kind.STATE):
            continue
        position, entity = atlas.place(key), kb.entity(key)
        own = isinstance(entity, Place) and entity.latitude is not None
        assert (position.precision is Precision.TOWN) == own
        assert (position.latitude is not None) == (position.precision in (Precision.TOWN, Precision.REGION))
        assert bool(position.areas) == (position.precision is Precision.STATE)


@pytest.mark.parametrize(
    ("key", "day", "state"),
    [
        ("state/tr", None, "state/tr"),
        ("group/asio", None, "state/au"),
        ("group/atf", "2015-01-01", "state/us"),  # a branch of a department that is an organ
        ("group/air-force-intelligence-syria", "2015-01-01", "state/sy"),
        ("group/air-force-intelligence-syria", None, None),  # the tie has ended
        ("group/ahrar-al-sham", "2015-01-01", None),
        ("group/african-union", None, None),
        ("words:officials", None, None),
    ],
)
def test_a_party_lies_in_a_state_only_where_it_is_its_organ_on_that_day(atlas, key, day, state):
    assert atlas.state_of(key, day) == state


def test_a_party_that_is_no_state_has_no_position(atlas):
    assert not atlas.party("group/ahrar-al-sham").is_known


def test_the_larger_places_around_a_town_are_known(atlas):
    assert "state/sy" in atlas.around("place/aleppo-170063")
    assert atlas.around("state/sy") == set()
    assert atlas.around("words:somewhere") == set()
