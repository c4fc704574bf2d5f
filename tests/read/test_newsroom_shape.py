"""Names of unlisted news organisations are known by their form and by what they are called."""

import pytest

from firsthand.read.newsroom_shape import (
    is_call_sign,
    is_people,
    is_time_zone,
    site_start,
    stands_alone,
    station_end,
    unlisted_at,
)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("He told the Dayton Valley Courier that.", "Courier", "Dayton Valley Courier"),
        ("He told Dayton's Hill Courier that.", "Courier", "Hill Courier"),
        ("He told the Hill Courier Monday that.", "Courier", "Hill Courier"),
        ("He told Channel 31 that.", "Channel", "Channel 31"),
        ("It was in the Dayton Clarion newspaper that.", "newspaper", "Dayton Clarion"),
        ("It was in the Dayton Clarion student newspaper that.", "newspaper", "Dayton Clarion"),
        ("The Lebanese newspaper Al-Misal Al-Yawm wrote that.", "newspaper", "Al-Misal Al-Yawm"),
        ("The German Dayton Clarion newspaper wrote that.", "newspaper", "Dayton Clarion"),
    ],
)
def test_the_words_around_make_a_name(text, word, expected):
    place = unlisted_at(text, text.index(word), text.index(word) + len(word))
    assert place is not None and text[slice(*place)] == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The Courier Company sank.", "Courier"),
        ("A Courier came.", "Courier"),
        ("The Channel was crossed.", "Channel"),
        ("He read a South Korean newspaper that day.", "newspaper"),
        ("He bought a newspaper Monday.", "newspaper"),
        ("He bought a newspaper and left.", "newspaper"),
    ],
)
def test_other_words_make_none(text, word):
    assert unlisted_at(text, text.index(word), text.index(word) + len(word)) is None


def test_a_station_bears_the_number_of_its_network():
    assert station_end("told NBC 4 News that", "NBC", 8) == 15
    assert station_end("told NBC 4 times that", "NBC", 8) is None
    assert station_end("told Acme 4 that", "Acme", 9) is None


def test_call_signs_sites_and_peoples_have_their_form():
    assert is_call_sign("WXYZ-TV") and not is_call_sign("WHEN") and not is_call_sign("NATO")
    assert is_people("Croatian") and is_people("British") and not is_people("Dayton")
    assert site_start("see example.com now", 11, 15) == 4
    assert site_start("ann@example.com now", 11, 15) is None


def test_a_word_stands_alone_without_letters_and_inner_apostrophes():
    assert stands_alone("in Sana, he", 3, 7) and stands_alone("Sana's men", 0, 4)
    assert not stands_alone("in Sana'a, he", 3, 7) and not stands_alone("Sanaa", 0, 4)


def test_a_time_zone_after_a_time_is_no_newsroom():
    assert is_time_zone("at 9:30 ET on Monday", 8, "ET") and is_time_zone("9 p.m. ET", 7, "ET")
    assert not is_time_zone("the ET said", 4, "ET") and not is_time_zone("at 9:30 AFP said", 8, "AFP")
