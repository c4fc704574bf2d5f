"""In which processes the reading runs: others are started for many items, or for much."""

import pytest

from firsthand.engine import Local, Processes
from firsthand.pipeline.placing import engine_for


@pytest.mark.parametrize(
    ("items", "jobs", "engine"),
    [
        (["a"] * 19, 2, Local()),
        (["a"] * 20, 2, Processes(2)),
        (["a"] * 200, 1, Local()),
        (["a" * 2**23] * 2, 2, Processes(2)),
        (["a" * 2**23] * 2, 1, Local()),
        ([], 2, Local()),
    ],
)
def test_a_few_small_items_are_read_here_and_none_is_lost(items, jobs, engine):
    chosen, given = engine_for(items, jobs, len)
    assert chosen == engine
    assert list(given) == items


def test_of_large_items_few_are_held_before_they_are_read():
    taken = []

    def items():
        for number in range(20):
            taken.append(number)
            yield number

    engine_for(items(), 2, lambda _: 2**23)
    assert len(taken) == 2
