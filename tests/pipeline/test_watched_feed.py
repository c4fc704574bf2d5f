"""New and updated entries of a feed are fetched, and once only."""

import pytest

from fetch.site import Site, page
from firsthand.errors import FirsthandError
from firsthand.fetch import Fetcher, Policy
from firsthand.pipeline.fetching import Gatherer
from firsthand.pipeline.watch_memory import WatchMemory
from firsthand.pipeline.watched_feed import MOST_ENTRIES, MOST_TRIES, WatchedFeed

DATE = "Mon, 18 Mar 2024 10:00:00 GMT"
NOT_MODIFIED = page(b"", "304 Not Modified", content_type="")


class Feed:
    """A watched feed of a site, whose looks are lists of the paths that were given."""

    def __init__(self, site: Site, store) -> None:
        self.site, self.store, self.held = site, store, {}
        self.base = f"http://127.0.0.1:{site.port}"
        self.restart()

    def restart(self) -> None:
        self.allow()

    def allow(self, *ports: int) -> None:
        """Begin anew, with further ports that may be reached."""
        policy = Policy(allowed_networks=("127.0.0.1/32",), allowed_ports=(self.site.port, *ports))
        gatherer = Gatherer(Fetcher(policy), lambda _: None, self.held.get)
        self.watched = WatchedFeed(f"{self.base}/feed", lambda: gatherer, WatchMemory.of(self.store, "feed"))

    def says(self, *entries: str, at: str = "/feed", **headers: str) -> None:
        text = f"<feed xmlns='http://www.w3.org/2005/Atom'><title>Hill Wire</title>{''.join(entries)}</feed>"
        body = text.replace("SITE", self.base).encode()
        self.site.pages[at] = page(body, content_type="application/atom+xml", **headers)

    @property
    def conditions(self) -> list[str]:
        """The conditional headers of each request for the feed, as they stand there."""
        asked = [request.decode() for request in self.site.requests if request.startswith(b"GET /feed ")]
        return ["; ".join(line for line in one.split("\r\n") if line.startswith("If-")) for one in asked]

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


def test_a_feed_is_asked_for_only_where_it_has_changed_since_it_was_kept(feed):
    feed.has("/1")
    feed.says(entry("/1"), etag='"1"', last_modified=DATE)
    assert feed.look() == ["/1"]
    feed.site.pages["/feed"] = NOT_MODIFIED
    assert [feed.look(), feed.look()] == [[], []]
    both = f'If-None-Match: "1"; If-Modified-Since: {DATE}'
    assert feed.conditions == ["", both, both]


def test_a_feed_that_changes_after_it_did_not_is_read_and_its_new_validators_are_sent(feed):
    feed.has("/1", "/2")
    feed.says(entry("/1"), etag='"1"')
    feed.look()
    feed.site.pages["/feed"] = NOT_MODIFIED
    feed.look()
    feed.says(entry("/2"), entry("/1"), etag='"2"')
    assert [feed.look(), feed.look()] == [["/2"], []]
    assert feed.conditions == ["", 'If-None-Match: "1"', 'If-None-Match: "1"', 'If-None-Match: "2"']


def test_validators_are_remembered_over_a_restart(feed):
    feed.has("/1")
    feed.says(entry("/1"), etag='"1"')
    feed.look()
    feed.restart()
    feed.site.pages["/feed"] = NOT_MODIFIED
    assert feed.look() == []
    assert feed.conditions == ["", 'If-None-Match: "1"']


@pytest.mark.parametrize("restarted", [False, True])
def test_where_what_a_feed_gave_was_not_kept_all_of_it_is_asked_for_again(feed, restarted):
    feed.has("/1")
    feed.says(entry("/1"), etag='"1"')
    feed.look(keep=False)
    if restarted:
        feed.restart()
    assert feed.look() == ["/1"]
    assert feed.conditions == ["", ""]


def test_where_a_change_was_not_kept_the_validators_of_before_are_not_sent_either(feed):
    feed.has("/1", "/2")
    feed.says(entry("/1"), last_modified=DATE)
    feed.look()
    feed.says(entry("/1"), entry("/2"), last_modified=DATE)
    assert [feed.look(keep=False), feed.look()] == [["/2"], ["/2"]]
    assert feed.conditions == ["", f"If-Modified-Since: {DATE}", ""]


