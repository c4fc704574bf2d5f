"""A question about a page holds its number and the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.read.pdf_question import asked, question


@given(st.integers(0, 2**32 - 1), st.binary(max_size=20))
def test_what_is_asked_is_understood(page, data):
    assert asked(question(page, data)) == (page, data)


@pytest.mark.parametrize("page", [-1, 2**32, 10**40])
def test_a_number_that_no_page_has_stays_one(page):
    assert asked(question(page, b""))[0] in (0, 2**32 - 1)


def test_what_is_too_short_is_no_question():
    with pytest.raises(ValueError, match="no question"):
        asked(b"\0")
