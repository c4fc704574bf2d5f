import pytest

from firsthand.lineage.paragraphs import paragraphs_of
from firsthand.model import Block, BlockKind


def words(text: str, blocks: tuple[Block, ...] = ()) -> list[str]:
    return [text[place.start : place.end] for place in paragraphs_of(text, blocks)]


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("", []),
        (" \n\n ", []),
        ("One.\n\n  Two.  \nThree.", ["One.", "Two.", "Three."]),
        ("A line that is\nwrapped goes on.\nNew.", ["A line that is\nwrapped goes on.", "New."]),
        ("A blank line parts\n\n\nwhat follows.", ["A blank line parts", "what follows."]),
    ],
)
def test_lines_are_paragraphs_unless_they_are_wrapped(text, paragraphs):
    assert words(text) == paragraphs


def test_furniture_is_left_out():
    text = "Story one.\nSign up now.\nStory two."
    blocks = (
        Block(BlockKind.STORY, 0, 10),
        Block(BlockKind.PROMO, 11, 23),
        Block(BlockKind.STORY, 24, 34),
    )
    assert words(text, blocks) == ["Story one.", "Story two."]
