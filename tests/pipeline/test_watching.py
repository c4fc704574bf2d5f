"""A watch adds what arrives, tells what is new, and goes on whatever goes wrong."""

import json
from collections import Counter
from itertools import islice

import pytest

from fetch.site import Site, page
from firsthand.errors import FirsthandError, MisuseError
from firsthand.fetch import Machine, Policy
from firsthand.model import PassedOver
from firsthand.pipeline.alert_filters import AlertFilter
from firsthand.pipeline.selection import Selection
from firsthand.pipeline.watch_setup import WatchSetup
from firsthand.pipeline.watching import SETTLING
from firsthand.read.warc import split_warc
from firsthand.reports import FinderName
from firsthand.store import Store

STORY = (
    "Two lorries with army plates left the port of Latakia before dawn on Monday and took the coast road north. "
    "Iran delivered rockets to Hezbollah through Syria in May, the port's chief clerk told a parliamentary inquiry. "
    "The clerk said he had counted ninety crates himself and had kept a copy of every single waybill."
)
DENIAL = "Iran denied on Thursday that it had delivered rockets to Hezbollah in May, its foreign ministry said."


class EndOfTestError(Exception):
    """Ends a watch that would go on."""


class Desk:
    """A watch over a folder or feed, with a clock that a test moves: each wait does the next thing of a list."""

    def __init__(self, base) -> None:
        self.base, self.store = base, base / "s"
        self.folder = base / "in"
        self.folder.mkdir()
        self.complaints, self.alerts, self.looks, self.waits = [], [], [], []
        self.filters = (AlertFilter("all", Selection(), "-"),)
        self.policy = Policy()

    def told(self, told) -> None: ...

    def outcome(self, outcome) -> None:
        if outcome.rejected:
            self.complaints.append(outcome.rejected.reason)

    def added(self, added) -> None:
        self.looks.append((added.totals.added, added.totals.unchanged, added.alerts))

    def alert(self, line) -> None:
        self.alerts.append(json.loads(line))

    def complain(self, line) -> None:
        self.complaints.append(line)

    def write(self, name: str, text: str = STORY, outlet: str = "Hill Wire") -> None:
        told = {"id": name, "outlet": outlet, "date": "2024-06-03", "title": "Crates counted", "text": text}
        (self.folder / f"{name}.json").write_text(json.dumps(told))

    def setup(self, source=None, sleep=None) -> WatchSetup:
        return WatchSetup(
            source=str(source or self.folder),
            location=self.store,
            own=None,
            finder=FinderName.LIGHT,
            jobs=1,
            every=60.0,
            filters=self.filters,
            policy=self.policy,
            machine=Machine(sleep=sleep or self.waits.append),
            random=lambda: 1.0,
        )

    def once(self, source=None) -> bool:
        with self.setup(source).watch(self) as watch:
            return watch.once()

    def run(self, *between, source=None) -> None:
        """Watch, and do one of these things in each wait."""
        things = iter(between)

        def sleep(seconds: float) -> None:
            self.waits.append(seconds)
            for thing in islice(things, 1):
                thing()
                return
            raise EndOfTestError

        with pytest.raises(EndOfTestError), self.setup(source, sleep).watch(self) as watch:
            watch.run()


def nothing() -> None:
    """Waits and does no more."""


@pytest.fixture
def desk(tmp_path) -> Desk:
    return Desk(tmp_path)


def news(desk: Desk) -> list[list[str]]:
    return [alert["news"] for alert in desk.alerts]


def test_files_are_added_as_they_arrive_and_what_is_new_is_told(desk):
    desk.run(
        lambda: desk.write("a"),
        nothing,
        lambda: desk.write("b", outlet="Valley Gazette"),
        nothing,
        lambda: desk.write("c", DENIAL, "Coast Times"),
        nothing,
        nothing,
    )
    assert desk.looks == [(1, 0, 1), (1, 0, 0), (1, 0, 1)]
    assert news(desk) == [["new transfer"], ["denied by a further origin"]]
    assert set(desk.waits) == {60.0}


