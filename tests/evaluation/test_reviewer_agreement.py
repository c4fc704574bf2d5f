"""Krippendorff's alpha against worked examples, and what must hold of it whatever people say."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.evaluation.reviewer_agreement import krippendorff_alpha, reviewer_agreement

# Krippendorff (2011): one row an observer, one column a unit, a stop where the observer did not judge it.
TWO_VALUES = ("0100000010", "1110010000")
FIVE_VALUES = ("aabbdcccedda", "babbbccceddd")
MISSING = ("123321412...", "1233224125.3", ".3332342251.", "12332441251.")


def units(*rows):
    return [[value for value in column if value != "."] for column in zip(*rows, strict=True)]


@pytest.mark.parametrize(
    ("rows", "alpha"),
    [(TWO_VALUES, 0.095), (FIVE_VALUES, 0.692), (MISSING, 0.743)],
    ids=["two observers, two values", "two observers, five values", "four observers, missing values"],
)
def test_the_worked_examples_of_krippendorff_come_out(rows, alpha):
    assert krippendorff_alpha(units(*rows)) == pytest.approx(alpha, abs=0.0005)


@pytest.mark.parametrize("said", [[], [["a"]], [["a"], ["b"]], [["a", "a"]], [["a", "a"], ["a", "a", "a"], ["b"]]])
def test_there_is_no_alpha_where_nothing_can_be_paired_or_nothing_differs(said):
    assert krippendorff_alpha(said) is None


def test_two_people_who_never_agree_are_below_chance():
    assert krippendorff_alpha([["a", "b"], ["b", "a"], ["a", "b"]]) < 0


said = st.lists(st.lists(st.sampled_from("abc"), min_size=1, max_size=4), min_size=1, max_size=12)


@given(said, st.randoms())
def test_neither_the_order_of_people_nor_that_of_reports_matters(drawn, chance):
    alpha = krippendorff_alpha(drawn)
    shuffled = [chance.sample(unit, len(unit)) for unit in chance.sample(drawn, len(drawn))]
    assert krippendorff_alpha(shuffled) == (alpha if alpha is None else pytest.approx(alpha))


@given(said)
def test_alpha_is_one_where_all_agree_and_less_where_any_two_differ(drawn):
    alpha = krippendorff_alpha(drawn)
    differ = any(len(set(unit)) > 1 for unit in drawn)
    if alpha is not None:
        assert (alpha == pytest.approx(1)) is not differ
        assert alpha <= 1 + 1e-9


@given(said)
def test_reports_that_one_person_judged_do_not_count(drawn):
    assert krippendorff_alpha([*drawn, ["a"], ["b"]]) == krippendorff_alpha(drawn)


def test_people_who_guess_come_out_near_chance():
    chance = random.Random(5)
    guessed = [[chance.choice("aaab") for _ in range(3)] for _ in range(5_000)]
    assert krippendorff_alpha(guessed) == pytest.approx(0, abs=0.03)


def test_the_counts_say_how_many_were_judged_twice_and_on_what_people_differ():
    made = reviewer_agreement(
        [
            {},
            {"Ana": "accepted"},
            {"Ana": "accepted", "Ben": "accepted"},
            {"Ana": "rejected", "Ben": "accepted"},
            {"Ben": "corrected", "Ana": "accepted", "Cy": "rejected"},
        ]
    )
    assert (made.judged, made.by_two, made.agreed) == (4, 3, 1)
    assert made.differing == (
        ("accepted", "rejected", 2),
        ("accepted", "corrected", 1),
        ("corrected", "rejected", 1),
    )
    twice = [["accepted", "accepted"], ["accepted", "rejected"], ["accepted", "corrected", "rejected"]]
    assert made.alpha == krippendorff_alpha(twice)


def test_without_judgements_there_is_nothing_to_agree_on():
    made = reviewer_agreement([])
    assert (made.judged, made.by_two, made.agreed, made.differing, made.alpha) == (0, 0, 0, (), None)
