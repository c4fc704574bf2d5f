"""Lines become paragraphs, across columns and pages."""

import pytest
from pdf_lines_made import column, line

from firsthand.read.pdf_paragraphs import paragraphs_of

FULL = "the brigade received rifles and"


def texts(*pages) -> list[str]:
    return [" ".join(one.text for one in paragraph) for paragraph in paragraphs_of(pages)]


def test_lines_at_the_usual_distance_are_one_paragraph():
    assert texts(column(FULL, FULL, "mortars.")) == [f"{FULL} {FULL} mortars."]


def test_a_wider_gap_begins_a_paragraph():
    assert len(texts([*column(FULL, FULL, "mortars."), *column(FULL, "more.", top=650)])) == 2


def test_a_sentence_that_ends_short_of_the_edge_ends_its_paragraph():
    lines = [*column(FULL, FULL), line("mortars.", 676, right=150), *column("Then", FULL, top=664)]
    assert len(texts(lines)) == 2


def test_an_indented_line_after_a_full_stop_begins_a_paragraph():
    lines = [*column(FULL, "and mortars, all of them at once."), line("Then", 676, left=70), *column(FULL, top=664)]
    assert len(texts(lines)) == 2


@pytest.mark.parametrize("mark", ["2.", "(b)", "(iv)", "•", "14)"])
def test_a_numbered_line_after_a_full_stop_begins_a_paragraph(mark):
    assert len(texts(column(FULL, "and mortars, all of them.", f"{mark} Then it left.", FULL))) == 2


def test_a_number_in_the_middle_of_a_sentence_begins_none():
    assert len(texts(column("It was seized on the day of the", "12. brigade and the rest", FULL))) == 1


def test_larger_type_is_a_paragraph_of_its_own():
    assert texts([line("Arms sent north", 720, size=14.0), *column(FULL, "more.")])[0] == "Arms sent north"


def test_a_sentence_that_runs_into_the_next_column_is_one_paragraph():
    assert len(texts([*column(FULL, FULL), *column("mortars of", "the army.", left=320, right=570, region=1)])) == 1


def test_a_sentence_that_runs_over_the_page_is_one_paragraph_and_the_notes_come_after_it():
    first = [*column(FULL, FULL), line("¹ Interview, Derrin.", 60, size=7.0)]
    assert texts(first, column("mortars.", page=2)) == [f"{FULL} {FULL} mortars.", "¹ Interview, Derrin."]


def test_a_page_that_ends_its_sentence_ends_its_paragraph():
    assert len(texts(column(FULL, "and mortars, all of them."), column("The army", FULL, page=2))) == 2


def test_a_new_sentence_after_an_unclosed_line_with_room_to_spare_is_a_paragraph_of_its_own():
    first = [*column(FULL, FULL), line("Annex", 676, right=90)]
    assert len(texts(first, column("The army", FULL, page=2))) == 2


def test_each_note_is_a_paragraph_with_all_its_lines():
    notes = [
        line("1 Interview with a man who", 80, size=7.0),
        line("had seen it.", 72, size=7.0, right=120),
        line("2 Letter of May.", 64, size=7.0, right=120),
    ]
    assert texts([*column(FULL, FULL, "mortars."), *notes])[1:] == [
        "1 Interview with a man who had seen it.",
        "2 Letter of May.",
    ]


def test_each_row_of_a_table_is_a_paragraph_of_its_own():
    rows = [line("TOW 24 Derrin", 700)._replace(cells=3), line("Grad 60 Vesset", 688)._replace(cells=3)]
    assert len(texts([*rows, *column(FULL, "mortars.", top=676)])) == 3


def test_a_number_that_stands_apart_from_its_paragraph_makes_no_row():
    assert len(texts([line(f"12. {FULL}", 700)._replace(cells=2), *column(FULL, "mortars.", top=688)])) == 1


def test_a_line_right_below_goes_on_though_it_is_counted_to_another_column():
    heading = [line("Arms for the brigade came by the", 720, size=18.0), line("pass", 698, size=18.0, region=1)]
    assert len(texts([*heading, *column(FULL, "mortars.", region=2)])) == 2


def test_no_line_is_lost():
    lines = [line(f"line {at}", 700 - 9 * at, size=5.0 + at % 3, region=at // 20) for at in range(60)]
    assert sorted(one for paragraph in paragraphs_of([lines]) for one in paragraph) == sorted(lines)
