import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from firsthand.lineage.growing import Growing


@given(st.lists(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=5), min_size=1))
def test_rows_stand_in_the_order_they_were_added(parts):
    arrays = [np.array(part, dtype=np.int64).reshape(-1, 2) for part in parts]
    growing = Growing(arrays[0])
    for array in arrays[1:]:
        growing.add(array)
    assert growing.rows.tolist() == np.concatenate(arrays).tolist()
    assert len(growing) == sum(map(len, parts))


def test_what_it_began_with_is_not_written():
    first = np.array([1, 2])
    growing = Growing(first[:1])
    growing.add(np.array([9]))
    assert first.tolist() == [1, 2]
    assert growing.rows.tolist() == [1, 9]
