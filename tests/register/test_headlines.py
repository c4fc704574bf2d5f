"""Where the headline of an article is."""

from dataclasses import replace

from world import Story

from firsthand.model import Block, BlockKind, Part, Span
from firsthand.register.headlines import headline_of, in_headline


def test_a_headline_block_is_the_headline():
    article = replace(Story("a", text="Title\nStory").article(), blocks=(Block(BlockKind.HEADLINE, 0, 5),))
    assert headline_of(article) == Span(0, 5, "Title")
    assert in_headline(Span(0, 5, "Title"), article)
    assert not in_headline(Span(6, 11, "Story"), article)


def test_a_title_that_came_apart_is_the_headline_where_no_block_is():
    article = Story("a", title="Title", text="Story").article()
    assert headline_of(article) == Span(0, 5, "Title", Part.TITLE)
    assert in_headline(Span(0, 1, "T", Part.TITLE), article)


def test_an_article_without_either_has_no_headline():
    assert headline_of(Story("a", text="Story").article()) is None
