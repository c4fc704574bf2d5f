"""Datelines are parted into place and agency."""

import pytest
from marked import STORY, furniture


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("KYIV (Reuters) - The talks failed.", [("byline", "KYIV"), ("credit", "(Reuters) -")]),
        ("PORT SUDAN, Sudan (AP) — The talks failed.", [("byline", "PORT SUDAN, Sudan"), ("credit", "(AP) —")]),
        ("BEIRUT, Oct 3, 2015 (AFP) -- The talks failed.", [("byline", "BEIRUT, Oct 3, 2015"), ("credit", "(AFP) --")]),
        ("(CNN) The talks failed on Monday.", [("credit", "(CNN)")]),
        ("Washington (CNN) The talks failed.", [("byline", "Washington"), ("credit", "(CNN)")]),
        ("(Reuters) - The talks failed.", [("credit", "(Reuters) -")]),
        ("MOSCOW, October 3. /TASS/. The talks failed.", [("byline", "MOSCOW, October 3."), ("credit", "/TASS/.")]),
        ("Damascus, (SANA) – The talks failed.", [("byline", "Damascus,"), ("credit", "(SANA) –")]),
        ("JERUSALEM, Israel – The talks failed.", [("byline", "JERUSALEM, Israel –")]),
        ("Baghdad, Iraq - For two months the talks failed.", [("byline", "Baghdad, Iraq -")]),
        ("GAZA CITY (Ma'an) -- The talks failed.", [("byline", "GAZA CITY"), ("credit", "(Ma'an) --")]),
        ("KHARTOUMThe talks failed on Monday.", [("byline", "KHARTOUM")]),
        ("WASHINGTON—The talks failed.", [("byline", "WASHINGTON—")]),
    ],
)
def test_a_dateline_is_cut_off_the_first_sentence(line, expected):
    assert furniture("\n\n".join((line, *STORY))) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Speaker Ann Lee (R-Ohio) said that the talks had failed.",
        "The Free Army (FSA) said that the talks had failed.",
        "NATO said that the talks had failed.",
        "ANN LEE: The talks have failed, have they not?",
    ],
)
def test_other_capitals_and_brackets_are_none(line):
    assert furniture("\n\n".join((STORY[0], line, *STORY[1:]))) == []
