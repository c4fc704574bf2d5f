"""Paragraphs of the prose of an article, by place."""

import re
from collections.abc import Iterator, Sequence

from firsthand.model import Block, BlockKind, Place

_LINE = re.compile(r"\S(?:[^\n\r\v\f\x85\u2028\u2029]*\S)?")
_PROSE = frozenset(
    (BlockKind.HEADLINE, BlockKind.SUMMARY, BlockKind.STORY, BlockKind.CAPTION, BlockKind.UPDATE, BlockKind.OTHER)
)


def paragraphs_of(text: str, blocks: Sequence[Block]) -> list[Place]:
    """The paragraphs inside prose blocks, without blanks at their ends; of the whole text where no blocks are given.

    A paragraph is a line, together with the next line where that goes on in lower case without a blank line between
    them (text wrapped at a fixed width).
    """
    prose = [(block.start, block.end) for block in blocks if block.kind in _PROSE] if blocks else [(0, len(text))]
    return [paragraph for start, end in prose for paragraph in _joined(text, start, end)]


def _joined(text: str, start: int, end: int) -> Iterator[Place]:
    first, last = -1, -1
    for line in _LINE.finditer(text, start, end):
        if first >= 0 and _goes_on(text, last, line.start()):
            last = line.end()
            continue
        if first >= 0:
            yield Place(first, last)
        first, last = line.span()
    if first >= 0:
        yield Place(first, last)


def _goes_on(text: str, end: int, start: int) -> bool:
    return start - end <= 2 and text[start].islower() and text[end - 1] not in '.!?:;"”’'
