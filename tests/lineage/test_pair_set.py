import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from firsthand.lineage.pair_set import PairSet, code_of, joined, numbers_of

pairs = st.sets(st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda pair: pair[0] < pair[1]))


def codes(chosen):
    return np.array(sorted(one << 32 | other for one, other in chosen), dtype=np.uint64)


@given(pairs, st.lists(pairs, max_size=8), st.sets(st.integers(0, 6)))
def test_it_holds_what_was_added_and_not_taken_away(first, changes, articles):
    held, model = PairSet(codes(first)), set(first)
    for number, change in enumerate(changes):
        if number % 2:
            held.add(codes(change - model))
            model |= change
        else:
            held.remove(codes(change & model))
            model -= change
        assert held.codes().tolist() == codes(model).tolist()
        assert held.has(codes(change)).tolist() == [pair in model for pair in sorted(change)]
        own = {pair for pair in model if articles & set(pair)}
        assert held.of(np.array(sorted(articles), dtype=np.uint64)).tolist() == codes(own).tolist()


@given(pairs)
def test_a_code_tells_its_numbers_whichever_came_first(chosen):
    ones, others = (numbers.astype(np.uint64) for numbers in numbers_of(codes(chosen)))
    assert list(zip(ones.tolist(), others.tolist(), strict=True)) == sorted(chosen)
    assert code_of(others, ones).tolist() == codes(chosen).tolist()


@given(st.lists(pairs))
def test_parts_are_joined_each_pair_once(parts):
    assert joined(map(codes, parts)).tolist() == codes(set().union(*parts)).tolist()
