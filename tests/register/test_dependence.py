"""Components of a graph of joins."""

from hypothesis import given
from hypothesis import strategies as st

from firsthand.model import Reason
from firsthand.register.dependence import Dependence, components, sharing

joins = st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=20)


@given(joins)
def test_components_are_those_of_a_plain_relabelling(drawn):
    made = [Dependence(one, other, Reason(f"{one}-{other}", "")) for one, other in drawn]
    label = list(range(12))
    for one, other in drawn:
        old, new = label[other], label[one]
        label = [new if mark == old else mark for mark in label]
    expected = {frozenset(n for n in range(12) if label[n] == mark) for mark in label}
    found = components(12, made)
    assert {frozenset(component.numbers) for component in found} == expected
    assert [component.numbers[0] for component in found] == sorted(component.numbers[0] for component in found)


@given(joins)
def test_a_component_carries_one_reason_less_than_members_at_most(drawn):
    made = [Dependence(one, other, Reason(str(place), "")) for place, (one, other) in enumerate(drawn)]
    for component in components(12, made):
        assert len(component.reasons) == len(component.numbers) - 1


def test_numbers_that_share_a_key_join_the_first_one_that_has_it():
    keyed = [(0, "ab"), (1, "b"), (2, "c"), (3, "ba")]
    found = sorted((join.one, join.other, join.reason.code) for join in sharing(keyed, lambda key: Reason(key, "")))
    assert found == [(0, 1, "b"), (0, 3, "a"), (0, 3, "b")]
