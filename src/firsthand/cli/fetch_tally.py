"""What became of the addresses of one `fetch`."""

import sys
from collections.abc import Iterator

from firsthand.cli.printable import printable
from firsthand.fetch import Fetched, Refused
from firsthand.pipeline.fetching import FeedFound, Held, Kept, Told
from firsthand.read.feed import FeedEntry

_MOST_LISTED = 200  # entries of one feed


class FetchTally:
    """Counts what became of the addresses, and names refusals at once on standard error, one line each."""

    def __init__(self) -> None:
        self.fetched = self.held = self.refused = 0
        self._feeds: list[FeedFound] = []
        self._archive: Kept | None = None

    def take(self, told: Told) -> None:
        """One more address."""
        match told:
            case Fetched():
                self.fetched += 1
            case Refused():
                self.refused += 1
                self._say(f"refused: {told.line}")
            case Held():
                self.held += 1
                self._say(f"not fetched: {told.address}: the store holds it as {told.article}; --again fetches it")
            case FeedFound():
                self._feeds.append(told)
            case Kept():
                self._archive = told

    def lines(self, entries: bool) -> Iterator[str]:
        """The summary for people; with `entries` they were fetched and need no list."""
        for found in self._feeds:
            yield from _feed_lines(found, entries)
        yield f"{self.fetched} fetched, {self.refused} refused, {self.held} not fetched because the store holds them"
        if self._archive:
            yield f"Kept in {self._archive.archive}"

    def _say(self, line: str) -> None:
        print(printable(line), file=sys.stderr)


def _feed_lines(found: FeedFound, entries: bool) -> Iterator[str]:
    count, title = len(found.feed.entries), found.feed.title or "without title"
    yield f"{found.address}: a feed of {count} entr{'y' if count == 1 else 'ies'}, {title}"
    if found.left:
        yield f"  {found.left} of them left for another time; fetch the feed again"
    if not entries:
        yield from (f"  {_entry_line(entry)}" for entry in found.feed.entries[:_MOST_LISTED])
        if count:
            yield "  their pages are fetched with --entries"


def _entry_line(entry: FeedEntry) -> str:
    parts = (entry.stated.url or "no address", entry.stated.date, entry.stated.title)
    return "  ".join(part for part in parts if part)
