"""Pages are read by a child process, and one that is too much for it takes nothing else down."""

import pytest
from marked import STORY

from firsthand.read.html import NoPageError, extract_page, glance

PAGE = f"<html><body><article><h1>Convoy</h1>{''.join(f'<p>{s}</p>' for s in STORY)}</article></body></html>"


def test_a_page_gives_its_text_and_title():
    page = extract_page(PAGE)
    assert STORY[0] in page.text
    assert page.stated.title == "Convoy"


def test_a_page_that_takes_too_long_is_given_up_and_the_next_is_read():
    extract_page(PAGE)
    slow = "<html><body><p " + " ".join(f'a{n}="1"' for n in range(100_000)) + ">x</p></body></html>"
    with pytest.raises(NoPageError, match="longer than 1 seconds"):
        extract_page(slow, seconds=1)
    assert STORY[0] in extract_page(PAGE).text


def test_a_glance_gives_all_words_of_a_page():
    assert STORY[0] in glance(PAGE)
    assert "Home" in glance(PAGE.replace("<article>", "<nav><a href='/'>Home</a></nav><article>"))


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "table><tr><td"])
def test_a_page_nested_a_hundred_thousand_deep_ends_in_text_or_one_clear_line(tag):
    deep = f"<html><body>{f'<{tag}>' * 100_000}<p>{STORY[0]}</p></body></html>"
    try:
        assert extract_page(deep).text
    except NoPageError as fault:
        assert "\n" not in str(fault)
    assert STORY[0] in extract_page(PAGE).text


def test_odd_characters_come_through():
    page = extract_page(PAGE.replace("Convoy", "Z\u00fcrich \U0001f69b \0"))
    assert "Z\u00fcrich \U0001f69b" in page.stated.title
