import pytest

from firsthand.lineage.edit_cues import claims_in, distance_in, frames_speech, hedges_in, speakers_in, speech_in


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("reportedly", 1),
        ("Allegedly, and perhaps never", 2),
        ("they may come", 1),
        ("May came", 0),
        ("could not be independently verified", 2),
        ("is believed to be", 1),
        ("he believed it", 0),
        ("about 50 tons", 1),
        ("about fifty tons", 1),
        ("some $40", 1),
        ("about tons", 0),
        ("look like a first answer", 1),
        ("rebels", 0),
        ("", 0),
    ],
)
def test_hedges_are_counted(text, count):
    assert hedges_in(text) == count


def test_what_follows_the_stretch_is_looked_at_and_not_counted():
    text = "about 50 tons, reportedly"
    assert hedges_in(text, 0, 5) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("claimed to have fled", 1),
        ("claimed responsibility", 0),
        ("claimed the lives of ten", 0),
        ("claiming it", 1),
        ("said", 0),
    ],
)
def test_claims_are_told_from_claimed_responsibility(text, count):
    assert claims_in(text) == count


@pytest.mark.parametrize(("text", "count"), [("the So-called army", 1), ("self-styled", 1), ("so he called", 0)])
def test_words_that_deny_a_party_its_name_are_counted(text, count):
    assert distance_in(text) == count


def test_forms_of_one_verb_are_the_same_speech():
    assert speech_in("said") == speech_in("says") != speech_in("claimed")


@pytest.mark.parametrize("text", ["State", "rebels", "statement", ""])
def test_other_words_are_no_speech(text):
    assert not speech_in(text)


def test_phrases_of_attribution_are_found_across_lines():
    assert speech_in("According\nto him") == {"according to": 1}


@pytest.mark.parametrize(
    ("text", "is_clause"),
    [
        ("according to the ministry of the coast", True),
        ("said a man at the harbour", True),
        ("an officer who asked not to be named said", True),
        ("where he said so and went home", False),
        ("", False),
    ],
)
def test_a_clause_of_attribution_opens_or_closes_with_its_words(text, is_clause):
    assert frames_speech(text, 0, len(text)) is is_clause


@pytest.mark.parametrize(
    ("text", "speakers"), [("officials said", {"officials"}), ("officials fled", set()), ("he said", set())]
)
def test_speakers_are_nouns_beside_a_verb_of_speech(text, speakers):
    assert speakers_in(text, 0, text.index(" ")) == speakers
