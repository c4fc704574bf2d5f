"""An excerpt keeps the quoted words in their places and nothing else of the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.export.excerpt import spans_of, stretches_of, text_of
from firsthand.model import Part, Span
from firsthand.read import article_from_text

TEXT = "Forty crates 🚚 reached the depot. Nobody said from whom. The guards saw شاحنات at night."


def quoted(*words):
    return [Span(TEXT.index(one), TEXT.index(one) + len(one), one) for one in words]


def test_quoted_words_stand_where_they_stood(kb):
    article = article_from_text(TEXT, kb=kb)
    text = text_of(stretches_of(article, quoted("Forty crates 🚚 reached the depot.", "شاحنات")), len(TEXT))
    assert len(text) == len(TEXT)
    assert text.startswith("Forty crates 🚚 reached the depot. …")
    assert text.index("شاحنات") == TEXT.index("شاحنات")
    assert "Nobody" not in text


def test_words_that_overlap_or_touch_are_one_stretch(kb):
    article = article_from_text(TEXT, kb=kb)
    assert stretches_of(article, quoted("Forty crates", "crates 🚚", " reached")) == [(0, "Forty crates 🚚 reached")]


def test_words_of_a_title_are_no_words_of_the_text(kb):
    article = article_from_text(TEXT, kb=kb, title="Convoy")
    assert stretches_of(article, [Span(0, 6, "Convoy", Part.TITLE)]) == []


@given(st.lists(st.tuples(st.integers(0, 80), st.integers(1, 12)), max_size=8))
def test_what_is_quoted_can_always_be_found_again(kb, places):
    article = article_from_text(TEXT, kb=kb)
    spans = [
        Span(start, start + size, TEXT[start : start + size]) for start, size in places if start + size < len(TEXT)
    ]
    text = text_of(stretches_of(article, spans), len(TEXT))
    assert all(text[span.start : span.end] == span.text for span in (*spans, *spans_of(article)))


@pytest.mark.parametrize("stretches", [[(0, "abc"), (2, "d")], [(8, "abc")], [(-1, "a")]])
def test_stretches_that_do_not_fit_are_an_error(stretches):
    with pytest.raises(ValueError, match="do not fit"):
        text_of(stretches, 10)
