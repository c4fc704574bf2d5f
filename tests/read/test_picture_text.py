"""Captions without a credit are known by wording and place."""

import pytest
from marked import STORY, furniture

LABELLED = "Waiting: A driver sleeps in his cab at the gate before the convoy leaves"
POINTING = "The mayor, Ann Lee (left), with the head of the border guard at the gate"


@pytest.mark.parametrize(
    "line", [LABELLED, POINTING, "Getty   A driver sleeps in his cab before the convoy leaves again"]
)
def test_an_unclosed_line_that_points_at_a_picture_is_a_caption(line):
    assert furniture("\n\n".join((*STORY[:3], line, *STORY[3:]))) == [("caption", line)]


def test_where_two_captions_are_sure_other_unclosed_lines_are_captions_too():
    other = "The second bridge was blown up in the first week of the fighting"
    text = "\n\n".join((STORY[0], LABELLED, *STORY[1:4], other, STORY[4], POINTING, STORY[5]))
    assert [words for _, words in furniture(text)] == [LABELLED, other, POINTING]


def test_one_unclosed_line_alone_is_story():
    other = "The second bridge was blown up in the first week of the fighting"
    assert furniture("\n\n".join((*STORY[:3], other, *STORY[3:]))) == []
