"""Changed words are grouped by kind, found in their passage, and said to tell all or not."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.export.changed_words import by_kind, is_told_by, spans_within
from firsthand.model import Edit, EditKind, Part, Place, Span

A, B = "The rebels took it, they reportedly said.", "The armed gangs took it at last, they said."


def edit(i: int, j: int, k: int, m: int, kind: EditKind = EditKind.OTHER) -> Edit:
    return Edit(Span(i, j, A[i:j]), Span(k, m, B[k:m]), kind)


EDITS = (edit(4, 10, 4, 15), edit(18, 18, 24, 31), edit(25, 35, 38, 38))


@pytest.mark.parametrize(("edits", "told"), [(EDITS, True), (EDITS[:2], False), ((), False)])
def test_edits_that_leave_something_out_do_not_tell_all(edits, told):
    assert is_told_by(edits, A, B, 0) is told


def test_a_difference_of_case_and_marks_needs_no_edit():
    assert is_told_by((), "“Rebels took it.”", '"REBELS took it"', 0)


def test_kinds_come_with_the_telling_ones_first_and_equal_changes_once():
    label, hedge = EditKind.LABEL, EditKind.HEDGE
    edits = [edit(25, 35, 38, 38, hedge), edit(4, 10, 4, 15, label), edit(4, 10, 4, 15, label)]
    found = [
        (kind, [(one.said, len(one.edits)) for one in changes]) for kind, changes in by_kind(edits, "{}>{}".format)
    ]
    assert found == [(label, [("rebels>armed gangs", 2)]), (hedge, [("reportedly>", 1)])]


@pytest.mark.parametrize(
    ("spans", "kept"),
    [
        ([(0, 3), (5, 8)], [(0, 3), (5, 8)]),
        ([(5, 8), (0, 3)], [(0, 3), (5, 8)]),
        ([(0, 5), (3, 8)], [(0, 5)]),
        ([(4, 4)], []),
        ([(8, 12)], []),
    ],
)
def test_of_the_spans_in_a_place_those_count_that_hold_words_of_their_own(spans, kept):
    found = spans_within(Place(0, 10), [Span(start, end, "x") for start, end in spans])
    assert [(one.start, one.end) for one in found] == kept


def test_words_of_a_title_apart_stand_in_no_place_of_the_text():
    assert spans_within(Place(0, 10), [Span(0, 3, "The", Part.TITLE)]) == []


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 8))))
def test_spans_within_a_place_never_overlap(drawn):
    found = spans_within(Place(2, 28), [Span(start, start + length, "x" * length) for start, length in drawn])
    assert all(one.end <= other.start for one, other in pairwise(found))
