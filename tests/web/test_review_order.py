"""A person's way through a queue: next, before, and what is judged."""

import numpy as np
import pytest

from firsthand.pipeline.review_queue import QueueOrder, ReviewQueue
from firsthand.web.review_order import Way

QUEUE = ReviewQueue(
    built_from=1,
    ids=np.array([b"a", b"b", b"c", b"d"]),
    orders={by: np.array([2, 0, 3, 1], dtype=np.int32) for by in QueueOrder},
    outlet=np.array([0, 1, 0, 1], dtype=np.int32),
    outlet_names=("Hill Wire", "Herald"),
    pairs=(),
)


def way(**only):
    return Way.of(QUEUE, QueueOrder.DOUBT, **only)


def ids(found):
    return [found.at(place) for place in range(len(found))]


@pytest.mark.parametrize(
    ("only", "expected"),
    [
        ({}, ["c", "a", "d", "b"]),
        ({"outlet": "Herald"}, ["d", "b"]),
        ({"outlet": "Nobody"}, []),
        ({"reports": ["b", "c", "x"]}, ["c", "b"]),
        ({"reports": []}, []),
        ({"outlet": "Hill Wire", "reports": ["a", "b"]}, ["a"]),
    ],
)
def test_the_order_is_the_queues_with_only_what_is_asked_for(only, expected):
    assert ids(way(**only)) == expected


@pytest.mark.parametrize(
    ("after", "judged", "expected"),
    [
        (None, [], "c"),
        (None, ["c", "a"], "d"),
        (0, [], "a"),
        (3, [], "c"),
        (1, ["d", "b", "c"], "a"),
        (1, ["a", "b", "c", "d"], None),
        (None, ["x", "not there"], "c"),
    ],
)
def test_the_next_is_the_first_after_a_place_that_is_not_judged_then_from_the_beginning(after, judged, expected):
    assert way().next(after, judged) == expected


def test_each_report_stands_at_its_place_and_others_at_none():
    assert [way().place_of(one) for one in ("c", "a", "d", "b", "x", "")] == [0, 1, 2, 3, None, None]
    assert way(outlet="Herald").places_of(["a", "b", "d"]) == [1, 0]


def test_an_empty_queue_has_nothing():
    empty = ReviewQueue(
        0,
        np.array([], dtype=np.bytes_),
        dict.fromkeys(QueueOrder, np.empty(0, dtype=np.int32)),
        np.empty(0, dtype=np.int32),
        (),
        (),
    )
    assert Way.of(empty, QueueOrder.DOUBT).next(None, ["a"]) is None
