"""Dates of the Extended Date/Time Format in words."""

import pytest

from firsthand.web.drawing.date_words import span_said


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest", "said"),
    [
        ("2024-03-13", "2024-03-13", "2024-03-13", "13 March 2024"),
        ("2024-02", "2024-02-01", "2024-02-29", "February 2024"),
        ("2024-21/..", "2024-03-01", None, "from 1 March 2024 on, the end not stated"),
        ("/2024-04-17", None, "2024-04-17", "until 17 April 2024, the beginning not stated"),
        ("2024~", "2023-01-01", "2025-12-31", "about 2023 to 2025"),
        ("XXXX-05", None, None, "XXXX-05"),
        (None, None, None, None),
    ],
)
def test_a_date_is_told_in_words(edtf: str | None, earliest: str | None, latest: str | None, said: str | None):
    assert span_said(edtf, earliest, latest) == said
