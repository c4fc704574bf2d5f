import pytest

from firsthand.lineage.speech_words import speech_phrases, speech_words

LISTS = (
    "saying common_saying first_person second_person weekdays capitals introducing resolving lost_apostrophe".split()
)


@pytest.mark.parametrize("name", LISTS)
def test_words_are_in_lower_case_without_apostrophes(name):
    words = speech_words(name)
    assert words
    assert all(word.isalpha() and word.islower() for word in words)


@pytest.mark.parametrize("name", ["no_speakers", "in_full"])
def test_phrases_are_in_lower_case_and_none_is_blank(name):
    phrases = speech_phrases(name)
    assert phrases
    assert all(phrase and phrase == phrase.lower() for phrase in phrases)


def test_the_common_verbs_of_saying_are_verbs_of_saying():
    assert speech_words("common_saying") <= speech_words("saying")


def test_an_unknown_list_is_an_error():
    with pytest.raises(KeyError):
        speech_words("none")
