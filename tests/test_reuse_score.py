"""What the benchmark of text reuse says that a tool found."""

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))

from planted import KINDS, Collection, Planted
from reuse_score import codes_of, largest_component, score

NAMES = [f"n{number}" for number in range(30)]
TRUTH = [Planted(f"n{number}", f"n{number + 10}", kind) for number, kind in enumerate(KINDS)]
COLLECTION = Collection(
    articles=[(name, "") for name in NAMES],
    truth=TRUTH,
    story=frozenset(NAMES[20:24]),
    footers=frozenset(NAMES[24:27]),
)


@pytest.mark.parametrize("pair", [(0, 10), (10, 0)])
def test_a_planted_pair_counts_in_either_order(pair: tuple[int, int]):
    found = score(COLLECTION, np.array([pair]))
    assert found["recall"] == {kind: float(kind == "whole") for kind in KINDS}


def test_a_pair_given_twice_counts_once():
    assert score(COLLECTION, np.array([(0, 10), (10, 0), (0, 10)]))["pairs"] == 1


def test_the_story_is_in_one_piece_only_by_pairs_of_its_own():
    inside = score(COLLECTION, np.array([(20, 21), (21, 22), (22, 23)]))
    around = score(COLLECTION, np.array([(20, 21), (21, 5), (5, 22), (22, 23)]))
    assert (inside["story"], inside["story_pairs"]) == (1.0, 3)
    assert (around["story"], around["story_pairs"]) == (0.5, 2)


def test_pairs_of_two_articles_with_the_footer_are_counted():
    assert score(COLLECTION, np.array([(24, 25), (25, 26), (26, 27)]))["footer_pairs"] == 2


def test_no_pairs_find_nothing():
    found = score(COLLECTION, np.empty((0, 2), dtype=np.int64))
    assert (set(found["recall"].values()), found["pairs"], found["story"]) == ({0.0}, 0, 0.25)


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [([], 0.2), ([(1, 2)], 0.4), ([(1, 2), (8, 9)], 0.4), ([(1, 2), (2, 3), (9, 8)], 0.6), ([(9, 1), (3, 9)], 0.6)],
)
def test_the_largest_component_is_a_share_of_the_members(pairs: list[tuple[int, int]], expected: float):
    ones, others = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    assert largest_component(ones, others, np.array([1, 2, 3, 8, 9])) == expected


def test_different_pairs_have_different_codes():
    places = np.arange(40)
    ones, others = (side.ravel() for side in np.meshgrid(places, places))
    below = ones < others
    assert len(np.unique(codes_of(ones[below], others[below]))) == 40 * 39 // 2
