"""Side by side, every character of two articles stands in one row, and what moved is said to have moved."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.export.side_by_side import Alone, Shared, rows
from firsthand.model import PassageKind, Place, SharedPassage
from kin import GAZETTE, WIRE, derivation, wire_and_gazette


def laid(*places: tuple[int, int, int, int], text: str = "x" * 100) -> list[Shared | Alone]:
    passages = tuple(SharedPassage(Place(a, b), Place(c, d), PassageKind.NARRATION) for a, b, c, d in places)
    return list(rows(derivation("a", "b", passages=passages), text, text))


def said(found: list[Shared | Alone]) -> list[object]:
    """Rows in short: number and move of what is shared, places of what is not."""
    short = []
    for row in found:
        if isinstance(row, Shared):
            short.append((row.number, row.after))
        else:
            gap_b = [one if isinstance(one, int) else (one.start, one.end) for one in row.b]
            short.append(([(one.start, one.end) for one in row.a], gap_b))
    return short


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ([], [([(0, 100)], [(0, 100)])]),
        ([(0, 100, 0, 100)], [(1, None)]),
        ([(0, 40, 10, 50)], [([], [(0, 10)]), (1, None), ([(40, 100)], [(50, 100)])]),
        ([(0, 50, 50, 100), (50, 100, 0, 50)], [(1, 2), (2, None), ([], [1])]),
        ([(0, 20, 80, 100), (20, 100, 0, 80)], [(1, 2), (2, None), ([], [1])]),
        ([(0, 80, 20, 100), (80, 100, 0, 20)], [([], [2]), (1, None), (2, 0)]),
        ([(0, 10, 0, 10), (10, 20, 90, 100), (20, 100, 10, 90)], [(1, None), (2, 3), (3, None), ([], [2])]),
    ],
)
def test_rows_follow_a_and_the_shorter_passages_are_those_that_moved(places, expected):
    assert said(laid(*places)) == expected


def test_a_paragraph_that_changed_places_has_moved():
    _, _, found = wire_and_gazette()
    shared = [row for row in rows(found, WIRE, GAZETTE) if isinstance(row, Shared)]
    assert [(row.passage.kind.value, row.after) for row in shared] == [("narration", None), ("quotation", 0)]


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        ('He: "Yes," he said.', [(5, 8)], [(4, 10)]),
        ('He: "Yes," he said.', [(0, 2), (5, 8), (11, 18)], [(0, 3), (4, 10), (11, 19)]),
        ("one-two", [(0, 3), (4, 7)], [(0, 4), (4, 7)]),
        ("one two", [(0, 3)], [(0, 3)]),
    ],
)
def test_a_passage_takes_in_the_marks_that_touch_it_and_no_other_passage(text, places, expected):
    shared = [row for row in laid(*((*place, *place) for place in places), text=text) if isinstance(row, Shared)]
    assert [(row.passage.a.start, row.passage.a.end) for row in shared] == expected
    assert [(row.passage.b.start, row.passage.b.end) for row in shared] == expected


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(1, 9)), max_size=8), st.randoms(use_true_random=False))
def test_every_character_of_both_texts_stands_in_one_row(drawn, random):
    order = list(range(len(drawn)))
    random.shuffle(order)
    starts_b, at = {}, 0
    for number in order:
        at += drawn[number][0]
        starts_b[number] = at
        at += drawn[number][1]
    places, at = [], 0
    for number, (gap, length) in enumerate(drawn):
        at += gap
        places.append((at, at + length, starts_b[number], starts_b[number] + length))
        at += length
    covered_a, covered_b, numbers = [], [], []
    for row in laid(*places):
        if isinstance(row, Shared):
            covered_a.append(row.passage.a)
            covered_b.append(row.passage.b)
            numbers += [row.number] if row.after is not None else []
        else:
            covered_a += row.a
            covered_b += [one for one in row.b if isinstance(one, Place)]
            numbers += [-one for one in row.b if isinstance(one, int)]
    for covered in (covered_a, covered_b):
        assert sorted(place for one in covered for place in range(one.start, one.end)) == list(range(100))
    assert sorted(number for number in numbers if number > 0) == sorted(-number for number in numbers if number < 0)
