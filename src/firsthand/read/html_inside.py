"""What in the extracted text of a page is not the story, by elements, links and set wordings. In the reader process."""

from collections.abc import Iterator

from firsthand.model import BlockKind
from firsthand.read.html_byline import byline_parts, is_byline, is_signature
from firsthand.read.html_extracted import Extracted
from firsthand.read.html_rows import Row
from firsthand.read.site import site_of
from firsthand.read.statements import statements

_CLAIMED = frozenset(
    (
        *(BlockKind.COMMENTS, BlockKind.COOKIE, BlockKind.CAPTION, BlockKind.BIO, BlockKind.RELATED, BlockKind.PROMO),
        BlockKind.TERMS,
    )
)
_LINKED = 0.9
_LEAST_WORDS = 3
_MOSTLY = 0.8
_LONGEST_NOTICE = 500  # characters of a notice between the paragraphs of a story
_EDGE_LINES = 6  # at the end of a text, where sign-offs and notices stand


def furniture_inside(extracted: Extracted) -> Iterator[tuple[BlockKind, int, int]]:
    """Stretches of the extracted text, in code points, that are not the story."""
    at = 0
    for index, (line, numbers) in enumerate(zip(extracted.lines, extracted.places, strict=True)):
        if numbers and line.strip():
            is_edge = index >= len(extracted.lines) - _EDGE_LINES
            for kind, start, end in _parts(extracted, line, numbers[0], is_edge):
                yield kind, at + start, at + end
        at += len(line) + 1


def _parts(extracted: Extracted, line: str, number: int, is_edge: bool) -> Iterator[tuple[BlockKind, int, int]]:
    row = extracted.rows[number]
    kinds = extracted.structure.kinds(row)
    is_title = extracted.is_title(line)
    claimed = next((kind for kind in kinds if kind in _CLAIMED), None)
    if number == extracted.head.start and row.element.tag == "h1":
        yield BlockKind.HEADLINE, 0, len(line)
    elif claimed is not None and not is_title:
        yield claimed, 0, len(line)
    elif _points_elsewhere(row, extracted.site) and not is_title:
        yield BlockKind.RELATED, 0, len(line)
    elif number in extracted.head and is_signature(extracted, number, kinds):
        yield BlockKind.CREDIT, 0, len(line)
    elif (
        number in extracted.head and row.text == line and line[-1] not in ".!?" and is_byline(extracted, number, kinds)
    ):
        yield from byline_parts(row)
    elif is_edge or BlockKind.OTHER in kinds or len(line) <= _LONGEST_NOTICE:
        for kind, part in statements(line):
            whole = kind is BlockKind.DISCLAIMER and part.end - part.start >= _MOSTLY * len(line)
            if is_edge or whole or BlockKind.OTHER in kinds:
                yield kind, part.start, part.end


def _points_elsewhere(row: Row, site: str) -> bool:
    """Whether a line is a link to another page of the site."""
    if row.linked < _LINKED or len(row.text.split()) < _LEAST_WORDS:
        return False
    element = row.pieces[0].element
    link = next((one for one in (element, *element.iterancestors()) if one.tag == "a"), None)
    address = (link.get("href") or "") if link is not None else ""
    if not address or address.startswith(("#", "mailto:", "javascript:")):
        return False
    host = site_of(address)
    return not host or host == site
