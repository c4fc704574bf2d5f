"""Extracted lines are found again on their page."""

from dataclasses import dataclass

from firsthand.read.html_alignment import aligned, key_of, separated


@dataclass
class Line:
    text: str


def rows(*texts: str) -> list[Line]:
    return [Line(text) for text in texts]


FULL = "The ministry said that the first lorries had reached the depot before dawn and would return within the week."


def test_a_line_is_found_without_regard_to_case_and_punctuation():
    assert aligned(["- The convoy, at dawn!"], rows("Home", "The convoy at DAWN")) == [(1,)]


def test_of_equal_rows_the_next_one_is_taken():
    assert aligned(["Two", "One"], rows("One", "Two", "One")) == [(1,), (2,)]


def test_a_line_that_joins_rows_has_all_their_numbers():
    cells = rows("Menu", "Rockets", "Ninety pieces", "An advertisement", "Norland")
    assert aligned(["| Rockets | Ninety pieces | Norland |"], cells) == [(1, 2, 4)]


def test_a_line_that_is_a_part_of_a_row_has_its_number():
    assert aligned(["the first lorries had reached"], rows("Menu", FULL)) == [(1,)]


def test_a_line_that_stands_nowhere_has_no_row():
    assert aligned(["Nothing of the kind here", ""], rows("Menu", FULL)) == [(), ()]


def test_a_table_of_layout_is_taken_apart_and_one_of_figures_is_not():
    assert list(separated([f"| Convoy at dawn | {FULL} |"], rows("Convoy at dawn", FULL))) == ["Convoy at dawn", FULL]
    assert list(separated(["| Rockets | 90 |"], rows("Rockets", "90"))) == ["| Rockets | 90 |"]


def test_a_key_holds_words_only():
    assert key_of(" | “Rockets”, said – ANN. ") == "rockets said ann"
