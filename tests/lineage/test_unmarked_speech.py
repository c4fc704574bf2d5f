import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.lineage.paragraphs import paragraphs_of
from firsthand.lineage.unmarked_speech import shipped_weights, unmarked_speech


def spoken(text: str) -> list[str]:
    return [text[place.start : place.end] for place in unmarked_speech(text, paragraphs_of(text, ()))]


BEFORE = "Fighters took the depot at Kelm Ridge on Saturday, two officials said.\n\n"
AFTER = "\n\nThe garrison of about 200 men had withdrawn on Friday night."


@pytest.mark.parametrize(
    ("sentence", "speech"),
    [
        ("We will not stop until they leave, Kosk said.", ["We will not stop until they leave,"]),
        ("I dont know who did it, he said. We were asleep.", ["I dont know who did it,", "We were asleep."]),
        ("Kosk told reporters: We have to go on.", ["We have to go on."]),
        ("What do you want us to do? she asked.", ["What do you want us to do?"]),
        (
            "Its a tragedy, he said, and were not going to forget it.",
            ["Its a tragedy,", "and were not going to forget it."],
        ),
    ],
)
def test_direct_words_are_found_without_marks_and_their_frame_is_left_out(sentence, speech):
    assert spoken(BEFORE + sentence + AFTER) == speech


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry said that 12 tanks had arrived at the base.",
        "He told reporters in Ankara on Tuesday.",
        "Kosk said his men had captured the town and taken 40 prisoners.",
        "The strikes killed 12 people, the Observatory said on Monday.",
        "According to a security official, the rockets were moved last week.",
    ],
)
def test_indirect_speech_and_frames_are_narration(sentence):
    assert spoken(BEFORE + sentence + AFTER) == []


def test_reportage_in_the_first_person_is_narration():
    text = "\n\n".join(
        (
            "I drove north with my colleague on the morning of the ceasefire.",
            "We passed three checkpoints before we reached the river.",
            "I had been here once before, in the winter of the siege.",
            "The bridge was gone, and we crossed in a boat that smelled of diesel.",
        )
    )
    assert len(" ".join(spoken(text))) < len(text) / 4


@given(st.text(alphabet="aI we said,.?:\n", max_size=200))
def test_stretches_are_sorted_apart_and_hold_more_than_blanks(text):
    places = unmarked_speech(text, paragraphs_of(text, ()))
    edges = [edge for place in places for edge in (place.start, place.end)]
    assert edges == sorted(edges)
    assert all(text[place.start : place.end].strip() for place in places)


def test_the_weights_hold_no_names():
    names = shipped_weights().speech
    assert not {"trump", "obama", "clinton", "^trump", "trump said", "israel"} & names.keys()


def test_every_edge_weighs_each_pair_of_states():
    assert all(len(row) == 9 for row in shipped_weights().edges.values())
