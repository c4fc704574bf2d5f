"""Days are put into words that say no more than they hold."""

from datetime import date

import pytest

from firsthand.web.drawing.day_words import stretch_said


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2024-03-18", "2024-03-18", "18 March 2024"),
        ("2024-03-01", "2024-03-31", "March 2024"),
        ("2024-02-01", "2024-02-29", "February 2024"),
        ("2023-02-01", "2023-02-28", "February 2023"),
        ("2024-01-01", "2024-12-31", "2024"),
        ("2015-01-01", "2016-12-31", "2015 to 2016"),
        ("1980-01-01", "1989-12-31", "1980 to 1989"),
        ("2022-06-01", "2022-08-31", "June to August 2022"),
        ("2023-12-01", "2024-02-29", "December 2023 to February 2024"),
        ("2023-02-01", "2024-02-29", "February 2023 to February 2024"),
        ("2024-04-20", "2024-04-21", "20 to 21 April 2024"),
        ("2024-04-29", "2024-05-01", "29 April to 1 May 2024"),
        ("2023-12-31", "2024-01-01", "31 December 2023 to 1 January 2024"),
    ],
)
def test_a_stretch_in_words(first, last, said):
    assert stretch_said(date.fromisoformat(first), date.fromisoformat(last)) == said
