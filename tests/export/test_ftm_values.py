from dataclasses import replace

import pytest
from arland import entry

from firsthand.export.ftm_values import NAME_LENGTH, country_code, date_prefix, event_name, language_code, name_of
from firsthand.kb import KnowledgeBase
from firsthand.model import Certainty, ClaimedValue, PartialDate

LONG = tuple(ClaimedValue("x" * 150, "state/us", ()) for _ in range(3))


@pytest.mark.parametrize(
    ("state", "code"),
    [
        *(("state/us", "us"), ("state/xk", "xk"), ("state/su", "suhh"), ("state/yu", "yucs"), ("state/scg", "csxx")),
        *(("state/xa", None), ("state/rvn", None), ("state/vd", None), ("state/rh", None), ("state/yar", None)),
    ],
)
def test_a_state_has_the_code_that_ftm_has_for_it(state: str, code: str | None):
    assert country_code(state) == code


def test_every_present_state_has_a_code(kb: KnowledgeBase):
    states = [kb.entity(name) for name in kb if name.startswith("state/")]
    assert [one.id for one in states if getattr(one, "until", None) is None and not country_code(one.id)] == []


@pytest.mark.parametrize(
    ("edtf", "date"),
    [
        *(("2015", "2015"), ("2015-10", "2015-10"), ("2015-10-12", "2015-10-12"), ("2015-10~", "2015-10")),
        *(("2015?", "2015"), ("2015-10-12/2015-10-19", None), ("2015-XX", None), ("201X", None), (None, None)),
    ],
)
def test_a_date_is_given_as_far_as_it_is_known(edtf: str | None, date: str | None):
    assert date_prefix(PartialDate(edtf)) == date


@pytest.mark.parametrize(
    ("language", "code"), [("en", "eng"), ("ar", "ara"), ("zh-Hant", "zho"), ("xx", None), (None, None)]
)
def test_a_language_has_three_letters(language: str | None, code: str | None):
    assert language_code(language) == code


@pytest.mark.parametrize("length", [NAME_LENGTH, NAME_LENGTH + 1])
def test_a_name_that_is_too_long_is_told_shorter_and_still_says_that_it_is_denied(length: int):
    transfer = replace(entry().transfer, certainty=Certainty.DENIED)
    name = event_name("is denied".rjust(length, "x"), transfer)
    assert len(name) <= NAME_LENGTH
    assert "denied" in name


def test_words_are_a_name_of_one_line():
    assert name_of(" Hill \n Brigade ") == "Hill Brigade"
    assert len(name_of("x" * 999)) == NAME_LENGTH
