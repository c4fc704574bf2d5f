"""Every form of document becomes an article or one clear rejection."""

from hypothesis import given, settings
from hypothesis import strategies as st
from marked import STORY

from firsthand.model import Article, Rejected
from firsthand.read import Media, RawDocument, read_article

BODY = "\n\n".join(STORY)


def read(kb, media, data, name="a"):
    return read_article(RawDocument(name, media, data, f"dir/{name}"), kb)


def test_text_keeps_every_character_of_the_input(kb):
    text = f"Convoy reaches depot after nine days\r\n\r\n{BODY}\r\n"
    article = read(kb, Media.TEXT, b"\xef\xbb\xbf" + text.encode())
    assert article.text == text
    assert article.title == "Convoy reaches depot after nine days"
    assert article.given_id == "a"


def test_a_json_line_has_its_own_id_or_that_of_its_place(kb):
    assert read(kb, Media.JSON, b'{"id": "x1", "text": "Words."}').given_id == "x1"
    assert read(kb, Media.JSON, b'{"text": "Words."}', "f:3").given_id == "f:3"


def test_the_place_of_a_file_does_not_change_its_article(kb):
    assert read(kb, Media.TEXT, BODY.encode(), "a").id == read(kb, Media.TEXT, BODY.encode(), "b").id


def test_two_ids_are_two_articles(kb):
    one, two = (read(kb, Media.JSON, b'{"id": "%s", "text": "Words."}' % name) for name in (b"a", b"b"))
    assert one.id != two.id


def test_what_cannot_be_read_is_rejected_with_place_and_reason(kb):
    for media, data, words in (
        (Media.TEXT, b"caf\xe9", "not UTF-8"),
        (Media.TEXT, b"\0\1\2", "binary"),
        (Media.TEXT, b"\xef\xbb\xbf \n", "empty"),
        (Media.JSON, b"[]", "array"),
        (Media.JSON, b"{", "not JSON"),
        (Media.HTML, b"<html></html>", "no article text"),
    ):
        rejected = read(kb, media, data)
        assert isinstance(rejected, Rejected)
        assert (rejected.document, rejected.stage) == ("dir/a", "read")
        assert words in rejected.reason and "\n" not in rejected.reason


@given(
    st.one_of(st.binary(max_size=200), st.text(max_size=100).map(str.encode)), st.sampled_from([Media.TEXT, Media.JSON])
)
@settings(deadline=None, max_examples=100)
def test_no_bytes_break_the_reading(kb, data, media):
    found = read(kb, media, data)
    assert isinstance(found, Article | Rejected)
    assert found == read(kb, media, data)
