"""Documents from the live web, on their way to the reader."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from firsthand.fetch import Fetched, Fetcher, Refused
from firsthand.model import PassedOver, Rejected
from firsthand.read.address_list import Listed
from firsthand.read.documents import Document
from firsthand.read.feed import CUT, Feed, FeedEntry, NoFeedError, document_of, documents_of, parse_feed
from firsthand.read.raw import Media, RawDocument
from firsthand.read.root_element import FEED_ROOTS, root_element
from firsthand.read.stated import NOTHING, Stated

MOST_FOLLOWED = 200  # entries of one feed that are followed at a time
_MEDIA = {
    "text/html": Media.HTML,
    "application/xhtml+xml": Media.HTML,
    "application/pdf": Media.PDF,
    "text/plain": Media.TEXT,
    "application/json": Media.JSON,
    "application/ld+json": Media.JSON,
}


@dataclass(frozen=True, slots=True)
class Held:
    """An address that was not asked for: an article of the store states it."""

    address: str
    article: str


@dataclass(frozen=True, slots=True)
class FeedFound:
    """A feed that was fetched; with entries to follow, how many of them are left for another time."""

    address: str
    feed: Feed
    left: int = 0


@dataclass(frozen=True, slots=True)
class Kept:
    """The WARC file in which everything was kept."""

    archive: Path


Told: TypeAlias = Fetched | Refused | Held | FeedFound | Kept


class Gatherer:
    """Fetches addresses one after the other and gives what was read as documents.

    `tell` is told what became of each address. `held` gives the id of the store's article of an address; such an
    address is passed over. With `entries` the entries of a feed are fetched too, at most MOST_FOLLOWED of each.
    """

    def __init__(
        self,
        fetcher: Fetcher,
        tell: Callable[[Told], None],
        held: Callable[[str], str | None] = lambda _: None,
        *,
        entries: bool = False,
    ) -> None:
        self.fetcher = fetcher
        self._tell = tell
        self._held = held
        self._entries = entries

    def documents(self, wanted: Iterable[Listed]) -> Iterator[Document]:
        """What stands at the addresses, each fetched when its documents are taken."""
        for listed in wanted:
            answer = self.answer(listed.address)
            if isinstance(answer, Fetched):
                yield from self._documents(answer, listed.stated)

    def answer(self, address: str, *, again: bool = False) -> Fetched | Refused | Held:
        """What came of one address, which is told too; with `again` it is fetched though it is held."""
        article = None if again else self._held(address)
        answer = Held(address, article) if article else self.fetcher.fetch(address)
        self._tell(answer)
        return answer

    def entry(self, entry: FeedEntry, source: str, *, again: bool = False) -> Iterator[Document]:
        """The page of a feed's entry, or, where it is not to be had, what the feed holds of it."""
        address = entry.stated.url
        answer = self.answer(address, again=again) if address else None
        if isinstance(answer, Fetched):
            yield page_of(answer, entry.stated)
        elif entry.article is not None and not isinstance(answer, Held):
            yield document_of(entry, source, source)

    def _documents(self, fetched: Fetched, stated: Stated) -> Iterator[Document]:
        if not is_feed(fetched):
            yield page_of(fetched, stated)
            return
        try:
            feed = parse_feed(fetched.data, fetched.charset, fetched.final)
        except NoFeedError as fault:
            yield Rejected(fetched.final, "fetch", str(fault))
            return
        follow = feed.entries[:MOST_FOLLOWED] if self._entries else ()
        self._tell(FeedFound(fetched.final, feed, len(feed.entries) - len(follow) if self._entries else 0))
        if not self._entries:
            yield from documents_of(feed, fetched.final, fetched.final)
        for number, entry in enumerate(follow, start=1):
            yield from self.entry(entry, f"{fetched.final}#{number}")
        if self._entries and feed.cut:
            yield Rejected(fetched.final, "fetch", CUT)


def is_feed(fetched: Fetched) -> bool:
    """Whether a document is RSS or Atom, whatever type its server calls it."""
    return fetched.content_type != "application/pdf" and root_element(fetched.data) in FEED_ROOTS


def page_of(fetched: Fetched, stated: Stated = NOTHING) -> RawDocument | PassedOver:
    """A page as a document, named as in a web archive by the second of its capture and its address.

    `stated` is what a list states of it, which holds where the page itself does not say.
    """
    media = _MEDIA.get(fetched.content_type)
    if media is None and root_element(fetched.data) == "html":
        media = Media.HTML
    if media is None:
        return PassedOver(fetched.final, "XML that is neither a feed nor a page")
    return RawDocument(
        f"{fetched.moment:%Y%m%d%H%M%S}/{fetched.final}",
        media,
        fetched.data,
        fetched.final,
        Stated(url=fetched.final).over(stated),
        fetched.charset,
    )
