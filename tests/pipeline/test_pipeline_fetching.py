"""What is fetched becomes documents: pages, PDFs, and the entries of feeds."""

import pytest

from fetch.site import Site, page
from firsthand.fetch import Fetched, Fetcher, Policy, Refused
from firsthand.model import PassedOver, Rejected
from firsthand.pipeline.fetching import MOST_FOLLOWED, FeedFound, Gatherer, Held
from firsthand.read import Media, RawDocument
from firsthand.read.address_list import Listed
from firsthand.read.feed import CUT
from firsthand.read.stated import Stated

BODY = "<p>" + "Lorries came over the bridge at night. " * 20 + "</p>"


@pytest.fixture
def site():
    with Site() as running:
        yield running


@pytest.fixture
def gather(site):
    """Gathers paths of the site; returns the documents and what was told."""

    def run(*wanted, held=(), entries=False):
        policy = Policy(allowed_networks=("127.0.0.1/32",), allowed_ports=(site.port,))
        told = []
        known = {f"{base(site)}{path}": "an-article" for path in held}
        gatherer = Gatherer(Fetcher(policy), told.append, known.get, entries=entries)
        listed = [one if isinstance(one, Listed) else Listed(f"{base(site)}{one}") for one in wanted]
        return list(gatherer.documents(listed)), told

    return run


def base(site: Site) -> str:
    return f"http://127.0.0.1:{site.port}"


def feed(site: Site, *items: str, kind: str = "application/rss+xml") -> bytes:
    text = f"<rss version='2.0'><channel><title>Hill Wire</title>{''.join(items)}</channel></rss>"
    return page(text.replace("SITE", base(site)).encode(), content_type=kind)


def item(link: str, body: str = "A convoy was seen.") -> str:
    return (
        f"<item><link>{link}</link><pubDate>18 Mar 2024</pubDate><description><![CDATA[{body}]]></description></item>"
    )


@pytest.mark.parametrize(
    ("kind", "media"),
    [
        ("text/html; charset=windows-1252", Media.HTML),
        ("application/xhtml+xml", Media.HTML),
        ("application/pdf", Media.PDF),
        ("text/plain", Media.TEXT),
        ("application/json", Media.JSON),
    ],
)
def test_a_page_is_read_as_its_server_says(site, gather, kind, media):
    site.pages["/1"] = page(b"<p>Text.</p>", content_type=kind)
    (document,), (told,) = gather("/1")
    assert (document.media, document.data, document.source) == (media, b"<p>Text.</p>", f"{base(site)}/1")
    assert document.charset == ("windows-1252" if "charset" in kind else None)
    assert document.given_id == f"{told.moment:%Y%m%d%H%M%S}/{base(site)}/1"
    assert document.beside == Stated(url=f"{base(site)}/1")


def test_the_address_stated_is_the_one_after_redirects_and_the_list_states_the_rest(site, gather):
    site.pages["/old"] = page(b"", "301 Moved", location="/new")
    site.pages["/new"] = page()
    listed = Listed(f"{base(site)}/old", Stated(title="T", outlet="O", date="2024", url="http://list.example/"))
    (document,), _ = gather(listed)
    assert document.beside == Stated(title="T", outlet="O", date="2024", url=f"{base(site)}/new")


def test_what_is_refused_is_told_and_the_rest_goes_on(site, gather):
    site.pages["/1"] = page()
    documents, told = gather(Listed("http://10.0.0.1/"), "/none", Listed("javascript:alert(1)"), "/1")
    assert [type(one) for one in told] == [Refused, Refused, Refused, Fetched]
    assert len(documents) == 1


def test_an_address_that_the_store_holds_is_not_asked_for(site, gather):
    documents, told = gather("/1", held=["/1"])
    assert (documents, told) == ([], [Held(f"{base(site)}/1", "an-article")])
    assert site.requests == []


@pytest.mark.parametrize("kind", ["application/rss+xml", "application/xml", "text/html", "text/plain"])
def test_a_feed_gives_the_entries_that_hold_their_article_whatever_its_type(site, gather, kind):
    site.pages["/feed"] = feed(site, item("SITE/1"), item("SITE/2", BODY * 2), kind=kind)
    (teaser, document), (_, found) = gather("/feed")
    assert isinstance(teaser, PassedOver)
    assert (document.beside.url, document.beside.outlet) == (f"{base(site)}/2", "Hill Wire")
    assert isinstance(found, FeedFound)
    assert [path for path in site.paths if path != "/robots.txt"] == ["/feed"]


def test_with_entries_their_pages_are_fetched_and_the_feed_states_the_rest(site, gather):
    site.pages["/feed"] = feed(site, item("SITE/1"), item("SITE/2"))
    site.pages["/1"] = site.pages["/2"] = page()
    documents, _ = gather("/feed", held=["/2"], entries=True)
    assert [(one.beside.url, one.beside.date, one.media) for one in documents] == [
        (f"{base(site)}/1", "18 Mar 2024", Media.HTML)
    ]


def test_links_of_a_feed_to_private_addresses_are_refused(site, gather):
    links = ("http://10.0.0.1/", "http://169.254.169.254/latest/meta-data/", "http://[::1]/", "http://127.0.0.2:1/")
    site.pages["/feed"] = feed(site, *map(item, links))
    documents, told = gather("/feed", entries=True)
    assert documents == []
    assert [one.address for one in told if isinstance(one, Refused)] == list(links)


def test_an_entry_whose_page_is_refused_is_read_from_the_feed_where_that_holds_it(site, gather):
    site.pages["/feed"] = feed(site, item("http://10.0.0.1/", BODY * 2))
    documents, _ = gather("/feed", entries=True)
    assert [type(one) for one in documents] == [RawDocument]


def test_of_a_very_long_feed_so_many_entries_are_followed_and_the_others_counted(site, gather):
    site.pages["/feed"] = feed(site, *(item(f"http://10.0.0.1/{number}") for number in range(MOST_FOLLOWED + 3)))
    _, told = gather("/feed", entries=True)
    assert [one.left for one in told if isinstance(one, FeedFound)] == [3]
    assert sum(isinstance(one, Refused) for one in told) == MOST_FOLLOWED


@pytest.mark.parametrize("entries", [True, False])
def test_a_feed_that_is_cut_off_is_said_to_be(site, gather, entries):
    text = f"<rss version='2.0'><channel>{item(f'{base(site)}/none')}<item><ti"
    site.pages["/feed"] = page(text.encode(), content_type="application/rss+xml")
    documents, _ = gather("/feed", entries=entries)
    assert [one.reason for one in documents if isinstance(one, Rejected)] == [CUT]


def test_a_broken_feed_and_other_xml_are_one_line_each(site, gather):
    site.pages["/feed"] = page(b"<rss", content_type="application/rss+xml")
    site.pages["/map"] = page(b"<urlset></urlset>", content_type="application/xml")
    documents, _ = gather("/feed", "/map")
    assert [type(one) for one in documents] == [Rejected, PassedOver]
