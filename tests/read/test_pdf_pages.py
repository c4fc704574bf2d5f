"""The reader process tells the lines of every page and what the file says of itself."""

import pytest

from firsthand.read.child import GivenUpError, ask
from written_pdf import Sheet, Words, written_pdf

RIFLES = Sheet([Words(72, 700, "The brigade received forty rifles.")])


def test_each_page_is_told_with_its_lines_boxes_type_and_columns():
    pages = ask("pdf", written_pdf([RIFLES, Sheet(), RIFLES]))["pages"]
    assert [len(page["lines"]) for page in pages] == [1, 0, 1]
    text, left, bottom, right, top, size, region, cells = pages[0]["lines"][0]
    assert text == "The brigade received forty rifles."
    assert left == 72
    assert bottom < 700 < top
    assert (right > 150, size, region, cells) == (True, pytest.approx(11.3, abs=1), 0, 1)


def test_title_and_author_are_told_as_stated():
    answer = ask("pdf", written_pdf([RIFLES], {"Title": "Rifles für Derrin", "Author": "A. Ferl", "Producer": "X"}))
    assert (answer["title"], answer["author"]) == ("Rifles für Derrin", "A. Ferl")


def test_letters_that_mean_nothing_are_no_text():
    unreadable = Sheet([Words(72, 700, "\ue001\ue002\ue003\ue004\ue005")])
    with pytest.raises(GivenUpError, match=r"run OCR over it first$"):
        ask("pdf", written_pdf([unreadable]))
