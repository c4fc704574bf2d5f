"""What the elements of a web page say of the lines in them. Runs in the reader process.

The names are those that publishers give their elements, in tags, `class`, `id`, `itemprop`, `rel` and `role`.
"""

import re
from collections.abc import Iterable

from lxml.html import HtmlElement  # type: ignore[import-untyped]

from firsthand.model import BlockKind
from firsthand.read.html_rows import Row

_NAMES = {
    BlockKind.COOKIE: "cookie cookies consent gdpr ccpa",
    BlockKind.COMMENTS: "comment comments commentlist commentform disqus respond livefyre spotim coral",
    BlockKind.CAPTION: "caption figcaption photocredit imagecredit mediacaption",
    BlockKind.BIO: "bio authorbio aboutauthor authorbox",
    BlockKind.RELATED: "related recommended recommendations recirc popular trending outbrain taboola prev readmore",
    BlockKind.PROMO: "newsletter signup subscribe sharing share social sharedaddy advert advertisement sponsored",
    BlockKind.CREDIT: "publication articlesource affiliation sourceorganization newsource creditline",
    BlockKind.BYLINE: "byline author authors published pubdate timestamp dateline datepublished datemodified",
    BlockKind.TERMS: "copyright",
    BlockKind.OTHER: "breadcrumb breadcrumbs navigation navbar nav menu footer masthead",
}
_KINDS = {name: kind for kind, names in _NAMES.items() for name in names.split()}
_TAGS = {"figcaption": BlockKind.CAPTION, "nav": BlockKind.OTHER, "footer": BlockKind.OTHER, "time": BlockKind.BYLINE}
_NAMED_BY = ("class", "id", "itemprop", "rel", "role")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_WORD = re.compile(r"[a-z]+")
_MOST_STORY = 0.25


class Structure:
    """The kinds that the elements of a page name, those aside that hold a good part of the story."""

    def __init__(self, story: Iterable[Row]) -> None:
        """`story` are the lines that an extractor took for the article."""
        self._held: dict[HtmlElement, int] = {}
        self._known: dict[HtmlElement, tuple[BlockKind, ...]] = {}
        whole = 0
        for row in story:
            whole += len(row.text)
            for element in (row.element, *row.element.iterancestors()):
                self._held[element] = self._held.get(element, 0) + len(row.text)
        self._most = _MOST_STORY * whole

    def kinds(self, row: Row) -> tuple[BlockKind, ...]:
        """The kinds that the elements around a line name, each once, the inmost first; empty where they name none."""
        inside: list[HtmlElement] = []
        found: tuple[BlockKind, ...] = ()
        for element in (row.element, *row.element.iterancestors()):
            if element in self._known:
                found = self._known[element]
                break
            if self._held.get(element, 0) > self._most:
                break
            inside.append(element)
        for element in reversed(inside):
            kind = kind_of(element)
            if kind is not None:
                found = (kind, *(other for other in found if other is not kind))
            self._known[element] = found
        return found


def kind_of(element: HtmlElement) -> BlockKind | None:
    """What an element itself names."""
    words = set()
    for attribute in _NAMED_BY:
        value = element.get(attribute)
        if value:
            words.update(_WORD.findall(_HUMP.sub(" ", value).lower()))
            words.update("".join(_WORD.findall(name.lower())) for name in value.split())
    named = {_KINDS[word] for word in words if word in _KINDS}
    if element.tag in _TAGS:
        named.add(_TAGS[element.tag])
    return next((kind for kind in _NAMES if kind in named), None)
