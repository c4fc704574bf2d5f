"""The words of a page are found with their boxes, and a note's number is kept apart from a figure."""

from contextlib import closing

import pytest
from pypdfium2 import PdfDocument

from firsthand.read.pdf_words import Box, Frame, frame_of, turned, words_of
from written_pdf import Sheet, Words, written_pdf


def words(*shown: Words, **page: object) -> list:
    with closing(PdfDocument(written_pdf([Sheet(shown, **page)]))) as document:
        return list(words_of(document[0].get_textpage(), frame_of(document[0])))


def test_words_are_cut_at_blanks():
    assert [one.text for one in words(Words(72, 700, "forty  rifles came"))] == ["forty", "rifles", "came"]


def test_a_number_in_smaller_type_is_a_word_of_its_own():
    shown = (Words(72, 700, "50", font="fixed"), Words(84, 704, "12", 6, "fixed"), Words(100, 700, "missiles"))
    assert [one.text for one in words(*shown)] == ["50", "12", "missiles"]


def test_a_hyphen_at_a_lines_end_ends_a_word():
    found = words(Words(72, 700, "anti-tank mis-"), Words(72, 688, "siles"))
    assert [one.text for one in found] == ["anti-tank", "mis-", "siles"]


def test_text_that_leans_is_a_stamp_and_left_out():
    slanted = b"BT /serif 40 Tf 0.7 0.7 -0.7 0.7 100 100 Tm (DRAFT) Tj ET\n"
    assert [one.text for one in words(Words(72, 700, "rifles"), content=slanted)] == ["rifles"]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_text_on_its_side_says_how_far_it_is_turned(turn):
    assert [one.turn for one in words(Words(300, 400, "rifles", turn=turn))] == [turn // 90]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_text_that_a_turned_page_sets_upright_is_upright(turn):
    assert [one.turn for one in words(Words(300, 400, "rifles", turn=turn), turned=turn)] == [0]


def test_a_word_of_a_leftward_script_is_read_from_the_right_however_the_file_draws_it():
    assert [one.text for one in words(Words(72, 700, "ةنحش"))] == ["شحنة"]


def test_ligatures_are_read_as_their_letters():
    assert [one.text for one in words(Words(72, 700, "ﬁre"))] == ["fire"]


def test_four_quarter_turns_bring_a_box_back():
    box, width, height = Box(10, 20, 50, 30), 200, 100
    place = box
    for _ in range(4):
        place = turned(place, 1, width, height)
        width, height = height, width
    assert place == box


@pytest.mark.parametrize(
    ("turns", "box"),
    [(0, (10, 20, 50, 30)), (1, (20, 150, 30, 190)), (2, (150, 70, 190, 80)), (3, (70, 10, 80, 50))],
)
def test_a_box_goes_with_its_page_as_that_is_turned(turns, box):
    assert Frame(Box(0, 0, 200, 100), turns).place(Box(10, 20, 50, 30)) == box
