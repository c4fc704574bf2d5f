"""Leftovers of the page are set apart, the words of the story are not."""

import pytest
from marked import furniture, within_story


@pytest.mark.parametrize(
    "line",
    [
        "___",
        "---",
        "190908111911229",
        "player.load('x');",
        "</div>",
        "https://example.org/a",
        "<!-- x -->",
        "@media print {p { display: none; }}",
    ],
)
def test_a_leftover_on_a_line_of_its_own_is_other(line):
    assert furniture(within_story(line)) == [("other", line)]


@pytest.mark.parametrize("line", ["He waited (and waited);", "They paid 1915 in cash.", "Was it <him>?"])
def test_a_sentence_is_none(line):
    assert furniture(within_story(line)) == []
