import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.lineage.alignment import align
from firsthand.lineage.words import words_of

words = st.lists(st.integers(0, 30), max_size=60)
STORY = (
    "Rebel fighters captured a border town at dawn on Monday after two days of shelling, residents said by telephone. "
    "The army denied that it had lost the town and said its soldiers were holding the road to the north of it."
)


def tokens(values):
    return np.array(values, dtype=np.uint32)


def told(text):
    return words_of(text).hashes.astype(np.uint32)


def spans(a, b):
    return [(chain.a, chain.b) for chain in align(tokens(a), tokens(b))]


@given(words, words)
def test_chains_are_equal_words_in_order_and_apart_in_b(a, b):
    floor = 0
    for chain in align(tokens(a), tokens(b)):
        for in_a, in_b, length in chain.runs.tolist():
            assert a[in_a : in_a + length] == b[in_b : in_b + length]
            assert in_b >= floor
            floor = in_b + length
        assert (np.diff(chain.runs[:, 0]) > 0).all()
        assert chain.longest <= chain.same <= min(chain.a[1] - chain.a[0], chain.b[1] - chain.b[0])
        assert chain.same >= 8


@given(st.integers(8, 40), st.integers(0, 9), st.integers(0, 9))
def test_a_copied_stretch_is_one_chain(length, before, after):
    a = list(range(100, 100 + length))
    b = [*range(before), *a, *range(50, 50 + after)]
    assert spans(a, b) == [((0, length), (before, before + length))]


@pytest.mark.parametrize(
    ("change", "chains"),
    [
        (lambda a: [*a[:20], 999, *a[21:]], [((0, 40), (0, 40))]),
        (lambda a: [*a[:20], 991, 992, 993, *a[20:]], [((0, 40), (0, 43))]),
        (lambda a: a[:20] + a[25:], [((0, 40), (0, 35))]),
        (lambda a: a[20:] + a[:20], [((20, 40), (0, 20)), ((0, 20), (20, 40))]),
        (lambda a: a[:20] + list(range(900, 930)) + a[20:], [((0, 20), (0, 20)), ((20, 40), (50, 70))]),
        (lambda a: a[:7], []),
        (lambda a: [word for at in range(0, 40, 7) for word in [*a[at : at + 7], 900 + at]], []),
    ],
    ids=[
        "a word changed",
        "words put in",
        "words left out",
        "paragraphs swapped",
        "a paragraph between",
        "7 words",
        "runs of 7",
    ],
)
def test_small_changes_stay_inside_a_chain_and_large_ones_end_it(change, chains):
    a = list(range(100, 140))
    assert spans(a, change(a)) == chains


def test_a_label_that_was_changed_stays_inside_the_stretch():
    a, b = told(STORY), told(STORY.replace("Rebel fighters", "Armed terrorists").replace("denied", "rejected claims"))
    (chain,) = align(a, b)
    assert chain.b == (2, len(b))
    assert chain.same == len(a) - 3


@pytest.mark.parametrize(("a", "b"), [("", ""), ("one", "one"), ("", STORY), (STORY, "Nothing of the kind happened.")])
def test_texts_without_a_run_of_eight_words_share_no_chain(a, b):
    assert align(told(a), told(b)) == ()


def test_texts_that_repeat_themselves_are_gone_through(ends):
    again = told("The rebels took the town at dawn on the hill. " * 10_000)
    assert sum(chain.same for chain in align(again, again)) == len(again)
