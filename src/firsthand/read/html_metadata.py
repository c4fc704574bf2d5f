"""What a web page says about itself in JSON-LD, OpenGraph, meta and time elements. Runs in the reader process."""

import json
import re
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement  # type: ignore[import-untyped]

_ARTICLE = re.compile(
    r"(?:News|Report|Blog|Opinion|Analysis|Background|Liveblog|Scholarly|Tech)?(?:Article|Posting|NewsArticle)$"
)
_TITLES = ("og:title", "twitter:title", "dc.title", "headline", "title")
_DATES = (
    *("article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.created", "pubdate"),
    *("publishdate", "publish-date", "publication_date", "parsely-pub-date", "sailthru.date", "article.published"),
)
_OUTLETS = ("og:site_name", "application-name", "publisher", "dc.publisher", "twitter:site")
_AUTHORS = ("author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author")
_MODIFIED = ("article:modified_time", "datemodified", "og:updated_time", "dcterms.modified", "last-modified")
_LICENCES = ("dcterms.license", "dc.rights", "dcterms.rights", "copyright", "rights")
_ADDRESSES = ("og:url", "twitter:url", "parsely-link")
_DATE_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?:[/-]|$)")
_BAR = re.compile(r"\s+[|–—-]\s+[^|–—-]{2,60}$")
_MOST_JSON = 500_000


def metadata_of(tree: HtmlElement) -> dict[str, object]:
    """What a page states of itself, by the names of `Stated`; None or empty for what it does not."""
    linked = next(_linked_articles(tree), {})
    meta = _meta(tree)
    url = (
        _first(_texts(tree.xpath("//link[@rel='canonical']/@href")))
        or _of(meta, _ADDRESSES)
        or _text(linked.get("url"))
    )
    outlet = _name(linked.get("publisher")) or _of(meta, _OUTLETS)
    return {
        "title": _text(linked.get("headline")) or _title(tree, meta),
        "outlet": outlet.removeprefix("@") if outlet else None,
        "date": _text(linked.get("datePublished")) or _of(meta, _DATES) or _date_of_element(tree) or _date_in(url),
        "url": url if url and url.startswith(("http://", "https://")) else None,
        "authors": _authors(linked.get("author")) or _authors(_of(meta, _AUTHORS)),
        "modified": _text(linked.get("dateModified")) or _of(meta, _MODIFIED),
        "based_on": list(
            dict.fromkeys([*_addresses(linked.get("isBasedOn")), *_addresses(linked.get("isBasedOnUrl"))])
        ),
        "licence": _licence(tree, linked, meta),
    }


def _licence(tree: HtmlElement, linked: dict[str, object], meta: dict[str, str]) -> str | None:
    """The licence of the article, as an address or in words."""
    return (
        next(_addresses(linked.get("license")), None)
        or _text(linked.get("license"))
        or _first(_texts(tree.xpath("//link[@rel='license']/@href | //a[@rel='license']/@href")))
        or _of(meta, _LICENCES)
    )


def _addresses(value: object) -> Iterator[str]:
    """The addresses on the web that a value of JSON-LD names, as text or as things with one."""
    for item in value if isinstance(value, list) else [value]:
        found = _text(item.get("@id") or item.get("url")) if isinstance(item, dict) else _text(item)
        if found and found.startswith(("http://", "https://")):
            yield found


def _meta(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = (element.get("content") or "").strip()
        if name and content:
            found.setdefault(name.casefold(), content)
    return found


def _of(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _linked_articles(tree: HtmlElement) -> Iterator[dict[str, object]]:
    """The article objects of the page's JSON-LD."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            value = json.loads(script) if len(script) <= _MOST_JSON else None
        except (ValueError, RecursionError):
            continue
        yield from _articles(value, 4)


def _articles(value: object, depth: int) -> Iterator[dict[str, object]]:
    if depth == 0:
        return
    if isinstance(value, list):
        for item in value:
            yield from _articles(item, depth - 1)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        if any(
            isinstance(kind, str) and _ARTICLE.search(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
        ):
            yield value
        yield from _articles(value.get("@graph"), depth - 1)


def _title(tree: HtmlElement, meta: dict[str, str]) -> str | None:
    stated = _of(meta, _TITLES)
    if stated:
        return stated
    headings = _texts(" ".join(heading.itertext()) for heading in tree.iter("h1"))
    heading = _first(headings)
    title = _first(_texts(tree.xpath("//title/text()")))
    return heading or (_BAR.sub("", title) if title else None)


def _date_of_element(tree: HtmlElement) -> str | None:
    """The first date of a time element that is marked as that of publication, or stands in an article.

    One XPath expression for both would take a time that grows with the square of their number.
    """
    marked = (time for time in tree.iter("time") if _is_of_publication(time))
    return _first(_texts(time.get("datetime", "") for time in marked))


def _is_of_publication(time: HtmlElement) -> bool:
    named = time.get("pubdate") is not None or time.get("itemprop") == "datePublished"
    return named or next(time.iterancestors("article"), None) is not None


def _date_in(url: str | None) -> str | None:
    match = _DATE_IN_ADDRESS.search(url) if url else None
    return f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}" if match else None


def _authors(value: object) -> list[str]:
    items = value if isinstance(value, list) else [value]
    names = [name for item in items if (name := _name(item)) and not name.startswith("http")]
    parts = [
        part.strip()
        for name in names
        for part in re.split(r",| and |;", re.sub(r"^by\s+", "", name, flags=re.IGNORECASE))
    ]
    return list(dict.fromkeys(part for part in parts if part))


def _name(value: object) -> str | None:
    if isinstance(value, list):
        return next((name for item in value if (name := _name(item))), None)
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _text(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _texts(values: Iterable[object]) -> Iterator[str]:
    return (text for value in values if (text := " ".join(str(value).split())))


def _first(values: Iterator[str]) -> str | None:
    return next(values, None)
