"""Bytes become text by mark, declaration or UTF-8, and otherwise not at all."""

import pytest

from firsthand.read.decoding import UndecodableError, decode_html, decode_text

WORDS = "Zürich: “a café”"


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        b"\xef\xbb\xbf" + WORDS.encode(),
        b"\xff\xfe" + WORDS.encode("utf-16-le"),
        b"\xfe\xff" + WORDS.encode("utf-16-be"),
        b"\xff\xfe\0\0" + WORDS.encode("utf-32-le"),
    ],
)
def test_a_byte_order_mark_is_followed_and_is_no_part_of_the_text(data):
    assert decode_text(data) == WORDS
    assert decode_html(data) == WORDS


def test_plain_text_in_another_encoding_is_refused_with_the_place():
    with pytest.raises(UndecodableError, match=r"not UTF-8 \(byte 0xfc at offset 1\)"):
        decode_text(WORDS.encode("cp1252"))


@pytest.mark.parametrize("data", [b"PK\x03\x04\0\0", b"text\0text", bytes(range(256))])
def test_binary_data_is_refused(data):
    with pytest.raises(UndecodableError, match="binary"):
        decode_text(data)


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("iso-8859-1", "cp1252"), ("windows-1252", "cp1252"), ("windows-1251", "cp1251"), ("utf-8", "utf-8")],
)
def test_html_is_read_as_it_declares_in_the_way_of_browsers(declared, encoding):
    words = "Привет" if encoding == "cp1251" else WORDS
    page = f'<html><head><meta charset="{declared}"></head><body>{words}</body></html>'
    assert words in decode_html(page.encode(encoding))


def test_broken_bytes_of_a_declared_encoding_are_replaced():
    assert "a\ufffdb" in decode_html(b'<meta charset="utf-8"><p>a\xffb</p>')


def test_undeclared_html_in_a_clear_encoding_is_read():
    words = "Der Minister sagte, die Lieferung über die Brücke könne nächste Woche beginnen. " * 20
    assert "Brücke" in decode_html(f"<html><body>{words}</body></html>".encode("cp1252"))


def test_an_unknown_declaration_is_passed_over():
    assert WORDS in decode_html(f'<meta charset="no-such"><p>{WORDS}</p>'.encode())


@pytest.mark.parametrize(
    "name", ["utf-7", "idna", "punycode", "base64", "rot13", "hex", "unicode_escape", "undefined", "utf-16", "cp037"]
)
def test_encodings_that_are_none_of_the_web_are_passed_over(name):
    page = f'<meta charset="{name}"><p>{WORDS}</p>'.encode()
    assert WORDS in decode_html(page)
    assert name == "utf-16" or WORDS in decode_html(page, name)
