"""Text outranks credit: a credit that the text contradicts is false; where nothing decides it is a conflict."""

import pytest
from shared_story import SHARED, sides, story

from firsthand.lineage.false_credit import judge_credits

TOLD = "“They came at dawn,” the miller told AFP."
BY_REUTERS = f"DERRIN (Reuters) - {SHARED}"


def judged(kb, one, other, shares=(0.9, 0.9)):
    result = judge_credits(*sides(kb, story(kb, *one), story(kb, *other), shares))
    return [credit.newsroom.text for credit in result.false], [reason.code for reason in result.reasons]


def test_a_credit_to_one_agency_is_false_where_the_text_stands_on_anothers_page(kb):
    page, copy = (BY_REUTERS, "Reuters"), (f"DERRIN (AP) - {SHARED}", "Al Manar")
    assert judged(kb, copy, page) == (["AP"], ["credit.false"])
    assert judged(kb, page, copy) == (["AP"], ["credit.false"])


def test_a_line_that_reading_did_not_take_for_a_credit_can_be_false_too(kb):
    page, copy = (BY_REUTERS, "Reuters"), (f"The mill has fallen\nFrom Xinhua\n\n{SHARED}", "Al Manar")
    assert judged(kb, copy, page) == (["Xinhua"], ["credit.false"])


def test_two_copies_that_credit_different_agencies_are_a_conflict_without_a_false_credit(kb):
    one, other = (BY_REUTERS, "Derrin Lantern"), (f"DERRIN (AP) - {SHARED}", "Al Manar")
    assert judged(kb, one, other) == ([], ["credit.conflict"])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((BY_REUTERS, "Al Manar"), (BY_REUTERS, "Reuters")),
        ((f"{BY_REUTERS}\n\n(AFP)", "Al Manar"), (f"DERRIN (AFP) - {SHARED}", "AFP")),
        ((SHARED, "Al Manar"), (BY_REUTERS, "Reuters")),
        ((f"Source: Al Manar\n\n{SHARED}", "Derrin Lantern"), (BY_REUTERS, "Reuters")),
        ((f"DERRIN (AP) - {SHARED}", "Al Manar"), (SHARED, "Derrin Lantern")),
    ],
    ids=["right", "of two agencies", "no credit", "an outlet in between", "nothing against it"],
)
def test_a_credit_that_nothing_contradicts_is_not_false(kb, one, other):
    assert judged(kb, one, other) == ([], [])


def test_a_credit_of_a_long_article_is_not_judged_by_one_sentence(kb):
    page, copy = (BY_REUTERS, "Reuters"), (f"DERRIN (AP) - {SHARED}", "Al Manar")
    assert judged(kb, copy, page, (0.1, 0.9)) == ([], [])


def test_the_reason_quotes_the_false_credit(kb):
    pair = sides(kb, story(kb, f"DERRIN (AP) - {SHARED}", "Al Manar"), story(kb, BY_REUTERS, "Reuters"))
    result = judge_credits(*pair)
    assert "AP" in result.reasons[0].spans[0].text
    assert not result.is_open
