"""A set of hashes knows its members, and those that ship are sorted and read once."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.lineage.word_set import among, shipped

hashes = st.lists(st.integers(0, 2**32 - 1), max_size=30).map(lambda values: np.array(values, dtype=np.uint32))


@given(hashes, hashes.filter(len))
def test_what_is_in_the_set_is_known_and_nothing_else(asked, known):
    assert among(asked, np.unique(known)).tolist() == [value in set(known.tolist()) for value in asked.tolist()]


@pytest.mark.parametrize("name", ["common.npy", "stock.npy"])
def test_a_shipped_set_is_sorted_without_repeats(name):
    known = shipped(name)
    assert (np.diff(known.astype(np.int64)) > 0).all()
    assert shipped(name) is known
