import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.lineage.stock import LENGTH, phrases, stock_words
from firsthand.lineage.words import words_of


def tokens(text):
    return words_of(text).hashes.astype(np.uint32)


def stock(text):
    words = words_of(text)
    marked = stock_words(words.hashes.astype(np.uint32))
    return [text[start:end] for start, end, inside in zip(words.starts, words.ends, marked, strict=True) if inside]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Grelm said on condition of anonymity that", ["on", "condition", "of", "anonymity"]),
        ("In Vorba, at the end of the day, Grelm", ["at", "the", "end", "of", "the", "day"]),
    ],
)
def test_phrases_that_many_newsrooms_use_are_stock(text, phrase):
    assert set(phrase) <= set(stock(text))


@pytest.mark.parametrize("text", ["", "one", "at the end", "Grelm sold Vorba nine leaky barrels of turnip brine"])
def test_other_words_are_not(text):
    assert stock(text) == []


@given(st.lists(st.integers(0, 2**32 - 1), min_size=LENGTH, max_size=30))
def test_a_phrase_is_hashed_alike_wherever_it_stands(values):
    words = np.array(values, dtype=np.uint32)
    found = phrases(words)
    assert len(found) == len(words) - LENGTH + 1
    assert [phrases(words[at : at + LENGTH])[0] for at in range(len(found))] == found.tolist()


def test_a_word_is_stock_by_any_phrase_that_holds_it():
    text = "at the end of the day"
    assert stock_words(tokens(text)).tolist() == stock_words(tokens(f"{text} turnip brine"))[:6].tolist()


def test_a_long_text_is_gone_through():
    assert len(stock(("on condition of anonymity " * 80_000).strip())) == 320_000
