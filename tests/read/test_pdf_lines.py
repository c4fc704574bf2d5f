"""The body of a file is in the type that most letters stand in."""

from pdf_lines_made import line

from firsthand.read.pdf_lines import body_size


def test_the_bodys_type_is_that_of_most_letters_and_not_of_most_lines():
    notes = [line("note", 100 - at, size=7.0) for at in range(5)]
    assert body_size([*notes, line("a long line of the body of the report", 700)]) == 10.0


def test_no_lines_have_no_size():
    assert body_size([]) == 0.0
