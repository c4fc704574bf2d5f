"""Fillers from the encoder's scores."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from firsthand.reports.role_decoding import GROUPS, best_path, fillers_of, tag_count

TAGS = sum(map(tag_count, GROUPS))


def _starts() -> dict[str, int]:
    starts, at = {}, 0
    for group in GROUPS:
        starts |= {slot: at + 1 + 2 * number for number, slot in enumerate(group)}
        at += tag_count(group)
    return starts


def _scores(words: int, *fillers: tuple[str, int, int]) -> np.ndarray:
    scores, at = np.zeros((words, TAGS), dtype=np.float32), 0
    for group in GROUPS:
        scores[:, at] = 5.0
        at += tag_count(group)
    for slot, first, last in fillers:
        scores[first, _starts()[slot]] = 10.0
        scores[first + 1 : last, _starts()[slot] + 1] = 10.0
    return scores


@pytest.mark.parametrize(
    "fillers",
    [
        [],
        [("supplier", 0, 1)],
        [("supplier", 0, 2), ("recipient", 2, 5)],
        [("supplier", 0, 1), ("supplier", 1, 2)],
        [("quantity", 4, 6), ("time", 6, 8)],
    ],
)
def test_likely_fillers_are_read_back_with_their_places(fillers):
    assert [found[:3] for found in fillers_of(_scores(8, *fillers))] == fillers


def test_slots_of_different_groups_may_share_words():
    found = list(fillers_of(_scores(6, ("supplier", 1, 2), ("speaker", 1, 2), ("item", 3, 6), ("maker", 3, 4))))
    assert {(slot, first, last) for slot, first, last, _ in found} == {
        ("supplier", 1, 2),
        ("speaker", 1, 2),
        ("item", 3, 6),
        ("maker", 3, 4),
    }


def test_a_filler_is_as_sure_as_its_least_sure_word():
    scores = _scores(4, ("item", 1, 3))
    weaker = scores.copy()
    weaker[2, _starts()["item"] + 1] = 6.0
    (sure,) = (found[3] for found in fillers_of(scores))
    (unsure,) = (found[3] for found in fillers_of(weaker))
    assert unsure < sure < 1


def test_a_lone_inside_never_stands_without_its_begin():
    scores = np.array([[0, 0, 9, 0, 0], [0, 0, 9, 0, 0]], dtype=np.float32)
    assert best_path(scores) == [1, 2]


def test_no_words_have_no_fillers():
    assert best_path(np.zeros((0, 5), dtype=np.float32)) == []
    assert list(fillers_of(np.zeros((0, TAGS), dtype=np.float32).reshape(0, TAGS))) == []


@given(arrays(np.float32, st.tuples(st.integers(1, 7), st.just(5)), elements=st.floats(-8, 8, width=32)))
def test_the_path_is_well_formed_and_no_other_well_formed_path_scores_higher(scores):
    def well_formed(path):
        return all(tag == 0 or tag % 2 == 1 or (at and path[at - 1] in (tag, tag - 1)) for at, tag in enumerate(path))

    def total(path):
        return sum(float(scores[at, tag]) for at, tag in enumerate(path))

    found = best_path(scores)
    assert well_formed(found)
    # Every path that differs in one word.
    for at in range(len(found)):
        for tag in range(5):
            other = [*found[:at], tag, *found[at + 1 :]]
            if well_formed(other):
                assert total(other) <= total(found) + 1e-3
