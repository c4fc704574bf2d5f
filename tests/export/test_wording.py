"""Words held against words."""

import pytest

from firsthand.export.wording import folded, holds


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Rebels say new anti-tank missiles came", "Anti-Tank Missiles", "anti-tank missiles"),
        ("500 tons: the ship is stopped", "500 Tons", "500 tons"),
        ("The rebels", "rebel", None),
        ("a b c", "a c", None),
        ("a b", "", None),
        ("", "a", None),
    ],
)
def test_words_are_found_in_a_row_whatever_their_case(text: str, words: str, found: str | None):
    at = holds(text, words)
    assert (text[at[0] : at[1]] if at else None) == found


def test_the_same_sentence_in_other_marks_is_the_same():
    assert folded("“He went,” she said.") == folded("He went, SHE said")
