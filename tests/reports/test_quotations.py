from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.reports.quotations import paragraph_at, quotations


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“A,” he said. “B.”", ["“A,”", "“B.”"]),
        ('"A," he said. "B."', ['"A,"', '"B."']),
        ("„A“, he said", ["„A“, he said"]),
        ("«A», he said", ["«A»"]),
        ("He said: “A. B.", ["“A. B."]),
        ("It rained.", []),
    ],
)
def test_each_quotation_is_found_with_its_marks(text, found):
    assert [text[one.start : one.end] for one in quotations(text, 0, len(text))] == found


def test_a_quotation_without_a_closing_mark_runs_on():
    assert [one.closed for one in quotations("“A.” “B.", 0, 8)] == [True, False]


@pytest.mark.parametrize(("place", "line"), [(0, "ab"), (2, "ab"), (3, "cd"), (5, "cd")])
def test_a_paragraph_is_a_line(place, line):
    start, end = paragraph_at("ab\ncd", place)
    assert "ab\ncd"[start:end] == line


@given(st.text(alphabet='“”"ab '))
def test_quotations_stand_in_order_and_apart(text):
    found = quotations(text, 0, len(text))
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(one.holds(one.start) and not one.holds(one.end) for one in found)
