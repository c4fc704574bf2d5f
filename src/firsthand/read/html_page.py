"""What a web page holds: the story, the lines that matter for rights, and its metadata. Runs in the reader process."""

import re
from collections.abc import Iterator

from lxml import etree  # type: ignore[import-untyped]
from lxml.html import HtmlElement, HTMLParser, document_fromstring  # type: ignore[import-untyped]
from trafilatura import extract

from firsthand.read.child import RefusedError
from firsthand.read.html_metadata import metadata_of

_RIGHTS = re.compile(
    r"©|\(c\) ?\d{4}|copyright|all rights reserved|creative commons|disclaimer|cross-?post|republi(?:sh|cation)"
    r"|reproduc|permission|fair use|originally (?:published|appeared)|contributed to this (?:report|story|article)"
    r"|reporting by|(?:views|opinions) expressed|responsibility of the author",
    re.IGNORECASE,
)
_BLOCKS = frozenset(
    ("p", "div", "li", "td", "section", "footer", "aside", "small", "span", "em", "i", "blockquote", "figcaption")
)
_LONGEST, _LEAST_WORDS, _MOST_LINES = 1500, 3, 20
_MOST_LINKED = 0.6
_SPACE = re.compile(r"\s+")


def page_of(page: bytes) -> dict[str, object]:
    """The text of a page in UTF-8 and what it states of itself; RefusedError where it holds no article."""
    tree = _tree(page)
    stated = metadata_of(tree)
    rights = list(_rights_lines(tree))
    text = extract(tree, include_comments=False, include_tables=True) or ""
    if not text.strip():
        raise RefusedError("no article text was found in the page")
    return {"text": _with_rights(text, rights), **stated}


def _tree(page: bytes) -> HtmlElement:
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return document_fromstring(page, parser=parser)
    except (etree.ParserError, ValueError):
        raise RefusedError("it holds no HTML") from None


def _with_rights(text: str, lines: list[str]) -> str:
    """The story and, after it, the lines on rights that it lacks."""
    held = _SPACE.sub(" ", text)
    missing = [line for line in dict.fromkeys(lines) if line not in held]
    missing = [line for line in missing if not any(line != other and line in other for other in missing)]
    return "\n".join([text.rstrip("\n"), *missing[:_MOST_LINES]])


def _rights_lines(tree: HtmlElement) -> Iterator[str]:
    for element in tree.iter():
        if element.tag not in _BLOCKS or any(child.tag in _BLOCKS and len(child) for child in element):
            continue
        line = _SPACE.sub(" ", "".join(element.itertext())).strip()
        if (
            len(line) <= _LONGEST
            and len(line.split()) >= _LEAST_WORDS
            and _RIGHTS.search(line)
            and not _is_menu(element, line)
        ):
            yield line


def _is_menu(element: HtmlElement, line: str) -> bool:
    linked = sum(len("".join(link.itertext())) for link in element.iter("a"))
    return linked > _MOST_LINKED * len(line)