def test_looked_at_once_a_folder_is_looked_at_twice(desk):
    desk.write("a")
    assert desk.once()
    assert (desk.looks, desk.waits) == ([(1, 0, 1)], [SETTLING])
    assert desk.once()
    assert desk.looks == [(1, 0, 1)]


def test_after_a_lost_memory_nothing_is_added_or_told_twice(desk):
    desk.write("a")
    desk.once()
    for file in (desk.store / "watched").glob("*.json"):
        file.unlink()
    desk.once()
    assert desk.looks == [(1, 0, 1), (0, 1, 0)]


def test_a_file_that_cannot_be_read_is_one_line_and_the_others_are_added(desk):
    (desk.folder / "bad.json").write_text("{")
    desk.write("good")
    assert desk.once()
    assert desk.looks == [(1, 0, 1)]
    assert len(desk.complaints) == 1


def test_a_failure_is_one_line_and_the_waits_grow_until_a_success(desk, monkeypatch):
    away = desk.folder.with_name("away")
    desk.run(
        lambda: desk.folder.rename(away),
        nothing,
        nothing,
        lambda: away.rename(desk.folder),
        nothing,
    )
    assert desk.waits == [60, 120, 240, 480, 60, 60]
    assert len(desk.complaints) == 3


def test_what_failed_to_be_added_is_added_at_a_later_look(desk, monkeypatch):
    desk.write("a")
    real, broken = Store.add, []

    def add(self, *given):
        if not broken:
            broken.append(True)
            raise FirsthandError("the disk is full")
        return real(self, *given)

    monkeypatch.setattr(Store, "add", add)
    desk.run(nothing, nothing, nothing)
    assert desk.complaints == ["the disk is full"]
    assert desk.looks == [(1, 0, 1)]


def test_alerts_of_an_adding_that_was_cut_short_are_given_by_the_next_watch(desk):
    desk.write("a")
    told = desk.alert

    def interrupted(line) -> None:
        raise KeyboardInterrupt

    desk.alert = interrupted
    with pytest.raises(KeyboardInterrupt):
        desk.once()
    desk.alert = told
    assert desk.once()
    assert news(desk) == [["new transfer"]]
    assert desk.once()
    assert len(desk.alerts) == 1


@pytest.mark.parametrize(
    ("selection", "count"),
    [
        (Selection(supplier="Iran"), 1),
        (Selection(supplier="state/ir", recipient="Hezbollah"), 1),
        (Selection(supplier="Russia"), 0),
        (Selection(min_origins=2), 0),
    ],
)
def test_only_what_a_filter_asks_for_is_told(desk, selection, count):
    desk.filters = (AlertFilter("mine", selection, "-"),)
    desk.write("a")
    desk.once()
    assert len(desk.alerts) == count


def test_each_filter_that_a_transfer_matches_gets_its_alert(desk):
    desk.filters = (AlertFilter("one", Selection(), "-"), AlertFilter("two", Selection(), desk.base / "two.jsonl"))
    desk.write("a")
    desk.once()
    assert [alert["filter"] for alert in desk.alerts] == ["one"]
    assert json.loads((desk.base / "two.jsonl").read_text())["filter"] == "two"


def test_a_feed_is_fetched_and_its_new_entries_added(desk):
    with Site() as site:
        base = f"http://127.0.0.1:{site.port}"
        desk.policy = Policy(allowed_networks=("127.0.0.1/32",), allowed_ports=(site.port,))
        paragraphs = "".join(f"<p>{one}.</p>" for one in STORY.split(". "))
        site.pages["/1"] = page(f"<html><title>Crates</title><article>{paragraphs}</article></html>".encode())
        entry = f"<item><link>{base}/1</link><pubDate>3 Jun 2024</pubDate><description>Crates.</description></item>"
        private = "<item><link>http://192.168.0.1/</link></item>"
        feed = f"<rss version='2.0'><channel><title>Hill Wire</title>{entry}{private}</channel></rss>"
        busy = page(b"", "503 Busy")
        site.pages["/feed"] = busy
        desk.run(
            lambda: site.pages.update({"/feed": page(feed.encode(), content_type="application/rss+xml")}),
            nothing,
            lambda: site.pages.update({"/feed": busy}),
            source=f"{base}/feed",
        )
    assert desk.looks == [(1, 0, 1)]
    assert desk.waits == [120, 60, 60, 120]
    assert desk.complaints == [f"{base}/feed: 127.0.0.1:{site.port} answered with status 503, not with a page"] * 2
    assert [one["url"] for one in desk.alerts[0]["articles"]] == [f"{base}/1"]
    assert [one["outlet"] for one in desk.alerts[0]["articles"]] == ["Hill Wire"]


