"""The headline is found where the text repeats its title, or where a first line looks like one."""

import pytest
from marked import STORY, furniture


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Convoy reaches depot after nine days", "Convoy reaches depot after nine days"),
        ("Convoy reaches depot after 9 days", "Convoy reaches depot after nine days"),
        ("Rebels Receive More Rockets, Officials Say", None),
    ],
)
def test_a_first_line_that_is_the_headline_is_its_block(line, title):
    assert furniture("\n\n".join((line, *STORY)), title) == [("headline", line)]


@pytest.mark.parametrize(
    ("first", "title"),
    [
        (STORY[0], None),
        (
            "The convoy reached the depot after nine days, officials said on Monday.",
            "Convoy reaches depot after nine days",
        ),
        ("(A note in brackets) on the road", None),
    ],
)
def test_a_first_line_that_reads_on_is_no_headline(first, title):
    assert "headline" not in dict(furniture("\n\n".join((first, *STORY[1:])), title))


def test_a_title_glued_to_a_caption_is_parted_from_it():
    first = "Lorries wait at the gate. | AP Photo Convoy stuck at the border"
    found = furniture("\n\n".join((first, *STORY)), "Convoy stuck at the border for days")
    assert found[-1] == ("headline", "Convoy stuck at the border")


def test_a_text_of_one_line_has_no_headline():
    assert furniture("Convoy reaches depot", None) == []
