import pytest

from firsthand.reports.speakers import Sort, fits_pronoun, noun_sort, sort_of


@pytest.mark.parametrize(
    ("words", "sort"),
    [
        ("senior Iranian official", Sort.PERSON),
        ("Omar Hassan", Sort.PERSON),
        ("Barack Obama", Sort.PERSON),
        ("two officials", Sort.PEOPLE),
        ("people", Sort.PEOPLE),
        ("Hamas", Sort.BODY),
        ("Iran", Sort.BODY),
        ("defence ministry", Sort.BODY),
        ("court filing", Sort.DOCUMENT),
        ("morning", None),
        ("1987", None),
    ],
)
def test_a_phrase_names_a_sort_of_speaker(kb, words, sort):
    assert sort_of(words, kb) == sort


@pytest.mark.parametrize(
    ("sort", "pronoun", "fits"),
    [
        (Sort.PERSON, "he", True),
        (Sort.PERSON, "they", False),
        (Sort.PEOPLE, "they", True),
        (Sort.BODY, "it", True),
        (Sort.DOCUMENT, "it", True),
        (Sort.DOCUMENT, "he", False),
        (None, "he", False),
        (Sort.PERSON, "we", False),
    ],
)
def test_a_pronoun_fits_its_own_sort(sort, pronoun, fits):
    assert fits_pronoun(sort, pronoun) == fits


@pytest.mark.parametrize(("noun", "sort"), [("Officials", Sort.PEOPLE), ("report", Sort.DOCUMENT), ("tank", None)])
def test_a_noun_has_its_sort_in_either_number(noun, sort):
    assert noun_sort(noun) == sort
