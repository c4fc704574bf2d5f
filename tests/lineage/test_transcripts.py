import pytest

from firsthand.lineage.paragraphs import paragraphs_of
from firsthand.lineage.transcripts import transcripts


def turns(text: str) -> list[str]:
    return [text[place.start : place.end] for place in transcripts(text, paragraphs_of(text, ()))]


@pytest.mark.parametrize(
    "labels",
    [("TEKLIS", "MODERATOR", "TEKLIS"), ("Q", "A", "Q"), ("Teklis", "Moss", "Teklis", "Moss")],
)
def test_turns_that_begin_with_a_speaker_are_a_transcript(labels):
    spoken = [f"{label}: The depot at Kelm Ridge was empty." for label in labels]
    text = "\n\n".join(["The colonel met reporters on Monday.", *spoken])
    assert turns(text) == spoken


def test_a_turn_may_run_over_paragraphs():
    text = (
        "MOSS: Was it empty?\n\nTEKLIS: It was.\n\nWe had moved everything.\n\nMOSS: When?\n\nThe talk ended at noon."
    )
    assert turns(text)[2] == "We had moved everything."
    assert turns(text)[-1] == "MOSS: When?"


def test_all_of_a_text_that_calls_itself_a_transcript_is_one():
    text = "A rush transcript.\n\nMOSS: Was it?\n\nTEKLIS: It was.\n\nMOSS: When?\n\nOne.\n\nTwo.\n\nThree.\n\nFour."
    assert turns(text)[-1] == "Four."


def test_turns_within_one_paragraph_are_found():
    text = "They met. MOSS: Was it empty? TEKLIS: It was. MOSS: When? TEKLIS: On Saturday."
    assert turns(text) == [text[len("They met. ") :]]


@pytest.mark.parametrize(
    "text",
    [
        "RELATED: One.\n\nWATCH: Two.\n\nRELATED: Three.\n\nVIDEO: Four.",
        "Winner: Kosk\n\nLoser: Teklis\n\nWinner: Moss\n\nLoser: Merrik",
        "UPDATE: The port has opened.\n\nIt was shut at noon.",
        "Teklis: It was empty.\n\nThe port opened.",
    ],
)
def test_labels_of_furniture_and_lists_are_no_transcript(text):
    assert turns(text) == []
