from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.model import Part
from firsthand.reports.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Arms came. More will follow.", ["Arms came.", "More will follow."]),
        ("The U.S. sent arms. It will send more.", ["The U.S. sent arms.", "It will send more."]),
        ("Maj. Gen. Ana Weiss spoke. He left.", ["Maj. Gen. Ana Weiss spoke.", "He left."]),
        ("Is it so? yes, it is. No.", ["Is it so? yes, it is.", "No."]),
        ("At 3 p.m. Soldiers came.", ["At 3 p.m. Soldiers came."]),
        ("A headline\nA story without a stop\n\n  An end.  ", ["A headline", "A story without a stop", "An end."]),
        ("The ship sailed! It sank…", ["The ship sailed!", "It sank…"]),
        ("", []),
        (" \n\t\n ", []),
    ],
)
def test_lines_are_paragraphs_and_abbreviations_end_nothing(text, expected):
    assert [span.text for span in sentences(text)] == expected


FRAGMENTS = st.sampled_from(
    ["Arms came. ", "go! ", "p.m. ", "U.S. ", "\n", "x" * 900, "a, b; ", "“Yes.” ", " ", "é", "\r\n"]
)


@given(st.lists(FRAGMENTS, max_size=12).map("".join) | st.text(), st.integers(0, 20), st.integers(0, 40))
def test_sentences_stand_at_their_places_and_never_overlap(text, start, length):
    end = min(len(text), start + length * 50)
    found = sentences(text, start, end, Part.TITLE)
    assert all(span.text == text[span.start : span.end] and span.part == Part.TITLE for span in found)
    assert all(span.text == span.text.strip() != "" and "\n" not in span.text for span in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(start <= span.start and span.end <= end and len(span.text) <= 2_000 for span in found)
    left_out = text[start:end]
    for span in found:
        left_out = left_out[: span.start - start] + " " * len(span.text) + left_out[span.end - start :]
    assert not left_out.strip()


@pytest.mark.parametrize("unit", ["a ", "x", "word, ", "A. ", "p.m. ", "Stop! "], ids=repr)
@pytest.mark.usefixtures("ends")
def test_a_million_characters_of_anything_are_split_without_blow_up(unit):
    text = (unit * 1_000_000)[:1_000_000]
    found = sentences(text)
    assert max(len(span.text) for span in found) <= 2_000


def test_a_line_of_any_length_is_cut_at_its_stops_alone():
    assert {span.text for span in sentences("He said so. " * 2000)} == {"He said so."}


@given(st.lists(FRAGMENTS | st.just("y " * 6_000), max_size=12).map("".join) | st.text())
def test_the_sentences_of_each_line_are_those_of_the_whole(text):
    starts = [0, *(at + 1 for at, char in enumerate(text) if char == "\n")]
    ends = [*(at for at, char in enumerate(text) if char == "\n"), len(text)]
    by_line = [span for start, end in zip(starts, ends, strict=True) for span in sentences(text, start, end)]
    assert tuple(by_line) == sentences(text)