def test_while_a_page_is_to_be_tried_again_all_of_the_feed_is_asked_for(feed):
    feed.says(entry("/gone"), etag='"1"')
    for _ in range(MOST_TRIES + 1):
        feed.look()
    assert feed.conditions == [""] * MOST_TRIES + ['If-None-Match: "1"']


def test_a_feed_whose_bytes_are_the_same_gives_nothing_but_its_validators_where_it_has_new_ones(feed):
    feed.has("/1")
    feed.says(entry("/1"))
    feed.look()
    feed.says(entry("/1"), etag='"2"')
    assert [feed.look(), feed.look()] == [[], []]
    feed.says(entry("/1"))
    assert [feed.look(), feed.look()] == [[], []]
    assert feed.conditions == ["", "", 'If-None-Match: "2"', 'If-None-Match: "2"', ""]


def test_after_a_feed_that_could_not_be_had_the_same_validators_are_sent(feed):
    feed.has("/1")
    feed.says(entry("/1"), etag='"1"')
    feed.look()
    feed.site.pages["/feed"] = page(b"", "500 Broken")
    for _ in range(2):
        with pytest.raises(FirsthandError):
            feed.look()
    assert feed.conditions[1:] == ['If-None-Match: "1"'] * 2


def test_of_a_feed_that_has_moved_the_validators_go_to_where_it_is(feed):
    feed.has("/1")
    feed.says(entry("/1"), at="/moved", etag='"1"')
    feed.site.pages["/feed"] = page(b"", "301 Moved", location="/moved")
    assert feed.look() == ["/1"]
    feed.site.pages["/moved"] = NOT_MODIFIED
    assert feed.look() == []
    assert feed.conditions == ["", ""]
    assert b'If-None-Match: "1"' in feed.site.requests[-1]


@pytest.mark.parametrize("etag", ["*", '"1"x', '"1" "2"', '"' + "1" * 3000 + '"', '"\u00e9"'])
def test_what_is_no_validator_is_neither_kept_nor_sent(feed, etag):
    feed.has("/1")
    feed.says(entry("/1"), etag=etag, last_modified="now")
    assert [feed.look(), feed.look()] == [["/1"], []]
    assert feed.conditions == ["", ""]


def test_the_pages_of_entries_are_never_asked_for_conditionally(feed):
    feed.site.pages["/1"] = page(etag='"1"')
    feed.says(entry("/1"))
    feed.look()
    feed.says(entry("/1", "2024-03-19T10:00:00Z"))
    assert feed.look() == ["/1"]
    assert not any(b"If-None-Match" in request for request in feed.site.requests)


def test_how_long_a_feed_asks_to_be_left_alone_is_said_until_it_does_not(feed):
    feed.has("/1")
    feed.site.pages["/feed"] = page(b"", "429 Too Many Requests", retry_after="7200")
    with pytest.raises(FirsthandError, match="asks for a pause of 7,200 s"):
        feed.look()
    assert feed.watched.asked == 7200
    feed.says(entry("/1"))
    assert feed.look() == ["/1"]
    assert feed.watched.asked == 0


def test_where_a_page_of_the_host_asks_for_a_pause_the_others_are_left_for_the_next_look(feed):
    feed.has("/1", "/3")
    feed.site.pages["/2"] = page(b"", "429 Too Many Requests", retry_after="7200")
    feed.says(entry("/1"), entry("/2"), entry("/3"), etag='"1"')
    assert feed.look() == ["/1"]
    assert feed.watched.asked == 7200
    assert "/3" not in feed.site.paths
    feed.has("/2")
    assert [feed.look(), feed.look()] == [["/2", "/3"], []]
    assert feed.watched.asked == 0


def test_a_page_that_asks_for_a_pause_each_time_is_left_like_any_other(feed):
    feed.has("/2")
    feed.site.pages["/1"] = page(b"", "503 Busy", retry_after="60")
    feed.says(entry("/1"), entry("/2"))
    assert [feed.look() for _ in range(MOST_TRIES + 2)] == [[]] * MOST_TRIES + [["/2"], []]


def test_a_page_of_another_host_cannot_hold_the_watch_up(feed):
    feed.has("/2")
    with Site() as other:
        other.pages["/1"] = page(b"", "503 Busy", retry_after="86400")
        feed.allow(other.port)
        feed.says(f"<entry><id>1</id><link href='http://127.0.0.1:{other.port}/1'/></entry>", entry("/2"))
        assert feed.look() == ["/2"]
    assert feed.watched.asked == 0
