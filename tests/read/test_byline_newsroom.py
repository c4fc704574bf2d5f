"""The newsroom that an author line of a page names is a credit."""

import pytest

from firsthand.model import Block, BlockKind
from firsthand.read.byline_newsroom import with_newsrooms
from firsthand.read.newsroom import newsrooms
from firsthand.read.stated import Stated

OWN = Stated(outlet="Hill Valley Post", url="https://www.hillvalley.example/convoy")


def cut(text: str, kb, stated: Stated = OWN, kind: BlockKind = BlockKind.BYLINE) -> list[tuple[str, str]]:
    blocks = with_newsrooms(text, (Block(kind, 0, len(text)),), newsrooms(kb).names(text), stated)
    return [(str(block.kind), text[block.start : block.end]) for block in blocks]


@pytest.mark.parametrize(
    ("line", "newsroom"),
    [
        ("By Ann Lee, CNN", "CNN"),
        ("Ann Lee\nAssociated Press", "Associated Press"),
        ("Ann Lee, Ap Staff Writer", "Ap"),
        ("By Ann Lee | Hill Valley Post", "Hill Valley Post"),
        ("by Hill Valley News Desk 2015", "Hill Valley News Desk"),
        ("HillValley October 6, 2015", "HillValley"),
        ("Ann Lee\nSpecial to the Washington Post", "Special to the Washington Post"),
    ],
)
def test_a_listed_newsroom_and_the_outlet_itself_are_credits(kb, line, newsroom):
    assert ("credit", newsroom) in cut(line, kb)


@pytest.mark.parametrize("line", ["By Ann Lee", "Nov 18, 2015 at 9:24 pm ET", "@hillvalley", "Ann Lee, apprentice"])
def test_persons_times_and_handles_are_none(kb, line):
    assert cut(line, kb) == [("byline", line)]


def test_a_site_that_bears_its_authors_name_is_no_newsroom(kb):
    assert cut("By Ann Lee", kb, Stated(outlet="Ann Lee", authors=("Ann Lee",))) == [("byline", "By Ann Lee")]


def test_the_outlets_name_with_a_dash_opens_a_story(kb):
    text = "HillValley - The first lorries came.\nThe second bridge was closed."
    assert cut(text, kb, kind=BlockKind.STORY) == [
        ("credit", "HillValley -"),
        ("story", "The first lorries came.\nThe second bridge was closed."),
    ]
    assert cut("HillValley sent the lorries.", kb, kind=BlockKind.STORY) == [("story", "HillValley sent the lorries.")]


def test_all_words_stay_in_their_order(kb):
    text = "By Ann Lee, CNN, and Bo Diaz, Hill Valley Post"
    assert "".join(words for _, words in cut(text, kb)).replace(" ", "") == text.replace(" ", "")
