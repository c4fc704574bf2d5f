"""`firsthand fetch` keeps and adds what it may read, and names what it may not."""

import json

import pytest

from fetch.site import STORY, Site, page
from firsthand.store import Store


@pytest.fixture
def site():
    with Site() as running:
        running.pages["/1"] = page(STORY)
        yield running


@pytest.fixture
def fetch(site, firsthand, tmp_path):
    """Runs the command for paths of the site, and for addresses."""

    def run(*args, store="s"):
        named = [str(arg).replace("SITE", f"http://127.0.0.1:{site.port}") for arg in args]
        allowed = ("--allow-network", "127.0.0.1/32", "--allow-port", site.port, "--finder", "light")
        return firsthand("fetch", *named, "--store", tmp_path / store, *allowed)

    return run


def test_a_page_is_fetched_kept_and_added(fetch, tmp_path):
    result = fetch("SITE/1")
    assert result.exit_code == 0, result.stderr
    lines = result.stdout.splitlines()
    assert lines[0] == "1 fetched, 0 refused, 0 not fetched because the store holds them"
    assert lines[1].startswith(f"Kept in {tmp_path / 's' / 'fetched'}/")
    assert lines[2].startswith("1 added (")
    assert fetch("SITE/1").stderr.endswith("--again fetches it\n")


def test_a_refusal_is_one_line_the_rest_goes_on_and_the_status_is_one(fetch, site):
    result = fetch("http://10.0.0.1/", "SITE/none", "SITE/1", "nonsense\x1b[31m")
    assert result.exit_code == 1
    refused = result.stderr.splitlines()
    assert [line.partition(": ")[0] for line in refused] == ["refused"] * 3
    assert "10.0.0.1 is a private address" in refused[0]
    assert "answered with status 404" in refused[1]
    assert "\x1b" not in result.stderr
    assert "1 added" in result.stdout


def test_without_allow_network_loopback_is_refused(firsthand, site, tmp_path):
    result = firsthand("fetch", f"http://127.0.0.1:{site.port}/1", "--allow-port", site.port, "--store", tmp_path / "s")
    assert result.exit_code == 1
    assert "127.0.0.1 is a loopback address" in result.stderr
    assert site.connections == 0


def test_a_zotero_export_lists_what_to_fetch(fetch, firsthand, site, tmp_path):
    listed = tmp_path / "zotero.json"
    work = {"type": "webpage", "URL": f"http://127.0.0.1:{site.port}/1", "container-title": "Hill Wire"}
    listed.write_text(json.dumps([work]))
    told = firsthand("add", listed, "--store", tmp_path / "s")
    assert told.exit_code == 1
    assert f"it lists 1 address and holds no articles; fetch them with: firsthand fetch --from {listed}" in told.stderr
    assert fetch("--from", listed).exit_code == 0
    with Store.open(tmp_path / "s", read_only=True) as store:
        (article,) = store.articles()
    assert article.outlet == "Hill Wire"


def test_the_entries_of_a_feed_are_listed_and_followed_when_asked(fetch, site):
    link = f"<item><title>Convoy</title><link>http://127.0.0.1:{site.port}/1</link></item>"
    feed = f"<rss version='2.0'><channel><title>Hill Wire</title>{link}</channel></rss>"
    site.pages["/feed"] = page(feed.encode(), content_type="application/rss+xml")
    listed = fetch("SITE/feed")
    assert f"  http://127.0.0.1:{site.port}/1  Convoy\n" in listed.stdout
    assert "their pages are fetched with --entries" in listed.stdout
    followed = fetch("SITE/feed", "--entries")
    assert "2 fetched, 0 refused" in followed.stdout
    assert "1 added" in followed.stdout


def test_with_no_add_there_is_an_archive_and_no_store(fetch, tmp_path):
    result = fetch("SITE/1", "--no-add", "--archive", tmp_path / "mine.warc.gz")
    assert result.stdout.splitlines()[-1] == f"Kept in {tmp_path / 'mine.warc.gz'}"
    assert not (tmp_path / "s").exists()


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ([], "name addresses to fetch, or a list of them with --from FILE"),
        (["--from", "none.json"], "none.json: cannot be read: No such file or directory"),
        (["http://a.example/", "--allow-network", "10.1/16"], "not a network"),
        (["http://a.example/", "--contact", "é"], "the contact for User-Agent is not plain ASCII"),
    ],
)
def test_misuse_is_one_line_and_makes_no_store(firsthand, tmp_path, args, said):
    result = firsthand("fetch", *args, "--store", tmp_path / "s")
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stderr.count("\n") == 1
    assert not (tmp_path / "s").exists()
