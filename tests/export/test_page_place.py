"""Words of an article are led back to the lines of the pages that hold them."""

from dataclasses import replace

import pytest
from arland import article

from firsthand.export.page_place import lines_touched, page_place
from firsthand.export.quotation import quotation
from firsthand.model import PageLine, Part, Span

LINES = ("The brigade received", "forty rifles in May.", "Two officers said so,", "on the next page.", "¹ A note.")
TEXT = " ".join(LINES[:4]) + "\n\n" + LINES[4] + "\n"
PAGES = (1, 1, 1, 2, 1)


def paged(text: str = TEXT):
    starts = [text.index(line) for line in LINES]
    lines = tuple(
        PageLine(page, start, start + len(line), 50.0, 700.0 - 12 * at, 250.0, 710.0 - 12 * at)
        for at, (page, start, line) in enumerate(zip(PAGES, starts, LINES, strict=True))
    )
    return replace(article("a" * 32, text, "Panel", "2024-06-14", title="Arms"), lines=lines)


def words(found: str) -> Span:
    start = TEXT.index(found)
    return Span(start, start + len(found), found)


@pytest.mark.parametrize(
    ("found", "touched"),
    [
        ("The brigade", [0]),
        ("received forty", [0, 1]),
        ("forty rifles in May. Two", [1, 2]),
        ("so, on the next", [2, 3]),
        ("page", [3]),
        ("A note", [4]),
        (TEXT.strip(), [0, 1, 2, 3, 4]),
    ],
)
def test_a_line_is_touched_where_it_holds_some_of_the_words(found, touched):
    assert [TEXT[one.start : one.end] for one in lines_touched(paged(), words(found))] == [LINES[at] for at in touched]


def test_a_blank_between_two_lines_touches_neither():
    assert lines_touched(paged(), Span(len(LINES[0]), len(LINES[0]) + 1, " ")) == ()


@pytest.mark.parametrize(("found", "label"), [("rifles", "p. 1"), ("next page", "p. 2"), ("so, on", "pp. 1–2")])
def test_the_place_is_told_as_it_is_cited(found, label):
    assert page_place(paged(), words(found))["label"] == label


def test_the_place_has_an_address_and_a_box_a_line():
    place = page_place(paged(), words("received forty"), "f" * 32)
    assert place["address"] == f"/article/{'a' * 32}/page/1?report={'f' * 32}"
    assert place["boxes"] == [
        {"page": 1, "left": 50.0, "bottom": 700.0, "right": 250.0, "top": 710.0},
        {"page": 1, "left": 50.0, "bottom": 688.0, "right": 250.0, "top": 698.0},
    ]


def test_an_article_without_pages_has_no_place():
    assert page_place(article("a" * 32, TEXT, "Panel", "2024-06-14"), words("rifles")) is None


def test_words_of_a_title_apart_stand_on_no_page():
    assert page_place(paged(), Span(0, 4, "Arms", Part.TITLE)) is None


def test_a_quotation_says_on_which_page_it_stands():
    assert quotation(paged(), words("forty rifles in May."), [words("rifles")])["place"]["label"] == "p. 1"
    assert quotation(article("a" * 32, TEXT, "Panel", "2024-06-14"), words("rifles"), [])["place"] is None
