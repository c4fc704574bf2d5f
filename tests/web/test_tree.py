"""A tree is laid out so that nothing overlaps and every child stands after its parent."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.web.drawing.tree import Spot, tidy_tree

GAP = 4.0


@st.composite
def trees(draw):
    """Each node with an earlier one, or none, as its parent, in an order that need not be that of the tree."""
    size = draw(st.integers(1, 40))
    parents = {number: draw(st.sampled_from([None, *range(number)])) for number in range(size)}
    order = draw(st.permutations(list(parents)))
    return {number: parents[number] for number in order}, {
        number: draw(st.sampled_from([10.0, 25.0, 60.0])) for number in parents
    }


@given(trees())
def test_no_two_rows_of_a_column_overlap(tree):
    parents, heights = tree
    spots = tidy_tree(parents, heights, GAP)
    for column in {spot.column for spot in spots.values()}:
        rows = sorted((spots[name].top, heights[name]) for name in spots if spots[name].column == column)
        assert all(top + height + GAP <= below for (top, height), (below, _) in pairwise(rows))


@given(trees())
def test_every_child_stands_one_column_after_its_parent_and_the_first_level_with_it(tree):
    parents, heights = tree
    spots = tidy_tree(parents, heights, GAP)
    for name, parent in parents.items():
        assert spots[name].column == (0 if parent is None else spots[parent].column + 1)
    for parent in {parent for parent in parents.values() if parent is not None}:
        tops = [spots[name].top for name, above in parents.items() if above == parent]
        assert tops == sorted(tops)
        assert tops[0] == spots[parent].top


@given(trees())
def test_the_trees_of_two_roots_do_not_mix(tree):
    parents, heights = tree
    spots = tidy_tree(parents, heights, GAP)

    def root(name):
        while parents[name] is not None:
            name = parents[name]
        return name

    spans = {}
    for name, spot in spots.items():
        low, high = spans.get(root(name), (spot.top, spot.top))
        spans[root(name)] = (min(low, spot.top), max(high, spot.top + heights[name]))
    assert all(high <= low for (_, high), (low, _) in pairwise(sorted(spans.values())))


def test_a_chain_is_a_line_and_a_fan_a_column():
    assert tidy_tree({"a": None, "b": "a", "c": "b"}, dict.fromkeys("abc", 10.0), GAP) == {
        "a": Spot(0, 0),
        "b": Spot(1, 0),
        "c": Spot(2, 0),
    }
    fan = tidy_tree({"a": None, "b": "a", "c": "a"}, dict.fromkeys("abc", 10.0), GAP)
    assert (fan["b"], fan["c"]) == (Spot(1, 0), Spot(1, 14))


def test_a_chain_of_ten_thousand_is_laid_out():
    parents = {number: number - 1 if number else None for number in range(10_000)}
    assert tidy_tree(parents, dict.fromkeys(parents, 1.0), GAP)[9_999] == Spot(9_999, 0)


def test_nothing_has_no_spots():
    assert tidy_tree({}, {}, GAP) == {}


def test_a_parent_that_is_not_named_and_a_circle_are_refused():
    with pytest.raises(KeyError):
        tidy_tree({"a": "gone"}, {"a": 1.0}, GAP)
    with pytest.raises(ValueError, match="above itself"):
        tidy_tree({"a": "b", "b": "a"}, {"a": 1.0, "b": 1.0}, GAP)
