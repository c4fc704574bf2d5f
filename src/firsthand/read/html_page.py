"""What a web page holds: the story, the lines that matter for rights, and its metadata. Runs in the reader process."""

from lxml import etree  # type: ignore[import-untyped]
from lxml.html import HtmlElement, HTMLParser, document_fromstring  # type: ignore[import-untyped]
from trafilatura import extract

from firsthand.read.child import RefusedError
from firsthand.read.html_alignment import separated
from firsthand.read.html_extracted import Extracted
from firsthand.read.html_inside import furniture_inside
from firsthand.read.html_metadata import metadata_of
from firsthand.read.html_outside import lines_outside
from firsthand.read.html_rows import rows_of


def page_of(page: bytes) -> dict[str, object]:
    """The text of a page in UTF-8, what its structure says of the text, and what it states of itself.

    `text` is the story as extracted up to `ends`, and after it the lines on rights, origin and authors that it lacks.
    `known` are stretches of it: kind, first code point, last one exclusive. RefusedError where it holds no article.
    """
    tree = _tree(page)
    stated = metadata_of(tree)
    rows = rows_of(tree)
    text = (extract(tree, include_comments=False, include_tables=True) or "").rstrip("\n")
    if not text.strip():
        raise RefusedError("no article text was found in the page")
    lines = list(separated(text.split("\n"), rows))
    extracted = Extracted(rows, lines, *(str(stated[name] or "") for name in ("title", "outlet", "url")))
    known = list(furniture_inside(extracted))
    ends = at = len("\n".join(lines))
    for line in lines_outside(extracted):
        known += [(kind, at + 1 + start, at + 1 + end) for kind, start, end in line.parts]
        lines.append(line.words)
        at += 1 + len(line.words)
    return {"text": "\n".join(lines), "ends": ends, "known": known, **stated}


def _tree(page: bytes) -> HtmlElement:
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return document_fromstring(page, parser=parser)
    except (etree.ParserError, ValueError):
        raise RefusedError("it holds no HTML") from None
