"""The names of a page's elements say what the lines in them are."""

import pytest
from lxml.html import document_fromstring

from firsthand.model import BlockKind
from firsthand.read.html_rows import rows_of
from firsthand.read.html_structure import Structure


def kinds(body: str, words: str, story: str = "") -> list[str]:
    rows = rows_of(document_fromstring(f"<html><body>{body}</body></html>"))
    structure = Structure(row for row in rows if story and story in row.text)
    return [str(kind) for kind in next(structure.kinds(row) for row in rows if words in row.text)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<figcaption>Words</figcaption>", "caption"),
        ('<p class="wp-caption-text">Words</p>', "caption"),
        ('<p class="imageCredit">Words</p>', "caption"),
        ('<div id="comments"><p>Words</p></div>', "comments"),
        ('<div class="cookie-banner">Words</div>', "cookie"),
        ('<div class="newsletter_box"><p>Words</p></div>', "promo"),
        ('<aside class="relatedStories">Words</aside>', "related"),
        ('<span itemprop="author">Words</span>', "byline"),
        ('<a rel="author">Words</a>', "byline"),
        ('<span class="article-source">Words</span>', "credit"),
        ("<footer><p>Words</p></footer>", "other"),
    ],
)
def test_an_element_named_for_a_kind_gives_it(body, expected):
    assert kinds(body, "Words") == [expected]


def test_inner_elements_come_first():
    assert kinds('<div class="related"><time>Words</time></div>', "Words") == ["byline", "related"]


def test_a_part_of_a_longer_name_says_nothing():
    assert kinds('<div class="commentary biology shareholder">Words</div>', "Words") == []


def test_an_element_that_holds_much_of_the_story_says_nothing():
    page = '<div class="has-comments"><p>The first lorries came.</p><p class="caption">Words</p></div>'
    assert kinds(page, "Words", story="lorries") == ["caption"]
    assert kinds(page, "lorries", story="lorries") == []
    assert kinds(page, "lorries") == [str(BlockKind.COMMENTS)]
