import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.model import Article, Block, BlockKind, Link, Part, Reason, Span

SPANS = st.builds(
    lambda start, length, part: Span(start, start + length, "x" * length, part),
    st.integers(0, 20),
    st.integers(0, 10),
    st.sampled_from(Part),
)


def span(start, end, part=Part.TEXT):
    return Span(start, end, "x" * (end - start), part)


@pytest.mark.parametrize(
    ("one", "other", "covers", "overlaps"),
    [
        (span(2, 6), span(2, 6), True, True),
        (span(2, 6), span(3, 5), True, True),
        (span(2, 6), span(2, 7), False, True),
        (span(2, 6), span(1, 3), False, True),
        (span(2, 6), span(6, 8), False, False),
        (span(2, 6), span(0, 2), False, False),
        (span(2, 6), span(3, 5, Part.TITLE), False, False),
        (span(2, 6), span(6, 6), True, False),
    ],
)
def test_covering_and_overlapping(one, other, covers, overlaps):
    assert one.covers(other) == covers
    assert one.overlaps(other) == overlaps


@given(SPANS, SPANS)
def test_overlapping_is_mutual_and_sharing_a_character(one, other):
    shared = one.part == other.part and set(range(one.start, one.end)) & set(range(other.start, other.end))
    proper = one.start < one.end and other.start < other.end
    assert one.overlaps(other) == other.overlaps(one)
    if proper:
        assert one.overlaps(other) == bool(shared)


@given(SPANS, SPANS)
def test_two_spans_that_cover_each_other_are_the_same_place(one, other):
    if one.covers(other) and other.covers(one):
        assert one == other


def test_the_words_of_a_block_are_those_of_the_text_counted_in_code_points():
    text = "😀 Café\nmore"
    unlinked = Link(None, Reason("link.unknown", "no entry has this name"))
    article = Article("a", "", "0" * 64, text, None, (), None, unlinked, None, None, None, (), (), ())
    assert article.words(Block(BlockKind.STORY, 2, 6)) == Span(2, 6, "Café")
