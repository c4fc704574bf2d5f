import pytest

from firsthand.reports.described_speakers import REACH, described, is_description
from firsthand.reports.document import Document
from reports.told import article, span


@pytest.mark.parametrize(
    ("text", "words", "yes"),
    [
        ("Iran did, the official said.", "official", True),
        ("Iran did, according to the same report.", "same report", True),
        ("Iran did, the two officials said.", "two officials", True),
        ("Iran did, an official said.", "official", False),
        ("Iran did, the Iranian official said.", "Iranian official", False),
        ("Iran did, the tank said.", "tank", False),
    ],
)
def test_a_definite_noun_for_a_speaker_is_a_description(kb, text, words, yes):
    assert is_description(span(text, words), Document(article(text), kb)) == yes


@pytest.mark.parametrize(
    ("before", "noun", "phrase"),
    [
        ("A senior Iranian official spoke.", "official", "senior Iranian official"),
        ("A report by Arms Watch appeared.", "report", "report by Arms Watch"),
        ("The leaked Arms Watch report appeared.", "report", "leaked Arms Watch report"),
        ("Defence minister Ana Lund spoke.", "minister", "Defence minister Ana Lund"),
        ("A tired official spoke.", "official", None),
        ("A senior Iranian officer spoke.", "official", None),
        ("A senior Iranian official spoke. " + "It rained. " * REACH, "official", None),
    ],
)
def test_it_points_back_to_the_nearest_phrase_that_names_more(kb, before, noun, phrase):
    text = f"{before} The {noun} said Iran did."
    document = Document(article(text), kb)
    words = span(text, noun, text.count(noun) - 1)
    found = described(words, document.number(words), document)
    assert (found and found.text) == phrase
