import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.reports.features import folded_words, shape, word_classes, word_features
from firsthand.reports.passage import passage_of_text


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("received", "x"),
        ("Rebels", "Xx"),
        ("US", "XX"),
        ("A", "X"),
        ("50", "d"),
        ("T-72", "dX"),
        ("mp5", "d"),
        ("—", "p"),
        ("…", "p"),
    ],
)
def test_the_shape_of_a_word_is_its_capitals_and_figures(word, code):
    assert shape(word) == code


def test_words_of_like_company_share_a_class():
    classes = word_classes()
    assert classes["iran"][0] == classes["russia"][0] != classes["received"][0]
    assert len(classes) >= 10_000


def test_every_word_knows_itself_its_neighbours_and_the_edges_of_its_sentence(kb):
    passage = passage_of_text("Rebels got TOW missiles. It rained.", kb)
    found = word_features(passage, folded_words(passage))
    assert len(found) == len(passage.tokens)
    assert {"w=got", "-1:w=rebels", "1:w=tow", "-2:edge"} <= set(found[1])
    assert "k=weapon" in found[2] and "k=none" in found[1]
    assert {"w=it", "-1:edge"} <= set(found[5])


@given(text=st.text(max_size=60))
def test_any_text_has_the_same_features_each_time(kb, text):
    passage = passage_of_text(text, kb)
    first = word_features(passage, folded_words(passage))
    assert first == word_features(passage, folded_words(passage))
    assert all(isinstance(one, str) for features in first for one in features)
