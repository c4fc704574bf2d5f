"""How tests of blocks are written: a text in, its kinds and words out."""

from firsthand.read.blocks import find_blocks
from firsthand.read.page import Page

STORY = (
    "The ministry said that the first lorries had reached the depot before dawn and would return within the week.",
    "Two drivers told reporters at the crossing that they had seen no papers and had asked for none.",
    "Officials in the capital did not answer questions about the convoy, which left the port on Sunday.",
    "A spokesman for the border guard said that the road would stay closed until the end of the month.",
    "Traders in the market town said that prices had doubled since the fighting began in the spring.",
    "The river was high and the second bridge had not been repaired, a resident said by telephone.",
)


def marked(text: str, title: str | None = None) -> list[tuple[str, str]]:
    """The blocks of a text as kind and words."""
    return [(str(block.kind), text[block.start : block.end]) for block in find_blocks(Page(text, title))]


def furniture(text: str, title: str | None = "Convoy reaches depot") -> list[tuple[str, str]]:
    """The blocks that are not the story."""
    return [(kind, words) for kind, words in marked(text, title) if kind != "story"]


def within_story(line: str, before: int = 3, after: int = 3) -> str:
    """A text of several paragraphs with a line of its own between them."""
    return "\n\n".join((*STORY[:before], line, *STORY[before : before + after]))


def at_the_end(line: str) -> str:
    """A text of several paragraphs with a line of its own after them."""
    return "\n\n".join((*STORY, line))


def at_the_start(line: str) -> str:
    """A text of several paragraphs with a line of its own before them."""
    return "\n\n".join((line, *STORY))
