"""Who is a named voice, and which bodies it speaks for."""

import pytest
from world import WORLD, Story

from firsthand.register.voices import voice_of


def voice(speaker, text="", world=WORLD):
    story = Story("a", text=text)
    story.says("Rifles came overnight.", "Arland", "Hill Brigade", speaker=speaker)
    return voice_of(story.reports[0], story.article(), world)


@pytest.mark.parametrize(
    ("speaker", "bodies", "name"),
    [
        ("Arland Bureau", {"group/arland-bureau"}, set()),
        ("Arland Bureau spokesman", {"group/arland-bureau"}, set()),
        ("Arland Bureau spokesman Tavo Berrin", {"group/arland-bureau"}, {"tavo", "berrin"}),
        ("Tavo Berrin", set(), {"tavo", "berrin"}),
        ("Col. Tavo Berrin of the Arland Bureau", set(), {"tavo", "berrin"}),
    ],
)
def test_a_body_its_spokesperson_or_a_person_by_name_is_a_voice(speaker, bodies, name):
    found = voice(speaker)
    assert (set(found.bodies), set(found.name)) == (bodies, name)


def test_of_several_voices_the_first_that_is_named_counts():
    assert voice(["a video", "Arland Bureau", "Tavo Berrin"]).bodies == {"group/arland-bureau"}
    assert voice(["a source", "officials"]) is None


@pytest.mark.parametrize(
    "speaker", ["Arland", "Arlandic officials", "Arland Bureau officials", "an Arland Bureau source", "officers"]
)
def test_a_state_and_people_without_a_name_are_no_voice(speaker):
    assert voice(speaker) is None


@pytest.mark.parametrize(
    "introduction",
    [
        "Arland Bureau spokeswoman Ana Lund spoke on Tuesday.",
        "Arland Bureau press secretary Col. Ana Lund spoke on Tuesday.",
        "The Arland Bureau's chief spokeswoman, Ana Lund, spoke on Tuesday.",
        "On Tuesday Ana Lund, a spokeswoman for the Arland Bureau, spoke.",
    ],
)
def test_a_person_speaks_for_the_body_that_the_article_introduces_them_with(introduction):
    assert voice("Lund", introduction).bodies == {"group/arland-bureau"}
    assert voice("Berrin", introduction).bodies == set()


@pytest.mark.parametrize(
    "elsewhere",
    [
        "Ana Lund met a spokeswoman for the Arland Bureau.",
        "Ana Lund, a spokeswoman for the mayor, met the Arland Bureau.",
        "The Arland Bureau met spokeswoman Ana Lund.",
        "Ana Lund left the Arland Bureau. A spokesman was silent.",
        "Ana Lund, a farmer, wrote to the Arland Bureau.",
    ],
)
def test_a_person_named_elsewhere_in_the_sentence_speaks_for_no_body(elsewhere):
    assert voice("Lund", elsewhere).bodies == set()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the Pentagon", "US Central Command", True),
        ("US Central Command", "the U.S. military", True),
        ("the Pentagon", "the State Department", False),
        ("the Pentagon", "Israeli Defense Ministry", False),
        ("White House", "the Pentagon", False),
    ],
)
def test_a_command_its_armed_forces_and_their_ministry_speak_as_one(kb, one, other, same):
    here, there = voice(one, world=kb).bodies, voice(other, world=kb).bodies
    assert here
    assert there
    assert bool(here & there) == same


def test_an_observer_group_is_a_voice_of_its_own(kb):
    assert voice("Syrian Observatory for Human Rights", world=kb).bodies == {"outlet/sohr"}


def test_the_seat_of_a_government_and_its_spokesperson_are_one_voice(kb):
    assert voice("the White House", world=kb).bodies == {"seat:white house"}
    assert voice("White House spokeswoman Ana Lund", world=kb).bodies == {"seat:white house"}
    assert voice("Washington", world=kb) is None
