"""Folding keeps every character in its place."""

from hypothesis import given
from hypothesis import strategies as st

from firsthand.read.folded import folded


def test_capitals_and_curly_quotes_become_plain():
    assert folded("“It’s A\u00a0TEST”") == '"it\'s a test"'


def test_a_letter_that_lowers_to_two_stays_one():
    assert len(folded("İstanbul")) == len("İstanbul")


@given(st.text())
def test_the_length_never_changes(text):
    assert len(folded(text)) == len(text)
