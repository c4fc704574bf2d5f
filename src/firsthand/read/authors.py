"""Who wrote an article, from its author lines."""

import re
from collections.abc import Iterator, Sequence

from firsthand.kb import KnowledgeBase
from firsthand.model import Block, BlockKind
from firsthand.read.layout import Layout
from firsthand.read.newsroom import newsrooms
from firsthand.read.page import Page

_BY = re.compile(
    r"^\s*(?:(?:written|posted|reported|compiled|story|words)\s+)?by\b:?\s*|^\s*authors?:\s*", re.IGNORECASE
)
_APART = re.compile(r"\s*(?:,|;|\||&|•|\band\b)\s*")
_NAME = re.compile(r"[A-ZÀ-Þ][\w.'’-]*(?: (?:[A-ZÀ-Þ][\w.'’-]*|de|van|von|al|el|bin|der|la)){1,4}$")
_NO_PERSON = re.compile(
    r"\b(?:staff|writers?|reporters?|correspondents?|editors?|news|press|agency|board|contributors?|columnists?)\b",
    re.IGNORECASE,
)
_TOP = 6


def authors_of(page: Page, blocks: Sequence[Block], kb: KnowledgeBase, layout: Layout | None = None) -> tuple[str, ...]:
    """The persons whom the author lines before the story name, in their order; of a web page those around it too."""
    top = page.paragraphs[_TOP - 1].end if len(page.paragraphs) >= _TOP else len(page.text)
    lines = [
        line
        for block in blocks
        if block.kind is BlockKind.BYLINE and (block.end <= top or (layout and block.start >= layout.ends))
        for line in page.text[block.start : block.end].splitlines()
    ]
    return tuple(dict.fromkeys(name for line in lines for name in person_names(line, kb)))


def person_names(line: str, kb: KnowledgeBase) -> Iterator[str]:
    """The names of persons in an author line such as "By Ann Lee and Bo Diaz, Staff Writers"."""
    known = newsrooms(kb)
    for part in _APART.split(_BY.sub("", line)):
        name = part.strip(" .—–-")
        if _NAME.match(name) and not name.isupper() and not _NO_PERSON.search(name) and known.link(name) is None:
            yield name
        elif name.isupper() and _NAME.match(name) and _BY.match(line) and known.link(name) is None:
            yield name.title()
