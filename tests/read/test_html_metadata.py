"""What a page says about itself is taken from JSON-LD, meta and time elements, in that order."""

import pytest
from lxml.html import document_fromstring

from firsthand.read.html_metadata import metadata_of

LINKED = """<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Convoy reaches depot",
"datePublished": "2015-10-20T05:00:00Z", "author": [{"@type": "Person", "name": "Ann Lee"}, {"name": "Bo Diaz"}],
"publisher": {"@type": "Organization", "name": "Hill Valley Post"}, "url": "https://post.example/a",
"dateModified": "2015-10-21T09:00:00Z", "isBasedOn": [{"@id": "https://wire.example/b"}, "https://wire.example/b"],
"license": "https://creativecommons.org/licenses/by/4.0/"}]}</script>"""
META = """<meta property="og:title" content="Convoy reaches depot"><meta name="author" content="By Ann Lee and Bo Diaz">
<meta property="article:published_time" content="2015-10-20"><meta property="og:site_name" content="Hill Valley Post">
<meta property="og:url" content="https://post.example/a"><meta name="copyright" content="2015 Hill Valley Post">
<meta property="article:modified_time" content="2015-10-21">"""


@pytest.mark.parametrize("head", [LINKED, META])
def test_an_article_states_who_wrote_what_when_and_where(head):
    assert metadata_of(document_fromstring(f"<html><head>{head}</head><body></body></html>")) == {
        "title": "Convoy reaches depot",
        "outlet": "Hill Valley Post",
        "date": "2015-10-20T05:00:00Z" if head is LINKED else "2015-10-20",
        "url": "https://post.example/a",
        "authors": ["Ann Lee", "Bo Diaz"],
        "modified": "2015-10-21T09:00:00Z" if head is LINKED else "2015-10-21",
        "based_on": ["https://wire.example/b"] if head is LINKED else [],
        "licence": "https://creativecommons.org/licenses/by/4.0/" if head is LINKED else "2015 Hill Valley Post",
    }


@pytest.mark.parametrize(
    ("page", "field", "expected"),
    [
        ("<h1>Convoy reaches depot</h1>", "title", "Convoy reaches depot"),
        ("<title>Convoy reaches depot | Hill Valley Post</title>", "title", "Convoy reaches depot"),
        ("<article><time datetime='2015-10-20'>then</time></article>", "date", "2015-10-20"),
        ("<link rel='canonical' href='https://post.example/2015/10/20/convoy'>", "date", "2015-10-20"),
        ("<link rel='canonical' href='javascript:x'>", "url", None),
        ("<p>Nothing</p>", "outlet", None),
        ("<p>Nothing</p>", "licence", None),
        (
            "<p>See the <a rel='license' href='https://cc.example/by'>licence</a></p>",
            "licence",
            "https://cc.example/by",
        ),
        ('<script type=\'application/ld+json\'>{"@type": "Article", "isBasedOn": 7}</script>', "based_on", []),
        ("<p>Nothing</p>", "authors", []),
        ("<script type='application/ld+json'>{broken</script>", "title", None),
        ("<script type='application/ld+json'>[[[[[[1]]]]]]</script>", "title", None),
    ],
)
def test_a_page_that_states_less_gives_less(page, field, expected):
    assert metadata_of(document_fromstring(f"<html><body>{page}</body></html>"))[field] == expected
