"""A page is drawn as a picture of bounded size."""

import struct
import zlib
from base64 import b64decode

import pytest

from firsthand.read.child import GivenUpError, ask
from firsthand.read.pdf_question import question
from written_pdf import Sheet, Words, written_pdf

RIFLES = [Words(72, 700, "RIFLES", 60)]


def drawn(sheet: Sheet) -> tuple[int, int, bytes]:
    """Width, height and rows of a page's picture, as its PNG tells them."""
    png = b64decode(ask("pdf-picture", question(1, written_pdf([sheet])))["png"])
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack_from(">II", png, 16)
    length = struct.unpack_from(">I", png, 33)[0]
    return width, height, zlib.decompress(png[41 : 41 + length])


def test_a_page_is_drawn_with_its_words_in_ink_on_white():
    width, height, rows = drawn(Sheet(RIFLES))
    assert (width, height) == (1240, pytest.approx(1755, abs=2))
    assert len(rows) == height * (1 + 3 * width)
    assert rows[1:4] == b"\xff\xff\xff"
    assert b"\0\0\0" * 5 in rows


def test_colours_are_told_red_first():
    _, _, rows = drawn(Sheet(content=b"1 0 0 rg 0 0 595 842 re f\n"))
    assert rows[1:4] == b"\xff\0\0"


@pytest.mark.parametrize("media", [(0, 0, 1e9, 1e9), (0, 0, 14_400, 3), (0, 0, 3, 14_400), (0, 0, 0, 0)])
def test_no_page_is_drawn_larger_than_four_million_dots(media):
    width, height, _ = drawn(Sheet(RIFLES, media=media))
    assert width <= 1241
    assert width * height <= 4_100_000


def test_a_turned_page_is_drawn_as_it_is_shown():
    width, height, _ = drawn(Sheet(RIFLES, turned=90))
    assert width > height


def test_the_size_of_a_page_and_their_number_are_told_without_drawing():
    data = written_pdf([Sheet(), Sheet(RIFLES, turned=90, crop=(0, 0, 400, 300))])
    assert ask("pdf-size", question(2, data)) == {"pages": 2, "width": 300.0, "height": 400.0}


@pytest.mark.parametrize("number", [0, 3, 10**30, -1])
@pytest.mark.parametrize("task", ["pdf-size", "pdf-picture"])
def test_a_page_that_is_not_there_is_refused(task, number):
    with pytest.raises(GivenUpError, match=r"^it has no page [\d,]+; its pages are 1 to 2$"):
        ask(task, question(number, written_pdf([Sheet(RIFLES)] * 2)))
