import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.lineage.segments import Segments

entries = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 50)), max_size=30)


def coded(pairs, low_bits=24):
    return np.array(sorted((key << low_bits) | value for key, value in pairs), dtype=np.uint64)


@given(st.lists(entries, max_size=12), st.lists(st.integers(0, 6), unique=True))
def test_what_was_added_is_found_under_its_key(parts, keys):
    segments, everything = Segments(24), []
    for part in parts:
        segments.add(coded(part))
        everything += part
    found = segments.find(np.array(keys, dtype=np.uint64))
    values = [
        sorted(found.values[start:end].tolist()) for start, end in zip(found.offsets, found.offsets[1:], strict=False)
    ]
    assert values == [sorted(value for own, value in everything if own == key) for key in keys]
    assert found.rows.tolist() == [row for row, each in enumerate(values) for _ in each]
    assert segments.whole().tolist() == coded(everything).tolist()
    assert len(segments) == len(everything)


@given(st.lists(entries, max_size=6), entries)
def test_entries_are_there_or_not(parts, asked):
    segments = Segments(24, [coded(part) for part in parts if part])
    everything = {entry for part in parts for entry in part}
    assert segments.has(coded(asked)).tolist() == [entry in everything for entry in sorted(asked)]


@pytest.mark.parametrize("low_bits", [24, 32, 40])
def test_the_highest_key_is_found(low_bits):
    key = (1 << (64 - low_bits)) - 1
    segments = Segments(low_bits, [coded([(0, 1), (key, 7)], low_bits)])
    assert segments.find(np.array([key], dtype=np.uint64)).values.tolist() == [7]


def test_adding_one_by_one_leaves_few_arrays():
    segments = Segments(24)
    for number in range(1000):
        segments.add(coded([(1, number)]))
    assert len(segments.arrays) <= 6
    assert sorted(segments.find(np.array([1], dtype=np.uint64)).values.tolist()) == list(range(1000))


def test_a_small_addition_leaves_the_large_array_as_it_is():
    segments = Segments(24, [coded([(1, number) for number in range(1000)])])
    large = segments.arrays[0]
    segments.add(coded([(1, 5000)]))
    assert segments.arrays[0] is large
    with pytest.raises(ValueError, match="read-only"):
        large[0] = 1
