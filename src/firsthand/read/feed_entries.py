"""The entries of a feed, RSS 0.9 to 2.0 and Atom, by feedparser. Runs in the child process.

https://feedparser.readthedocs.io/
"""

import html
import io
import re
from typing import Any

import feedparser

from firsthand.read.child import RefusedError

_ROOT = re.compile(rb"<[a-zA-Z_]")
_PROLOGUE = b'<?xml version="1.0" encoding="utf-8"?>\n'
_STARTS = (b"<item", b"<entry", b":item", b":entry")
_END_OF_ENTRY = re.compile(rb"</(?:[\w.-]+:)?(?:item|entry)\s*>", re.IGNORECASE)
_END = re.compile(rb"</(?:[\w.-]+:)?(?:rss|feed|rdf)\s*>", re.IGNORECASE)
_CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_WITH_MAIL = re.compile(r"\S+@\S+ \((.+)\)")  # RSS 2.0: lawyer@boyer.net (Lawyer Boyer)
_MARKUP = ("text/html", "application/xhtml+xml")


def entries_of(feed: bytes) -> dict[str, object]:
    """`{"title", "entries", "cut"}` of a feed in UTF-8; `cut` where its end is missing. RefusedError where it is none.

    What stands before the root element is dropped with all entities that it declares, so that none is expanded and
    nothing outside is asked for. feedparser is given an open stream: of a string it would open an address or a file.
    """
    root = _ROOT.search(feed)
    if root is None:
        raise RefusedError("it is no RSS or Atom feed")
    text = _CONTROLS.sub(b" ", feed[root.start() :])
    found = feedparser.parse(
        io.BytesIO(_PROLOGUE + text),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        resolve_relative_uris=False,
        sanitize_html=False,  # it goes through the reader of web pages, and never to a browser
    )
    if not found.get("version"):
        raise RefusedError("it is no RSS or Atom feed")
    last = max(0, *(text.rfind(start) for start in _STARTS))
    cut = _END.search(text, last) is None
    whole = found["entries"] if not cut or _END_OF_ENTRY.search(text, last) else found["entries"][:-1]
    licence = _text(found["feed"], "license", "rights")
    title = _plain(_text(found["feed"], "title"))
    return {"title": title, "entries": [_entry(entry, licence) for entry in whole], "cut": cut}


def _entry(entry: dict[str, Any], licence: str | None) -> dict[str, object]:
    contents = [_content(one) for one in entry.get("content") or ()]
    type_of_summary = (entry.get("summary_detail") or {}).get("type")
    return {
        "id": _text(entry, "id"),
        "link": _text(entry, "link"),
        "title": _plain(_text(entry, "title")),
        "outlet": _plain(_text(entry.get("source") or {}, "title")),
        "published": _text(entry, "published"),
        "updated": _text(entry, "updated"),
        "authors": _authors(entry),
        "licence": _licence(entry) or licence,
        "contents": [one for one in contents if one["text"]],
        "summary": _content({"value": dict.get(entry, "summary"), "type": type_of_summary}),
    }


def _content(part: dict[str, Any]) -> dict[str, object]:
    value = part.get("value")
    return {"text": value if isinstance(value, str) else "", "markup": part.get("type") in _MARKUP}


def _authors(entry: dict[str, Any]) -> list[str]:
    stated = _text(entry, "author") or ""
    if mail := _WITH_MAIL.fullmatch(stated):
        return [mail[1]]
    names = [_text(one, "name") for one in entry.get("authors") or ()]
    return list(dict.fromkeys(name for name in names if name))


def _licence(entry: dict[str, Any]) -> str | None:
    """The licence of an entry: its element, its link (RFC 4946), or its line on rights."""
    linked = (_text(link, "href") for link in entry.get("links") or () if link.get("rel") == "license")
    return _text(entry, "license") or next(linked, None) or _text(entry, "rights")


def _plain(title: str | None) -> str | None:
    """A title without the markup that many feeds put into it."""
    return " ".join(html.unescape(_TAG.sub("", title)).split()) or None if title else None


def _text(thing: dict[str, Any], *names: str) -> str | None:
    """The first of these that is stated, as one line. Past feedparser's own look-up, which takes one for another."""
    for name in names:
        value = dict.get(thing, name)
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())
    return None
