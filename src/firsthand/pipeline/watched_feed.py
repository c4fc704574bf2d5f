"""A feed whose entries are fetched as they appear."""

from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256

from firsthand.errors import FirsthandError
from firsthand.fetch import Fetched, Refused, Unchanged
from firsthand.pipeline.fetching import Gatherer, Held, page_of
from firsthand.pipeline.watch_memory import WatchMemory
from firsthand.read.documents import Document
from firsthand.read.feed import FeedEntry, NoFeedError, document_of, parse_feed

MOST_ENTRIES = 100  # fetched at one look; the others come at the next ones
MOST_TRIES = 3  # of an entry whose page cannot be had


class WatchedFeed:
    """Gives the pages of a feed's entries that are new, or say that they were updated, since they were seen last.

    A feed that is the same as at the last look is not looked through; its server is asked to send it only where it is
    not. Where the feed, or the page of an entry on the same host, is refused with Retry-After, `asked` says for how
    long, and the look ends there. `gatherer` gives what fetches at this moment.
    """

    looks = 1

    def __init__(self, address: str, gatherer: Callable[[], Gatherer], memory: WatchMemory) -> None:
        self._address = address
        self._gatherer = gatherer
        self._memory = memory
        self._marks: dict[str, str] = {}  # of all entries of the last look
        self._taken: list[str] = []
        self._refused: set[str] = set()
        self._left = False
        self._digest = memory.digest
        self._validators = memory.validators
        self.asked = 0.0

    def look(self) -> Iterator[Document]:
        """The documents of new entries, fetched as they are taken. FirsthandError where the feed cannot be had."""
        self._taken, self._refused, self.asked = [], set(), 0.0
        gatherer, memory = self._gatherer(), self._memory
        answer = gatherer.fetcher.fetch_changed(self._address, memory.validators)
        if isinstance(answer, Refused):
            self.asked = answer.retry_after
            raise FirsthandError(answer.line)
        if isinstance(answer, Unchanged):
            self._digest, self._validators = memory.digest, memory.validators
            return iter(())
        self._digest, self._validators = sha256(answer.data).hexdigest(), answer.validators
        if self._digest == memory.digest:
            return iter(())
        memory.validators = None  # until what this one gives is kept
        try:
            entries = parse_feed(answer.data, answer.charset, answer.final).entries
        except NoFeedError as fault:
            raise FirsthandError(f"{self._address}: {fault}") from None
        self._marks = {_name(entry): entry.stated.modified or "" for entry in entries}
        new = [one for one in entries if memory.seen.get(_name(one)) != (one.stated.modified or "")]
        self._left = len(new) > MOST_ENTRIES
        return self._documents(gatherer, new[:MOST_ENTRIES])

    def keep(self) -> None:
        """What the last look gave is in the store: it is not given again, nor what was refused too often."""
        memory = self._memory
        if (self._digest, self._validators) == (memory.digest, memory.validators):
            return
        if self._digest != memory.digest:
            self._keep_entries(memory)
        memory.validators = self._validators if memory.digest else None  # what is left comes only with the whole feed
        memory.save()

    def _keep_entries(self, memory: WatchMemory) -> None:
        for name in self._taken:
            memory.tries[name] = memory.tries.get(name, 0) + 1
            if name not in self._refused or memory.tries[name] >= MOST_TRIES:
                memory.seen[name] = self._marks[name]
                del memory.tries[name]
        memory.seen = {name: mark for name, mark in memory.seen.items() if name in self._marks}
        memory.tries = {name: count for name, count in memory.tries.items() if name in self._marks}
        memory.digest = "" if self._left or memory.tries else self._digest

    def _documents(self, gatherer: Gatherer, entries: Sequence[FeedEntry]) -> Iterator[Document]:
        for entry in entries:
            name, address = _name(entry), entry.stated.url
            self._taken.append(name)
            answer = gatherer.answer(address, again=name in self._memory.seen) if address else None
            if isinstance(answer, Fetched):
                yield page_of(answer, entry.stated)
            elif entry.article is not None and not isinstance(answer, Held):
                yield document_of(entry, self._address, entry.key)
            elif isinstance(answer, Refused):
                self._refused.add(name)
            if isinstance(answer, Refused) and answer.retry_after and self._is_of_host(answer.address):
                self.asked, self._left = answer.retry_after, True
                return

    def _is_of_host(self, address: str) -> bool:
        """Whether an address is of the feed's host: no other one can hold the watch up."""
        return _host(address) == _host(self._address)


def _host(address: str) -> str:
    return address.partition("//")[2].partition("/")[0].lower()


def _name(entry: FeedEntry) -> str:
    return sha256(entry.key.encode("utf-8", "replace")).hexdigest()[:16]
