"""An article is made of its text and what came beside it, the same each time."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked import STORY

from firsthand.read import article_from_text

BODY = "\n\n".join(STORY)


def test_what_came_beside_the_text_is_kept(kb):
    article = article_from_text(
        BODY,
        kb=kb,
        given_id="a1",
        title=" Convoy reaches depot ",
        outlet="Reuters",
        date="2015-10-20",
        url="https://www.reuters.com/1",
    )
    assert (article.given_id, article.title, article.outlet) == ("a1", "Convoy reaches depot", "Reuters")
    assert (article.published.edtf, article.language, article.url) == ("2015-10-20", "en", "https://www.reuters.com/1")
    assert article.outlet_link.entity == "outlet/reuters"
    assert article.text == BODY


def test_what_is_not_stated_is_none(kb):
    article = article_from_text("Short.", kb=kb, title=" ", outlet="?", date="soon", url="")
    assert (article.title, article.outlet, article.published, article.url, article.language) == (None,) * 5


def test_the_headline_block_is_the_title_where_none_came(kb):
    article = article_from_text(f"Convoy reaches depot after nine days\n\n{BODY}", kb=kb)
    assert article.title == "Convoy reaches depot after nine days"


def test_a_date_line_dates_the_article_with_its_words(kb):
    article = article_from_text(f"Convoy reaches depot\nBy Ann Lee\n20 October 2015\n{BODY}", kb=kb)
    assert article.published.edtf == "2015-10-20"
    assert "20 October 2015" in article.published.words.text


def test_the_same_input_gives_the_same_article_and_any_other_another_id(kb):
    one = article_from_text(BODY, kb=kb, given_id="a", title="T")
    assert one == article_from_text(BODY, kb=kb, given_id="a", title="T")
    others = [
        article_from_text(BODY + " ", kb=kb, given_id="a", title="T"),
        article_from_text(BODY, kb=kb, given_id="b", title="T"),
        article_from_text(BODY, kb=kb, given_id="a", title="U"),
        article_from_text(BODY, kb=kb, given_id="a", title="T", date="2015"),
    ]
    assert len({one.id, *(other.id for other in others)}) == 5


@pytest.mark.parametrize("bad", ["\0", "\ud800", "\udfff"])
def test_characters_that_cannot_be_stored_are_replaced_one_for_one(kb, bad):
    article = article_from_text(f"A{bad}B", kb=kb, title=f"T{bad}", given_id=bad)
    assert article.text == "A\ufffdB"
    assert article.title == "T\ufffd"
    article.text.encode()


def test_an_empty_text_gives_an_article_without_blocks(kb):
    assert article_from_text("", kb=kb, title="Only a title").blocks == ()


@given(st.text(max_size=200))
@settings(deadline=None, max_examples=60)
def test_offsets_are_those_of_the_text_as_given(kb, text):
    article = article_from_text(text, kb=kb)
    assert len(article.text) == len(text)
    for credit in article.credits:
        assert article.text[credit.newsroom.start : credit.newsroom.end] == credit.newsroom.text
