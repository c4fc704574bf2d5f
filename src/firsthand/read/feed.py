"""Feeds: each entry that holds its article is a document, the others name the address where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO
from urllib.parse import urljoin

from firsthand.model import PassedOver, Rejected
from firsthand.read.child import GivenUpError, ask
from firsthand.read.decoding import UndecodableError, decode_html
from firsthand.read.limits import DOCUMENT_BYTES
from firsthand.read.raw import Media, RawDocument
from firsthand.read.root_element import FEED_ROOTS, root_element
from firsthand.read.stated import Stated
from firsthand.read.whole import whole

FEED_SECONDS = 6.0  # of CPU time; ten thousand entries take one
TEASER = "an entry of a feed that gives no more than a teaser; fetch the pages: firsthand fetch --from FEED"
CUT = "the feed is cut off; its whole entries were read, fetch it again for the rest"
_NO_ADDRESS = "an entry of a feed that gives no more than a teaser, and no address"
_STAGE = "split"
_WEB = ("http://", "https://")
_TAG = re.compile(r"<[^<>]*>")
_LEAST_OF_CONTENT, _LEAST_OF_SUMMARY = 60, 150  # words; a summary is meant to be short
_GOES_ON = re.compile(
    r"(?:\[?(?:…|\.\.\.|&#8230;|&hellip;)\]?|\b(?:read (?:more|on)|continue reading)\b.{0,80})\s*$", re.IGNORECASE
)


class NoFeedError(Exception):
    """Bytes that are no feed, or one that cannot be read; the message is for people."""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """What an entry states, its own id (empty where it has none), and its article where it holds it, HTML or text."""

    id: str
    stated: Stated
    article: str | None
    media: Media

    @property
    def key(self) -> str:
        """What tells it from the others of its feed."""
        return self.id or self.stated.url or self.stated.title or self.article or ""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed's title and entries in its order; `cut` where its end is missing."""

    title: str | None
    entries: tuple[FeedEntry, ...]
    cut: bool


def parse_feed(data: bytes, charset: str | None = None, address: str | None = None) -> Feed:
    """The feed in these bytes, RSS or Atom. `address` is where it was found, which relative links start from.

    Nothing is opened or fetched, and no entity that it declares is expanded. NoFeedError, with one line.
    """
    try:
        answer = ask("feed", decode_html(data, charset).encode("utf-8", "replace"), FEED_SECONDS)
    except (GivenUpError, UndecodableError) as fault:
        raise NoFeedError(str(fault)) from None
    title = answer["title"]
    return Feed(title, tuple(_entry(entry, title, address) for entry in answer["entries"]), answer["cut"])


def split_feed(stream: BinaryIO, source: str, name: str) -> Iterator[RawDocument | Rejected | PassedOver]:
    """The entries of a feed in a file: a document for each that holds its article; the others are passed over."""
    data = whole(stream, source, DOCUMENT_BYTES, nul=True)
    yield from [data] if isinstance(data, Rejected) else _split(data, source, name)


def split_xml(stream: BinaryIO, source: str, name: str) -> Iterator[RawDocument | Rejected | PassedOver]:
    """The entries of a feed, or the page, in a file of XML; any other is passed over."""
    data = whole(stream, source, DOCUMENT_BYTES, nul=True)
    if isinstance(data, Rejected):
        yield data
        return
    root = root_element(data)
    if root in FEED_ROOTS:
        yield from _split(data, source, name)
    elif root == "html":
        yield RawDocument(name, Media.HTML, data, source)
    else:
        yield PassedOver(source, "XML that is neither a feed nor a page")


def _split(data: bytes, source: str, name: str) -> Iterator[RawDocument | Rejected | PassedOver]:
    try:
        feed = parse_feed(data)
    except NoFeedError as fault:
        yield Rejected(source, _STAGE, str(fault))
    else:
        yield from documents_of(feed, source, name)


def documents_of(feed: Feed, source: str, name: str) -> Iterator[RawDocument | Rejected | PassedOver]:
    """The documents of a feed that was read; `source` is its place for messages, `name` for entries without id."""
    for number, entry in enumerate(feed.entries, start=1):
        yield document_of(entry, f"{source}#{number}", f"{name}:{number}")
    if feed.cut:
        yield Rejected(source, _STAGE, CUT)
    elif not feed.entries:
        yield Rejected(source, _STAGE, "it is a feed without entries")


def document_of(entry: FeedEntry, source: str, name: str) -> RawDocument | PassedOver:
    """The article that an entry holds, or that it is a teaser."""
    if entry.article is None:
        return PassedOver(source, TEASER if entry.stated.url else _NO_ADDRESS)
    data = entry.article.encode("utf-8", "replace")
    return RawDocument(entry.id or entry.stated.url or name, entry.media, data, source, entry.stated, charset="utf-8")


def _entry(entry: dict[str, Any], feed: str | None, address: str | None) -> FeedEntry:
    article, markup = _article(entry)
    stated = Stated(
        title=entry["title"],
        outlet=entry["outlet"] or feed,
        date=entry["published"],
        url=_address(entry["link"], address),
        authors=tuple(entry["authors"]),
        modified=entry["updated"],
        licence=entry["licence"],
    )
    return FeedEntry(entry["id"] or "", stated, article, Media.HTML if markup else Media.TEXT)


def _article(entry: dict[str, Any]) -> tuple[str | None, bool]:
    """The text of an entry that is more than a teaser, and whether it is HTML."""
    contents = entry["contents"]
    best = max(contents, key=lambda one: len(one["text"])) if contents else entry["summary"]
    text = best["text"].strip()
    markup = best["markup"] or bool(contents and _TAG.search(text))
    words = _TAG.sub(" ", text) if markup else text
    least = _LEAST_OF_CONTENT if contents else _LEAST_OF_SUMMARY
    is_teaser = len(words.split()) < least or _GOES_ON.search(words[-200:])
    return (None if is_teaser else text), markup


def _address(link: str | None, base: str | None) -> str | None:
    """The address on the web that a link leads to; None for one that leads elsewhere, or cannot be read."""
    try:
        full = urljoin(base, link) if base and link else link
    except ValueError:
        return None
    return full if full and full.lower().startswith(_WEB) else None
