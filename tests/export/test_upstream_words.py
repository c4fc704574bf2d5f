"""The words of a source are found where another article took them, changed or not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.export.upstream_words import Counterparts, sentence_around
from firsthand.model import Place

SOURCE = "Earlier news. The rebels took forty rifles at dawn, they reportedly said."
TAKER = "The armed gangs took 400 rifles, they said. Ours."


def counterparts(source: str = SOURCE, taker: str = TAKER) -> Counterparts:
    start, end = source.index("The"), taker.index(" Ours")
    return Counterparts([(Place(start, len(source)), Place(0, end))], source, taker)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("armed gangs", "rebels"),
        ("400", "forty"),
        ("rifles", "rifles"),
        ("took 400 rifles", "took forty rifles"),
        ("they said", "they reportedly said"),
    ],
)
def test_changed_words_lead_to_those_of_the_source(words, found):
    start = TAKER.index(words)
    place = counterparts().find(Place(start, start + len(words)))
    assert place is not None
    assert SOURCE[place.start : place.end] == found


def test_where_the_taker_left_words_out_a_point_leads_to_them():
    at = TAKER.index("said")
    place = counterparts().find(Place(at, at))
    assert place is not None
    assert SOURCE[place.start : place.end] == "reportedly"


def test_words_that_the_taker_added_stand_opposite_a_point():
    taker = "The rebels at last took forty rifles at dawn, they reportedly said. Ours."
    place = counterparts(taker=taker).find(Place(taker.index("at last"), taker.index(" took")))
    assert place is not None
    assert (place.start, place.end) == (SOURCE.index("took"),) * 2


def test_own_words_of_the_taker_have_no_counterpart():
    assert counterparts().find(Place(TAKER.index("Ours"), len(TAKER))) is None


@pytest.mark.parametrize(
    ("words", "sentence"),
    [("Earlier", "Earlier news."), ("forty", "The rebels took forty rifles at dawn, they reportedly said.")],
)
def test_the_sentence_around_a_place_ends_at_its_full_stop(words, sentence):
    start = SOURCE.index(words)
    place = sentence_around(SOURCE, Place(start, start + len(words)))
    assert SOURCE[place.start : place.end] == sentence


@given(st.lists(st.sampled_from(["one", "two", "three.", "four\n"]), min_size=1), st.data())
def test_a_text_that_was_copied_leads_to_the_same_words(words, data):
    text = " ".join(words)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    whole = Place(0, len(text))
    found = Counterparts([(whole, whole)], text, text).find(Place(start, end))
    assert found is not None
    assert found.end >= found.start
    around = sentence_around(text, Place(start, end))
    assert around.start <= start <= end <= around.end
