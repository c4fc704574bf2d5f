"""Posts of social media that stand in an article without quotation marks."""

import re
from collections.abc import Iterator, Sequence

from firsthand.model import Place

_SIGNATURE = re.compile(
    r"(?:[—–]|(?<!\S)--?)\s?[^\n@—–]{1,60}\(\s?@\w{1,20}\s?\)"
    r"(?:,?\s*[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|,?\s*\d{1,2} [A-Z][a-z]{2,8} \d{4}|(?=\s*$))"
)
_LINK = re.compile(r"pic\.twitter\.com/\w+|https?://t\.co/\w+")
_SIGN = re.compile(r"@|twitter\.com/|t\.co/")
_SENTENCE_END = re.compile(r"[.!?…][\"”’)]?\s")
_LONGEST = 300  # characters of a post: 280 since 2017 and its links
_WHOLE = 420  # a paragraph up to this length that ends in a signature is the post


def tweets(text: str, paragraphs: Sequence[Place]) -> list[Place]:
    """The posts with their signatures, "— Name (@handle) Month day, year", or their picture links.

    A post is what stands before the signature in its paragraph, no more than a post can hold; where nothing does, the
    paragraph before.
    """
    found: list[Place] = []
    if _SIGN.search(text) is None:
        return found
    for number, paragraph in enumerate(paragraphs):
        begun = paragraph.start
        for start, end in _endings(text, paragraph):
            if start - begun > 1:
                found.append(Place(_post_start(text, begun, start, end == paragraph.end), end))
            elif begun == paragraph.start and number and _fits(paragraphs[number - 1]):
                found += [paragraphs[number - 1], Place(begun, end)]
            begun = end
    return found


def _endings(text: str, paragraph: Place) -> Iterator[tuple[int, int]]:
    """(Where the words of a post end, where the post ends) for each post of a paragraph."""
    signatures = [match.span() for match in _SIGNATURE.finditer(text, paragraph.start, paragraph.end)]
    links = [match.span() for match in _LINK.finditer(text, paragraph.start, paragraph.end)]
    last = max((end for _, end in signatures), default=-1)
    yield from signatures
    yield from ((start, end) for start, end in links if start > last and (signatures or end == paragraph.end))


def _post_start(text: str, begun: int, start: int, ends: bool) -> int:
    while begun < start and text[begun].isspace():
        begun += 1
    if start - begun <= (_WHOLE if ends else _LONGEST):
        return begun
    first = start - _LONGEST
    match = _SENTENCE_END.search(text, first, start - 1)
    return match.end() if match else text.find(" ", first, start) + 1 or first


def _fits(paragraph: Place) -> bool:
    return paragraph.end - paragraph.start <= _WHOLE