FEED = (
    b"<rss version='2.0'><channel><title>Hill Wire</title><item><link>SITE/1</link><pubDate>3 Jun 2024</pubDate></item>"
    b"</channel></rss>"
)


@pytest.fixture
def feed_site(desk):
    """A site with one story, whose feed says what a test makes it say."""
    with Site() as site:
        desk.policy = Policy(allowed_networks=("127.0.0.1/32",), allowed_ports=(site.port,))
        paragraphs = "".join(f"<p>{one}.</p>" for one in STORY.split(". "))
        site.pages["/1"] = page(f"<html><title>Crates</title><article>{paragraphs}</article></html>".encode())
        yield site


def feed_of(site: Site, **headers: str) -> bytes:
    body = FEED.replace(b"SITE", f"http://127.0.0.1:{site.port}".encode())
    return page(body, content_type="application/rss+xml", **headers)


def test_a_feed_that_has_not_changed_is_no_failure_and_leaves_no_page_in_the_archive(desk, feed_site):
    feed_site.pages["/feed"] = feed_of(feed_site, etag='"1"')
    unchanged = page(b"", "304 Not Modified", content_type="")
    desk.run(
        lambda: feed_site.pages.update({"/feed": unchanged}),
        nothing,
        source=f"http://127.0.0.1:{feed_site.port}/feed",
    )
    assert (desk.looks, desk.complaints, desk.waits) == ([(1, 0, 1)], [], [60, 60, 60])
    (archive,) = (desk.store / "fetched").iterdir()
    with archive.open("rb") as file:
        found = list(split_warc(file, archive.name))
    assert Counter(one.reason for one in found if isinstance(one, PassedOver)) == {
        "a record of a web archive that holds no page (a request, metadata and the like)": 6,
        "a site's robots.txt": 1,
        "not a page: data": 1,
        "a revisit, which holds no page of its own": 2,
    }


def test_where_a_feed_could_not_be_added_it_is_read_again_in_full(desk, feed_site, monkeypatch):
    feed_site.pages["/feed"] = feed_of(feed_site, etag='"1"')
    real, broken = Store.add, []

    def add(self, *given):
        if not broken:
            broken.append(True)
            raise FirsthandError("the disk is full")
        return real(self, *given)

    monkeypatch.setattr(Store, "add", add)
    desk.run(nothing, nothing, source=f"http://127.0.0.1:{feed_site.port}/feed")
    asked = [b"If-None-Match" in one for one in feed_site.requests if one.startswith(b"GET /feed ")]
    assert (desk.complaints, desk.looks) == (["the disk is full"], [(1, 0, 1)])
    assert asked == [False, False, True]


def test_a_feed_that_asks_for_a_pause_gets_it_up_to_a_day(desk, feed_site):
    def says(status: str, **headers: str):
        return lambda: feed_site.pages.update({"/feed": page(b"", status, **headers)})

    says("503 Busy", retry_after="7200")()
    desk.run(
        says("429 Too Many Requests", retry_after="9999999"),
        says("503 Busy", retry_after="1"),
        lambda: feed_site.pages.update({"/feed": feed_of(feed_site)}),
        source=f"http://127.0.0.1:{feed_site.port}/feed",
    )
    assert desk.waits == [7200, 86_400, 480, 60]


def test_what_can_never_work_is_said_before_a_store_is_made(desk):
    with pytest.raises(MisuseError, match="no such folder"):
        desk.once(desk.base / "nowhere")
    desk.filters = (AlertFilter("hook", Selection(), "http://10.0.0.1/s3cret"),)
    with pytest.raises(MisuseError, match=r"^filter hook: the address for alerts is refused: 10\.0\.0\.1 is a private"):
        desk.once()
    assert not desk.store.exists()
