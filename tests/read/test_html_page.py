"""A page gives its story and the lines that matter for rights."""

import pytest
from marked import STORY

from firsthand.read.child import RefusedError
from firsthand.read.html_page import page_of

PARAGRAPHS = "".join(f"<p>{sentence}</p>" for sentence in STORY)


def page(footer: str = "") -> bytes:
    return (
        "<html><head><title>Convoy reaches depot</title></head><body><nav><a href='/'>Home</a></nav>"
        f"<article><h1>Convoy reaches depot</h1>{PARAGRAPHS}</article><footer>{footer}</footer></body></html>"
    ).encode()


def test_the_story_is_kept_and_menus_are_not():
    text = page_of(page())["text"]
    assert all(sentence in text for sentence in STORY)
    assert "Home" not in text


def test_lines_on_rights_that_the_story_lacks_follow_it():
    line = "Copyright 2015 Hill Valley Post. All rights reserved."
    text = page_of(page(footer=f"<p>{line}</p>"))["text"]
    assert text.count(line) == 1
    assert text.endswith(line)


def test_menus_that_name_terms_are_left_out():
    menu = "<p><a href='/t'>Terms and permission</a> <a href='/p'>Copyright and reproduction rules</a></p>"
    assert "reproduction rules" not in page_of(page(footer=menu))["text"]


def test_a_page_without_a_story_says_so():
    with pytest.raises(RefusedError, match="no article text"):
        page_of(b"<html><body></body></html>")
    with pytest.raises(RefusedError, match="no HTML"):
        page_of(b" ")
