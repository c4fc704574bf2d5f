"""The visible lines of a web page with the elements that they stand in. Runs in the reader process."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree  # type: ignore[import-untyped]
from lxml.html import HtmlElement  # type: ignore[import-untyped]

_UNDRAWN = frozenset(
    "audio canvas embed head iframe math noscript object option script select style svg template textarea title video"
    " {http://www.w3.org/2000/svg}svg".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q s samp small span"
    " strike strong sub sup time tt u var wbr".split()
)
_SPACE = re.compile(r"\s+")
_MOST = 20_000  # lines of a page; more are a list, not an article


class Piece(NamedTuple):
    """A part of a line, in its code points with `end` exclusive, and the element that it stands in."""

    start: int
    end: int
    element: HtmlElement
    is_link: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a page: its words, their pieces in order and apart, and the element around it."""

    text: str
    pieces: tuple[Piece, ...]
    element: HtmlElement

    @property
    def links(self) -> list[tuple[int, int]]:
        """The places of its links."""
        return [(piece.start, piece.end) for piece in self.pieces if piece.is_link]

    @property
    def linked(self) -> float:
        """The share of the line that lies in links."""
        return sum(end - start for start, end in self.links) / len(self.text)


def rows_of(tree: HtmlElement) -> list[Row]:
    """The lines of a page in its order, one for each run of text between the ends of block-level elements."""
    rows: list[Row] = []
    for pieces, element in _runs(tree):
        row = _row(pieces, element)
        if row is not None:
            rows.append(row)
        if len(rows) == _MOST:
            break
    return rows


def _row(parts: list[tuple[str, HtmlElement, bool]], block: HtmlElement) -> Row | None:
    text = ""
    pieces: list[Piece] = []
    for part, element, is_link in parts:
        words = _SPACE.sub(" ", part)
        if not text or text[-1] == " ":
            words = words.lstrip(" ")
        if words.strip():
            start = len(text) + len(words) - len(words.lstrip())
            pieces.append(Piece(start, len(text) + len(words.rstrip()), element, is_link))
        text += words
    text = text.rstrip(" ")
    if not text:
        return None
    alone = all(piece.element is pieces[0].element for piece in pieces)
    return Row(text, tuple(pieces), pieces[0].element if alone else block)


def _runs(tree: HtmlElement) -> Iterator[tuple[list[tuple[str, HtmlElement, bool]], HtmlElement]]:
    """Text between two block boundaries, in pieces with their own elements and whether they are linked."""
    pieces: list[tuple[str, HtmlElement, bool]] = []
    path: list[HtmlElement] = []
    links = 0
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if pieces and tag not in _INLINE and tag not in _UNDRAWN:
            yield pieces, _block(path)
            pieces = []
        if event == "start":
            path.append(element)
            links += tag == "a"
            if tag in _UNDRAWN or "hidden" in element.attrib:
                walk.skip_subtree()
                continue
            following, holder = element.text, element
        else:
            path.pop()
            links -= tag == "a"
            following, holder = element.tail, path[-1] if path else element
        if following:
            pieces.append((following, holder, links > 0))
    if pieces:
        yield pieces, _block(path or [tree])


def _block(path: list[HtmlElement]) -> HtmlElement:
    return next((element for element in reversed(path) if element.tag not in _INLINE), path[0])
