"""An article from its text and what came beside it."""

import re
from dataclasses import replace
from hashlib import sha256

from firsthand.kb import KnowledgeBase
from firsthand.model import Article, Block, BlockKind, PageLine, PartialDate, Span, content_id
from firsthand.read.authors import authors_of
from firsthand.read.blocks import find_blocks
from firsthand.read.byline_newsroom import with_newsrooms
from firsthand.read.credits import find_credits
from firsthand.read.dates import parse_date
from firsthand.read.language import language_of
from firsthand.read.layout import Layout
from firsthand.read.newsroom import newsrooms
from firsthand.read.outlet import link_outlet, outlet_names, outlet_of_masthead, outlet_of_terms, own_names
from firsthand.read.page import Page
from firsthand.read.rights import find_terms
from firsthand.read.stated import Stated

_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
_DATED_LINES = 8


def article_from_text(
    text: str,
    *,
    kb: KnowledgeBase,
    given_id: str = "",
    title: str | None = None,
    outlet: str | None = None,
    date: str | None = None,
    url: str | None = None,
    original: bytes = b"",
) -> Article:
    """Read an article from its text. Offsets are code points of `text` exactly as given.

    Characters that no store can hold (NUL, halves of surrogate pairs) are replaced by U+FFFD, one for one. Without
    `original` the article's original is its text. An article with the same id and content keeps the same id.
    """
    stated = Stated(given_id, title, outlet, date, url)
    return build_article(text, stated, kb, original or storable(text).encode(), given_id)


def passage_of_article(article: Article) -> Article:
    """The article with all of its text as story, for a passage that somebody chose: nothing in it is furniture."""
    text = article.text
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    return replace(article, blocks=(Block(BlockKind.STORY, start, end),) if start < end else ())


def build_article(
    text: str,
    stated: Stated,
    kb: KnowledgeBase,
    original: bytes,
    identity: str,
    *,
    lines: tuple[PageLine, ...] = (),
    layout: Layout | None = None,
) -> Article:
    """The article of a text; `identity` is what tells it from another document of the same content, if anything.

    `lines` are those of its pages, with places in the text; `layout` is what a web page's structure says of the text.
    """
    text = storable(text)
    title, outlet, url = (_filled(value) for value in (stated.title, stated.outlet, stated.url))
    page = Page(text, title)
    blocks = find_blocks(page, layout)
    names = newsrooms(kb).names(text)
    if outlet is None and url is None:
        outlet = outlet_of_masthead(page, blocks, kb) or outlet_of_terms(blocks, names, kb)
    if layout:
        blocks = with_newsrooms(text, blocks, names, stated)
    link = link_outlet(outlet, url, kb)
    own = own_names(outlet_names(outlet, url), page, blocks, names, kb)
    return Article(
        id=content_id(identity, text, title or "", outlet or "", stated.date or "", url or ""),
        given_id=storable(stated.given_id),
        original=sha256(original).hexdigest(),
        text=text,
        title=title or _headline(text, blocks),
        blocks=blocks,
        outlet=outlet,
        outlet_link=link,
        published=parse_date(stated.date) or _stated_in_text(page, blocks, layout),
        language=language_of(text),
        url=url,
        authors=stated.authors or authors_of(page, blocks, kb, layout),
        credits=find_credits(page, blocks, names, kb, own),
        terms=find_terms(page, blocks),
        modified=parse_date(stated.modified),
        based_on=tuple(storable(address) for address in stated.based_on),
        licence=_filled(stated.licence),
        lines=lines,
    )


def storable(text: str) -> str:
    """The text with U+FFFD for each character that cannot be stored; the length stays."""
    return _UNSTORABLE.sub("\ufffd", text)


def _filled(value: str | None) -> str | None:
    """What is stated; a value without letter or digit ("?") states nothing."""
    return storable(value).strip() if value and any(map(str.isalnum, value)) else None


def _headline(text: str, blocks: tuple[Block, ...]) -> str | None:
    first = next((block for block in blocks if block.kind is BlockKind.HEADLINE), None)
    return " ".join(text[first.start : first.end].split()) if first else None


def _stated_in_text(page: Page, blocks: tuple[Block, ...], layout: Layout | None) -> PartialDate | None:
    """The date of an author or date line near the top, or of one that stood above the story of a web page."""
    last = page.paragraphs[min(_DATED_LINES, len(page.paragraphs)) - 1].end if page.paragraphs else 0
    for block in blocks:
        if block.kind is BlockKind.BYLINE and (block.end <= last or (layout and block.start >= layout.ends)):
            span = Span(block.start, block.end, page.text[block.start : block.end])
            found = parse_date(span.text, span)
            if found is not None and found.earliest == found.latest:
                return found
    return None
