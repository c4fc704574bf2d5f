import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.lineage.near_copies import CLASSES, NONE, are_linked, are_near, bands_of, representatives, sketches

FILLED = st.lists(
    st.integers(0, 2).map(lambda value: NONE if value == 2 else np.uint64(value)), min_size=16, max_size=16
)


def sketch(*changed, filled=CLASSES):
    """A sketch of which the classes named hold something else, and only the first ones anything."""
    values = np.arange(CLASSES, dtype=np.uint64)
    values[list(changed)] += np.uint64(1000)
    values[filled:] = NONE
    return values


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        (sketch(), sketch(), True),
        (sketch(), sketch(3, 9), True),
        (sketch(), sketch(3, 9, 12), False),
        (sketch(filled=8), sketch(1, filled=8), True),
        (sketch(filled=8), sketch(1, 2, filled=8), False),
        (sketch(filled=8), sketch(filled=7), True),
        (sketch(filled=1), sketch(), False),
        (sketch(filled=0), sketch(filled=0), False),
    ],
)
def test_near_copies_agree_in_seven_of_eight_classes(one, other, near):
    assert are_near(one, other) == are_near(other, one) == near


def test_a_sketch_holds_the_smallest_shingle_of_each_class():
    numbers = np.array([0, 2, 0, 0], dtype=np.uint32)
    found = sketches(numbers, np.array([33, 5, 17, 4], dtype=np.uint64), 3)
    assert (found[0, 1], found[0, 4], found[2, 5]) == (17, 4, 5)
    assert np.count_nonzero(found != NONE) == 3


@given(st.lists(FILLED, min_size=1, max_size=14), st.randoms(use_true_random=False))
def test_groups_are_what_linked_articles_join_whatever_their_order(rows, random):
    found = np.array(rows, dtype=np.uint64)
    ranks = np.array(random.sample(range(100), len(rows)), dtype=np.uint64)
    group = list(range(len(rows)))
    for one in range(len(rows)):
        for other in range(one):
            if are_linked(found[one], found[other]):
                group = [group[other] if each == group[one] else each for each in group]
    lowest = {each: min((ranks[n], n) for n in range(len(rows)) if group[n] == each)[1] for each in set(group)}
    assert representatives(found, ranks).tolist() == [lowest[each] for each in group]
    order = random.sample(range(len(rows)), len(rows))
    shuffled = representatives(found[order], ranks[order])
    assert [order[each] for each in shuffled] == [lowest[group[number]] for number in order]


@given(FILLED, FILLED)
def test_linked_articles_share_a_key(one, other):
    rows = np.array([one, other], dtype=np.uint64)
    keys, usable = bands_of(rows)
    shared = set(keys[0][usable[0]].tolist()) & set(keys[1][usable[1]].tolist())
    assert not are_linked(*rows) or shared


def test_articles_without_shingles_stand_for_themselves():
    empty = np.full((3, CLASSES), NONE, dtype=np.uint64)
    assert representatives(empty, np.array([3, 1, 2], dtype=np.uint64)).tolist() == [0, 1, 2]


def test_no_articles_have_no_representatives():
    assert len(representatives(np.empty((0, CLASSES), dtype=np.uint64), np.empty(0, dtype=np.uint64))) == 0
