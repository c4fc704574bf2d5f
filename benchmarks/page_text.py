"""The visible text of a web page as lines, one for each block-level element: what the labels of pages point into.

The text depends on the HTML parser of lxml alone, on no extractor, and leaves nothing out that a reader may see: menus,
notices, readers' comments. Left out are elements that browsers do not draw (scripts, styles, templates, `noscript`),
form choices, and elements with the attribute `hidden`. What is hidden by a style or only from screen readers
(`aria-hidden`) stays in, because scripts and style sheets, which decide over it, are not run.
"""

import gzip
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree  # type: ignore[import-untyped]
from lxml.html import HtmlElement, HTMLParser, document_fromstring  # type: ignore[import-untyped]

_UNDRAWN = frozenset(
    "audio canvas embed head iframe math noscript object option script select style svg template textarea title video"
    " {http://www.w3.org/2000/svg}svg".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q s samp small span"
    " strike strong sub sup time tt u var wbr".split()
)
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the linear text: code points, `end` exclusive; `linked` is the share of its letters inside links."""

    start: int
    end: int
    path: str
    linked: float


@dataclass(frozen=True, slots=True)
class PageText:
    """The linear text of a page: its lines, parted by line feeds, and where they stand."""

    text: str
    lines: tuple[Line, ...]

    @property
    def digest(self) -> str:
        """SHA-256 of the text in UTF-8, by which labels know that they still point into the same text."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    def words(self, line: Line) -> str:
        """The text of a line."""
        return self.text[line.start : line.end]


def page_text(page: str) -> PageText:
    """The linear text of the HTML of a page; no lines where it holds none."""
    texts: list[str] = []
    lines: list[Line] = []
    at = 0
    for pieces, path in _runs(page):
        words = _SPACE.sub(" ", "".join(piece for piece, _ in pieces)).strip()
        if words:
            lines.append(Line(at, at + len(words), path, _share_linked(pieces)))
            texts.append(words)
            at += len(words) + 1
    return PageText("\n".join(texts), tuple(lines))


def saved_page(pages: Path, name: str) -> str:
    """The HTML of a page of the folder `pages`."""
    return gzip.decompress((pages / "html" / f"{name}.html.gz").read_bytes()).decode("utf-8", "replace")


def _runs(page: str) -> Iterator[tuple[list[tuple[str, bool]], str]]:
    """Text between two block boundaries, in pieces that are linked or not, with the path of tags that it stands in."""
    tree = _tree(page)
    if tree is None:
        return
    pieces: list[tuple[str, bool]] = []
    path: list[str] = []
    links = 0
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if pieces and tag not in _INLINE and tag not in _UNDRAWN:
            yield pieces, "/".join(path)
            pieces = []
        if event == "start":
            if tag in _UNDRAWN or "hidden" in element.attrib:
                walk.skip_subtree()
                path.append(tag)
                links += tag == "a"
                continue
            path.append(tag)
            links += tag == "a"
            following = element.text
        else:
            path.pop()
            links -= tag == "a"
            following = element.tail
        if following:
            pieces.append((following, links > 0))
    if pieces:
        yield pieces, "/".join(path)


def _tree(page: str) -> HtmlElement | None:
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return document_fromstring(page.replace("\0", "\ufffd").encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, ValueError):
        return None


def _share_linked(pieces: list[tuple[str, bool]]) -> float:
    counts = [(sum(not letter.isspace() for letter in piece), linked) for piece, linked in pieces]
    whole = sum(count for count, _ in counts)
    return sum(count for count, linked in counts if linked) / whole if whole else 0.0
