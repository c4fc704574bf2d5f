"""New and updated entries of a feed are fetched, and once only."""

import pytest

from fetch.site import Site, page
from firsthand.errors import FirsthandError
from firsthand.fetch import Fetcher, Policy
from firsthand.pipeline.fetching import Gatherer
from firsthand.pipeline.watch_memory import WatchMemory
from firsthand.pipeline.watched_feed import MOST_ENTRIES, MOST_TRIES, WatchedFeed


class Feed:
    """A watched feed of a site, whose looks are lists of the paths that were given."""

    def __init__(self, site: Site, store) -> None:
        self.site, self.store, self.held = site, store, {}
        self.base = f"http://127.0.0.1:{site.port}"
        self.restart()

    def restart(self) -> None:
        policy = Policy(allowed_networks=("127.0.0.1/32",), allowed_ports=(self.site.port,))
        gatherer = Gatherer(Fetcher(policy), lambda _: None, self.held.get)
        self.watched = WatchedFeed(f"{self.base}/feed", lambda: gatherer, WatchMemory.of(self.store, "feed"))

    def says(self, *entries: str) -> None:
        text = f"<feed xmlns='http://www.w3.org/2005/Atom'><title>Hill Wire</title>{''.join(entries)}</feed>"
        self.site.pages["/feed"] = page(text.replace("SITE", self.base).encode(), content_type="application/atom+xml")

    def has(self, *paths: str) -> None:
        self.site.pages |= {path: page() for path in paths}

    def look(self, keep: bool = True) -> list[str]:
        found = [(one.beside.url or "").removeprefix(self.base) for one in self.watched.look()]
        if keep:
            self.watched.keep()
        return found


@pytest.fixture
def feed(tmp_path):
    with Site() as site:
        yield Feed(site, tmp_path)


def entry(path: str, updated: str = "2024-03-18T10:00:00Z") -> str:
    return f"<entry><id>tag:{path}</id><link href='SITE{path}'/><updated>{updated}</updated></entry>"


def test_an_entry_is_fetched_once(feed):
    feed.has("/1", "/2")
    feed.says(entry("/1"))
    assert [feed.look(), feed.look()] == [["/1"], []]
    feed.says(entry("/2"), entry("/1"))
    assert [feed.look(), feed.look()] == [["/2"], []]
    assert feed.site.paths.count("/1") == 1


def test_an_entry_that_was_updated_is_fetched_again_though_the_store_holds_it(feed):
    feed.has("/1")
    feed.says(entry("/1"))
    feed.look()
    feed.held[f"{feed.base}/1"] = "an-article"
    feed.says(entry("/1", "2024-03-19T10:00:00Z"))
    assert [feed.look(), feed.look()] == [["/1"], []]


def test_what_was_seen_is_remembered_over_a_restart_and_a_lost_memory_asks_the_store(feed):
    feed.has("/1")
    feed.says(entry("/1"))
    feed.look()
    feed.restart()
    assert feed.look() == []
    next((feed.store / "watched").iterdir()).unlink()
    feed.held[f"{feed.base}/1"] = "an-article"
    feed.restart()
    assert feed.look() == []
    assert feed.site.paths.count("/1") == 1


def test_what_was_not_kept_is_given_again(feed):
    feed.has("/1")
    feed.says(entry("/1"))
    assert [feed.look(keep=False), feed.look(), feed.look()] == [["/1"], ["/1"], []]


def test_a_page_that_cannot_be_had_is_tried_again_at_later_looks_and_then_left(feed):
    feed.has("/1")
    feed.says(entry("/gone"), entry("/1"))
    assert feed.look() == ["/1"]
    assert [feed.look() for _ in range(MOST_TRIES + 2)] == [[]] * (MOST_TRIES + 2)
    assert feed.site.paths.count("/gone") == MOST_TRIES


def test_a_page_that_comes_later_is_given_then(feed):
    feed.says(entry("/late"))
    assert feed.look() == []
    feed.has("/late")
    assert [feed.look(), feed.look()] == [["/late"], []]


def test_a_very_long_feed_is_fetched_in_parts(feed):
    paths = [f"/{number}" for number in range(MOST_ENTRIES + 5)]
    feed.has(*paths)
    feed.says(*map(entry, paths))
    assert [feed.look(), feed.look(), feed.look()] == [paths[:MOST_ENTRIES], paths[MOST_ENTRIES:], []]


@pytest.mark.parametrize("answer", [page(b"none", "503 Busy"), page(b"<p>No feed</p>"), page(b"<rss")])
def test_a_feed_that_cannot_be_had_is_one_line(feed, answer):
    feed.site.pages["/feed"] = answer
    with pytest.raises(FirsthandError, match=r"^http://127.0.0.1:\d+/feed: [^\n]+$"):
        feed.look()


def test_entries_that_link_to_private_addresses_or_nowhere_are_not_followed(feed):
    private = "<entry><id>1</id><link href='http://10.0.0.1/'/></entry>"
    script = "<entry><id>2</id><link href='javascript:alert(1)'/></entry>"
    feed.says(private, script, "<entry/>")
    assert feed.look() == []
    assert [path for path in feed.site.paths if path != "/robots.txt"] == ["/feed"]
