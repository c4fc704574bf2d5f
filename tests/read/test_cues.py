"""Set phrases claim as much of the text as their extent says."""

import pytest

from firsthand.model import BlockKind
from firsthand.read.cues import Cue, CueTable, Extent, shipped_cues
from firsthand.read.page import Page

TEXT = "The plan failed. Read this now: more is here. It went on.\n\nRead this now\n\nHe said: “Read this now.”"


def claimed(text: str, extent: Extent, **more) -> list[str]:
    cue = Cue(BlockKind.PROMO, extent, ("read this now",), **more)
    return [text[item.start : item.end] for item in CueTable([cue]).find(Page(text))]


@pytest.mark.parametrize(
    ("extent", "expected"),
    [
        (Extent.MATCH, ["Read this now", "Read this now", "Read this now"]),
        (Extent.SENTENCE, ["Read this now: more is here.", "Read this now", "He said: “Read this now.”"]),
        (Extent.OPENING, ["Read this now: more is here.", "Read this now"]),
        (Extent.PARAGRAPH, ["Read this now"]),
        (Extent.ONLY, ["Read this now"]),
    ],
)
def test_an_extent_decides_what_is_claimed(extent, expected):
    assert claimed(TEXT, extent) == expected


def test_a_rest_begins_after_closing_punctuation_only():
    assert claimed("He left. Read this now and go.", Extent.REST) == [" Read this now and go."]
    assert claimed("You must read this now and go.", Extent.REST) == []


def test_quoted_words_are_no_cue_of_a_sentence():
    assert claimed("“You should know it. I want you to read this now,” he said.", Extent.SENTENCE) == [
        "I want you to read this now,” he said."
    ]
    assert claimed("She said “you read this now” twice.", Extent.SENTENCE) == []


def test_a_cue_inside_a_longer_word_is_none():
    assert claimed("Spread this nowhere.", Extent.MATCH) == []


def test_a_pattern_must_go_on_after_the_words():
    assert claimed("Read this now: yes.", Extent.MATCH, then=":") == ["Read this now:"]
    assert claimed("Read this now, yes.", Extent.MATCH, then=":") == []


def test_a_pattern_may_ask_for_the_end_of_a_line():
    assert claimed("One thing.\n\nRead this now.\n\nAnother thing.", Extent.MATCH, then=r"\.?$") == ["Read this now."]
    assert claimed("One thing.\n\nRead this now. It is so.", Extent.MATCH, then=r"\.?$") == []


def test_a_long_paragraph_is_not_claimed_whole():
    assert claimed("Read this now " + "x" * 100, Extent.PARAGRAPH, limit=50) == []


def test_an_edge_cue_is_silent_in_the_middle():
    middle = "\n".join(["A line."] * 10 + ["Read this now"] + ["A line."] * 20)
    assert claimed(middle, Extent.MATCH, edge=True) == []
    assert claimed("Read this now", Extent.MATCH, edge=True) == ["Read this now"]


def test_the_shipped_cues_compile_and_are_in_folded_form():
    from firsthand.read.folded import folded

    for cues in shipped_cues()._cues:
        for cue in cues:
            assert cue.pattern is None or cue.pattern.pattern == cue.then
            assert all(words == folded(words) and words == words.strip() for words in cue.words)
