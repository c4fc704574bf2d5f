"""Paragraphs and sentences by place."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.read.paragraphs import lines, paragraphs, sentences, trimmed

WRAPPED = (
    "    The company said that it had agreed to buy the plant from\n"
    "its owner for an amount that neither side would state, and that\n"
    "it would close the deal in the summer.\n"
    "    It gave no reason for the delay and named no bank that had\n"
    "helped it to raise the money.\n"
    " Reuter"
)


def words(text: str, found: list) -> list[str]:
    return [text[start:end] for start, end in found]


def test_lines_come_without_the_blanks_around_them():
    text = "  One. \r\n\r\n\tTwo.\u2028Three "
    assert words(text, lines(text)) == ["One.", "Two.", "Three"]


def test_a_line_is_a_paragraph():
    text = "One sentence here.\nAnother one there."
    assert paragraphs(text) == lines(text)


def test_lines_of_a_wrapped_text_are_joined_to_paragraphs():
    found = words(WRAPPED, paragraphs(WRAPPED))
    assert [each.split()[0] for each in found] == ["The", "It", "Reuter"]
    assert found[0].endswith("in the summer.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! “Three?” Four", ["One.", "Two!", "“Three?”", "Four"]),
        ("Gen. Lee met Dr. Diaz. They spoke.", ["Gen. Lee met Dr. Diaz.", "They spoke."]),
        ("The U.S. Army moved. It stopped.", ["The U.S. Army moved.", "It stopped."]),
        ("at 3.5 percent. then more", ["at 3.5 percent. then more"]),
        ("Write to [email protected] contains other words.", ["Write to [email protected]", "contains other words."]),
        ("Write to [email protected] or call us.", ["Write to [email protected] or call us."]),
    ],
)
def test_sentences_end_at_closing_punctuation_before_a_capital(text, expected):
    assert words(text, sentences(text, 0, len(text))) == expected


@given(st.text(alphabet="aB .!?\n\r\t”’[]", max_size=80))
def test_sentences_lie_in_order_and_hold_every_letter(text):
    found = sentences(text, 0, len(text))
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert "".join(words(text, found)).split() == text.split() or set(text) - set("".join(words(text, found))) <= set(
        " \n\r\t"
    )


@given(st.text(max_size=30))
def test_a_trimmed_stretch_is_the_text_stripped(text):
    start, end = trimmed(text, 0, len(text))
    assert text[start:end] == text.strip()
