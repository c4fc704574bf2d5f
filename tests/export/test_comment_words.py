"""The comment of a register's line."""

import pytest
from formats.told import claim, told

from firsthand.export.comment_words import comments
from firsthand.export.listed_items import listed_items
from firsthand.model import Certainty, Measure, Status

COUNT = Measure.COUNT


def comment(kb, *claims, beside=()) -> str:
    entry = told(*claims)
    return comments(entry, listed_items(entry, kb)[0], kb, beside)


def test_the_status_comes_first_and_a_denial_next(kb):
    words = comment(kb, claim(), claim(certainty=Certainty.DENIED, times=[]))
    assert words.startswith("Reported as delivered. 1 origin only denies it. ")


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (Status.DELIVERED, "Other numbers reported: 96"),
        (Status.AGREED, "Other numbers reported: 96"),
        (Status.PLANNED, "Number reported: 40; 96"),
        (Status.INTERCEPTED, "Number reported: 40; 96"),
    ],
)
def test_numbers_that_stand_in_no_column_are_told(kb, status, words):
    other = claim(status, amounts=[(96, 96, COUNT, None)])
    assert words in comment(kb, claim(status), claim(status), other)


def test_what_competes_and_what_passed_by_is_named(kb):
    words = comment(kb, claim(via=("Turkey", "state/tr")), claim(), claim(supplier=("France", "state/fr")))
    assert "Also named as supplier: France" in words
    assert "Via: Turkey" in words
    assert "Time stated: “time 0”" in words


def test_what_has_a_column_of_its_own_is_not_told_again(kb):
    assert "Via" not in comment(kb, claim(via=("Turkey", "state/tr")), beside=("via",))
