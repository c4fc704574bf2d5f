"""Changed words are marked where they stand, with brackets that need no colour."""

from hypothesis import given
from hypothesis import strategies as st

from firsthand.cli.marked import merged, one_side
from firsthand.model import Edit, EditKind, PassageKind, Place, SharedPassage, Span
from kin import passage

A, B = "The rebels took it, they reportedly said.", "The armed gangs took it at last, they said."


def cut(a: str, b: str, *edits: tuple[int, int, int, int]) -> SharedPassage:
    """A whole text against a whole text, with edits by their offsets."""
    found = tuple(Edit(Span(i, j, a[i:j]), Span(k, m, b[k:m]), EditKind.OTHER) for i, j, k, m in edits)
    return SharedPassage(Place(0, len(a)), Place(0, len(b)), PassageKind.NARRATION, found)


WHOLE = cut(A, B, (4, 10, 4, 15), (18, 18, 24, 31), (25, 35, 38, 38))


def test_both_words_stand_in_the_merged_passage():
    shown = merged(B, WHOLE.b, WHOLE.edits, colour=False).plain
    assert shown == "The [-rebels-]{+armed gangs+} took it {+at last+}, they [-reportedly-] said."


def test_each_side_shows_its_own_words():
    assert one_side(A, WHOLE.a, WHOLE.edits, True, False).plain == "The [-rebels-] took it, they [-reportedly-] said."
    assert one_side(B, WHOLE.b, WHOLE.edits, False, False).plain == (
        "The {+armed gangs+} took it {+at last+}, they said."
    )


def test_with_colour_the_words_of_each_side_are_underlined():
    shown = one_side(A, WHOLE.a, WHOLE.edits, True, True)
    assert shown.plain == A
    assert [(shown.plain[span.start : span.end], "underline" in str(span.style)) for span in shown.spans] == [
        ("rebels", True),
        ("reportedly", True),
    ]


def test_paragraphs_and_lines_stay_apart():
    text = "One.\n\n\nTwo,\nthree."
    assert one_side(text, Place(0, len(text)), (), True, False).plain == "One.\n\nTwo,\nthree."


def test_offsets_count_from_the_whole_text():
    a, b = f"Before. {A}", f"{B} After."
    moved = passage(a, b, A, B, ("rebels", "armed gangs", "label"))
    assert merged(b, moved.b, moved.edits, colour=False).plain.startswith("The [-rebels-]{+armed gangs+} took")


@given(st.lists(st.sampled_from(["one", "two", "three"]), min_size=1), st.data())
def test_without_marks_each_side_is_the_text(words, data):
    text = " ".join(words)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    edit = Edit(Span(start, end, text[start:end]), Span(0, 0, ""), EditKind.OTHER)
    shown = one_side(text, Place(0, len(text)), (edit,), True, False).plain
    assert shown.replace("[-", "").replace("-]", "") == text
