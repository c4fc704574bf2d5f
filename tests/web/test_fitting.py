"""Words are cut to the room that a drawing has for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.web.drawing.fitting import clipped, isolated, width

CUT = [
    ("what fits stays whole", "Hill Wire", 9, "Hill Wire"),
    ("what does not fit ends in an ellipsis", "Valley Gazette", 8, "Valley…"),
    ("lines and tabs become spaces", "Hill\n\tWire", 20, "Hill Wire"),
    ("letters of full width take twice the room", "共同通信社", 6, "共同…"),
    ("combining marks take none", "e\u0301" * 5, 5, "e\u0301" * 5),
    ("nothing stays nothing", "", 5, ""),
]


@pytest.mark.parametrize(("text", "most", "expected"), [row[1:] for row in CUT], ids=[row[0] for row in CUT])
def test_words_are_cut(text, most, expected):
    assert clipped(text, most) == expected


@given(st.text(max_size=60), st.integers(2, 40))
def test_whatever_the_words_they_fit(text, most):
    assert width(clipped(text, most)) <= most


def test_words_from_right_to_left_stand_in_an_isolate():
    assert isolated("مقالة") == "\u2068مقالة\u2069"
    assert isolated("") == ""
