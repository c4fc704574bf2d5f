"""An original is shown as text in which everything can be seen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.export.original_form import MOST, original_form, visible


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"Plain words.", "Plain words."),
        ("<p>Übergabe</p>".encode(), "<p>Übergabe</p>"),
        (
            b'<!doctype html><meta charset="windows-1252"><p>caf\xe9',
            '<!doctype html><meta charset="windows-1252"><p>café',
        ),
        (b"\xff\xfeA\x00", "A"),
        (b"<script>alert(1)</script>", "<script>alert(1)</script>"),
        (b"one\r\ntwo\rthree", "one\ntwo\nthree"),
    ],
)
def test_bytes_are_decoded_as_the_reader_decodes_them(data, text):
    form = original_form(data)
    assert form["bytes"] == len(data)
    assert form["text"] == text


def test_a_declared_encoding_counts_only_in_a_page():
    data = b'{"charset": "x", "text": "charset=koi8-r \xc3\xa9"}'
    assert original_form(data)["text"].endswith('é"}')


def test_what_is_no_text_says_why():
    form = original_form(b"\x00\x01\x02")
    assert (form["text"], form["characters"]) == (None, None)
    assert "binary" in form["problem"]


def test_a_long_original_is_cut_and_says_by_how_much():
    form = original_form(b"a" * (MOST + 5))
    assert (len(form["text"]), form["cut"], form["characters"]) == (MOST, 5, MOST + 5)


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a\u202eb", "a⟦U+202E⟧b"), ("\x1b[2J", "⟦U+001B⟧[2J"), ("a\u200bb", "a⟦U+200B⟧b"), ("a\tb\n", "a\tb\n")],
)
def test_what_cannot_be_seen_is_named(text, shown):
    assert visible(text) == shown


@given(st.binary(max_size=200))
def test_any_bytes_give_text_without_controls_or_a_reason(data):
    form = original_form(data)
    assert (form["text"] is None) == (form["problem"] is not None)
    assert not any(ord(char) < 32 and char not in "\t\n" for char in form["text"] or "")
    (form["text"] or "").encode()
