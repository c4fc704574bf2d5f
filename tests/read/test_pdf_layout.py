"""Words become lines in the order in which a person reads them."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.read.pdf_layout import lines_of
from firsthand.read.pdf_words import Box, Word

WIDE, HIGH = 600, 800


def row(x: float, y: float, text: str, size: float = 10) -> list[Word]:
    """Words beside each other from x, half as wide as high."""
    found = []
    for word in text.split():
        right = x + len(word) * size / 2
        found.append(Word(word, Box(x, y, right, y + size), 0, True))
        x = right + size / 4
    return found


def texts(words) -> list[str]:
    return [line.text for line in lines_of(words, WIDE, HIGH)]


LEFT = [f"the left column says this {at}" for at in "abcd"]
RIGHT = [f"the right column says that {at}" for at in "abcd"]


def columns(order) -> list[Word]:
    drawn = {
        "down": [(50, LEFT), (320, RIGHT)],
        "up": [(320, RIGHT), (50, LEFT)],
    }
    if order == "across":
        rows = [row(x, 700 - 12 * at, text[at]) for at in range(4) for x, text in ((50, LEFT), (320, RIGHT))]
        return list(chain.from_iterable(rows))
    return [word for x, text in drawn[order] for at in range(4) for word in row(x, 700 - 12 * at, text[at])]


@pytest.mark.parametrize("order", ["down", "up", "across"])
def test_columns_are_read_one_after_the_other_however_the_file_draws_them(order):
    assert texts(columns(order)) == LEFT + RIGHT


def test_what_goes_across_both_columns_parts_them():
    heading = row(50, 750, "a heading that goes all the way across the page and over both columns")
    below = row(50, 600, "a note that goes all the way across the page and under both of the columns")
    assert texts([*below, *columns("down"), *heading])[0].startswith("a heading")
    assert texts([*below, *columns("down"), *heading])[-1].startswith("a note")


def test_three_columns_are_read_in_order():
    words = [
        word
        for at in range(4)
        for x, name in ((30, "first"), (220, "middle"), (410, "last"))
        for word in row(x, 700 - 12 * at, f"of the {name} one {at}")
    ]
    assert [text.split()[2] for text in texts(words)] == ["first"] * 4 + ["middle"] * 4 + ["last"] * 4


def test_the_rows_of_a_table_stay_together():
    table = [("TOW", "24", "Derrin"), ("Grad", "60", "Vesset"), ("Kornet", "96", "Kelm"), ("Strela", "4", "Torvan")]
    words = [
        word
        for at, cells in enumerate(table)
        for x, cell in zip((50, 200, 350), cells, strict=True)
        for word in row(x, 700 - 12 * at, cell)
    ]
    assert texts(words) == [" ".join(cells) for cells in table]


def test_a_number_beside_an_indented_paragraph_stands_before_it():
    words = [
        *row(50, 700, "12."),
        *row(80, 700, "The brigade received rifles"),
        *row(80, 688, "and mortars in May"),
        *row(80, 676, "by way of the pass"),
    ]
    assert texts(words)[0] == "12. The brigade received rifles"


def test_a_raised_small_number_stays_raised():
    mark = Word("12", Box(72, 706, 78, 712), 0, False)
    assert texts([*row(50, 700, "fell"), mark, *row(90, 700, "then")]) == ["fell ¹² then"]


def test_letters_of_a_script_that_runs_leftward_are_read_from_the_right():
    first, second = Word("شحنة", Box(300, 700, 320, 710), 0, True), Word("أسلحة", Box(275, 700, 297, 710), 0, True)
    assert texts([first, second]) == ["شحنة أسلحة"]


def test_text_on_its_side_comes_after_the_upright_with_its_box_where_it_is():
    side = Word("17-12345", Box(580, 300, 590, 380), 1, True)
    lines = lines_of([side, *row(50, 700, "the brigade received rifles")], WIDE, HIGH)
    assert [line.text for line in lines] == ["the brigade received rifles", "17-12345"]
    assert lines[1].box == pytest.approx(side.box)


places = st.tuples(st.floats(0, 590), st.floats(0, 790), st.floats(1, 200), st.floats(1, 40), st.integers(0, 3))


@given(st.lists(places, max_size=40))
def test_no_word_is_lost_or_told_twice(boxes):
    words = [
        Word(f"w{at}", Box(x, y, x + wide, y + high), turn, True) for at, (x, y, wide, high, turn) in enumerate(boxes)
    ]
    assert sorted(" ".join(texts(words)).split()) == sorted(word.text for word in words)
