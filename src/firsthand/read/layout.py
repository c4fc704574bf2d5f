"""What the structure of a web page says of its text."""

from dataclasses import dataclass

from firsthand.model import BlockKind


@dataclass(frozen=True, slots=True)
class Layout:
    """The story runs up to `ends`; what follows stood elsewhere on the page and is no story.

    `known` are stretches of the text whose kind the page's structure tells: kind, start, end (exclusive).
    """

    ends: int
    known: tuple[tuple[BlockKind, int, int], ...] = ()
