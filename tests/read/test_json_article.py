"""A JSON object with a text is an article; anything else is told apart in one line."""

import pytest

from firsthand.read.json_article import NoArticleError, parse_article


def test_fields_are_taken_as_stated():
    text, stated = parse_article(
        b'{"id": 7, "outlet": "Acme", "date": "2015", "title": "T", "text": "Words", "url": "http://a", "other": 1}'
    )
    assert text == "Words"
    assert (stated.given_id, stated.outlet, stated.date, stated.title, stated.url) == (
        "7",
        "Acme",
        "2015",
        "T",
        "http://a",
    )


def test_source_stands_for_outlet():
    assert parse_article(b'{"source": "Acme", "text": "x"}')[1].outlet == "Acme"


def test_empty_fields_are_not_stated():
    stated = parse_article(b'{"id": "", "outlet": null, "date": " ", "title": false, "text": "x"}')[1]
    assert (stated.given_id, stated.outlet, stated.date, stated.title) == ("", None, None, None)


def test_halves_of_surrogate_pairs_are_let_in():
    assert len(parse_article(b'{"text": "a\\ud800b"}')[0]) == 3


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"not json", "not JSON"),
        (b'{"text": "cut', "not JSON"),
        (b'{"text": "\xff"}', "not UTF-8"),
        (b"[1, 2]", "array"),
        (b'"text"', "string"),
        (b"null", "null"),
        (b"{}", 'no "text"'),
        (b'{"text": null}', 'no "text"'),
        (b'{"text": "  "}', 'no "text"'),
        (b'{"text": 5}', "not a string"),
        (b"[" * 100_000, "JSON|nested"),
        (b'{"text": "a", "id": ' + b"9" * 5000 + b"}", "too many digits"),
        (b'{"text": "a", "x": [' + b"0," * 600_000 + b"0]}", "500,000 values"),
    ],
)
def test_what_is_no_article_says_why(data, words):
    with pytest.raises(NoArticleError, match=words):
        parse_article(data)
