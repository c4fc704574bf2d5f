"""Joins between reports that lean on the same thing, and what they join into."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass

from firsthand.model import Reason


@dataclass(frozen=True, slots=True)
class Dependence:
    """Two reports, by their numbers, that lean on the same thing, and on what."""

    one: int
    other: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class Component:
    """Numbers that joins hold together, in order, with the reasons of the joins that did."""

    numbers: tuple[int, ...]
    reasons: tuple[Reason, ...]


def components(size: int, joins: Iterable[Dependence]) -> tuple[Component, ...]:
    """Partition the numbers below `size` by the joins, in the order of each component's first number."""
    parent = list(range(size))

    def root(number: int) -> int:
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    reasons = defaultdict[int, list[Reason]](list)
    for join in joins:
        one, other = sorted((root(join.one), root(join.other)))
        if one != other:
            parent[other] = one
            reasons[one] += [*reasons.pop(other, []), join.reason]
    members = defaultdict[int, list[int]](list)
    for number in range(size):
        members[root(number)].append(number)
    return tuple(
        Component(tuple(numbers), tuple(dict.fromkeys(reasons[first]))) for first, numbers in sorted(members.items())
    )


def sharing(
    keyed: Iterable[tuple[int, Iterable[Hashable]]], reason: Callable[[Hashable], Reason]
) -> Iterator[Dependence]:
    """Joins of each number with the first one that has a key of its own."""
    first: dict[Hashable, int] = {}
    for number, keys in keyed:
        for key in keys:
            if key in first:
                yield Dependence(first[key], number, reason(key))
            else:
                first[key] = number
