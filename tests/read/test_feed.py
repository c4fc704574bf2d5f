"""A feed's entries become documents where they hold their article, and name its address where they do not."""

import io
import socket

import pytest

from firsthand.model import PassedOver, Rejected
from firsthand.read import Media, RawDocument, read_article, split
from firsthand.read.feed import CUT, TEASER, NoFeedError, documents_of, parse_feed, split_feed

BODY = (
    "<p>Rebels north of Derrin received TOW missiles last week, two commanders said on Monday. Ismarra delivered them "
    "through Ardesh, one of them said.</p><p>The convoy crossed at night, according to a customs clerk. Villagers "
    "heard lorries until dawn and saw soldiers wave them on at the bridge, where none had passed since the "
    "spring.</p><p>The ministry in Selmet did not answer questions, and nobody at the border post would speak.</p>"
)
CONTENT = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'


def rss(*items: str, title: str = "Hill Wire") -> bytes:
    channel = f"<channel><title>{title}</title>{''.join(items)}</channel>"
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0" {CONTENT}>{channel}</rss>'.encode()


def item(number: int = 1, body: str = BODY, link: str = "http://hill.example/{}") -> str:
    return (
        f"<item><title>Convoy {number}</title><link>{link.format(number)}</link><guid>hw-{number}</guid>"
        f"<pubDate>Mon, 18 Mar 2024 23:30:00 -0500</pubDate><dc:creator>Ann Lee</dc:creator>"
        f"<content:encoded><![CDATA[{body}]]></content:encoded></item>"
    )


def atom(*entries: str) -> bytes:
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Hill Wire</title>{"".join(entries)}</feed>'.encode()


TEASERS = (
    "<item><title>Seen</title><link>http://hill.example/9</link><description>A convoy was seen.</description></item>"
)


def documents(data: bytes) -> list:
    return list(split_feed(io.BufferedReader(io.BytesIO(data)), "feed.rss", "feed.rss"))


def test_an_entry_with_its_article_is_read_with_what_the_feed_states_of_it(kb):
    (document,) = documents(rss(item()))
    article = read_article(document, kb)
    assert article.text.startswith("Rebels north of Derrin")
    assert (article.given_id, article.title, article.outlet) == ("hw-1", "Convoy 1", "Hill Wire")
    assert (article.published.edtf, article.url, article.authors) == (
        "2024-03-18",
        "http://hill.example/1",
        ("Ann Lee",),
    )


def test_the_same_holds_for_atom_with_markup_inside(kb):
    entry = (
        '<entry xml:base="http://hill.example/news/"><id>tag:hill.example,2024:1</id>'
        '<title type="html">A &amp;lt; B</title>'
        '<link href="one"/><link rel="license" href="http://hill.example/terms"/>'
        "<published>2024-03-18T10:00:00Z</published><updated>2024-03-19T10:00:00Z</updated>"
        "<author><name>Ann Lee</name></author>"
        f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{BODY}</div></content></entry>'
    )
    (document,) = documents(atom(entry))
    article = read_article(document, kb)
    assert (article.given_id, article.title, article.url) == (
        "tag:hill.example,2024:1", "A < B", "http://hill.example/news/one",
    )  # fmt: skip
    assert (article.published.edtf, article.modified.edtf) == ("2024-03-18", "2024-03-19")
    assert article.licence == "http://hill.example/terms"
    assert article.text.startswith("Rebels north of Derrin")


def test_a_day_of_change_is_not_taken_for_the_day_of_publication():
    (entry,) = parse_feed(
        atom("<entry><id>1</id><title>T</title><updated>2024-03-19T10:00:00Z</updated></entry>")
    ).entries
    assert (entry.stated.date, entry.stated.modified) == (None, "2024-03-19T10:00:00Z")


def test_plain_text_in_an_entry_stays_plain_text():
    words = "Shells at 5 < 6 & more came. " * 30
    entry = (
        f'<entry><id>1</id><content type="text">{words.replace("&", "&amp;").replace("<", "&lt;")}</content></entry>'
    )
    (document,) = documents(atom(entry))
    assert (document.media, document.data.decode()) == (Media.TEXT, words.strip())


@pytest.mark.parametrize(
    "text",
    [
        "A convoy was seen.",
        "Lorries came. " * 60 + "Continue reading on our site",
        "Lorries came. " * 60 + "[…]",
        "Lorries came. " * 60 + "Read more &rarr;",
    ],
)
@pytest.mark.parametrize("element", ["description", "content:encoded"])
def test_a_teaser_is_passed_over_with_what_to_do(text, element):
    told = f"<item><link>http://hill.example/1</link><{element}><![CDATA[{text}]]></{element}></item>"
    assert documents(rss(told)) == [PassedOver("feed.rss#1", TEASER)]


def test_a_long_summary_is_taken_for_the_article():
    (found,) = documents(
        rss(f"<item><guid>1</guid><description>{'Lorries came over the bridge. ' * 40}</description></item>")
    )
    assert isinstance(found, RawDocument)


@pytest.mark.parametrize("link", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "http://[bad/{}"])
def test_a_link_that_is_no_web_address_is_none(link):
    (entry,) = parse_feed(rss(item(link=link)), address="http://hill.example/feed").entries
    assert entry.stated.url is None or entry.stated.url.startswith("http://[bad")


def test_a_relative_link_starts_at_the_address_of_the_feed():
    (entry,) = parse_feed(rss(item(link="/news/{}")), address="http://hill.example/feed").entries
    assert entry.stated.url == "http://hill.example/news/1"


def test_a_feed_that_is_cut_off_gives_its_whole_entries_and_says_so():
    data = rss(item(1), item(2), item(3))
    found = documents(data[: data.index(b"hw-3") + 200])
    assert [one.given_id for one in found[:-1]] == ["hw-1", "hw-2"]
    assert found[-1] == Rejected("feed.rss", "split", CUT)


def test_a_feed_without_entries_is_said_to_be_one():
    (found,) = documents(rss())
    assert found.reason == "it is a feed without entries"


LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
HOSTILE = {
    "a billion laughs": f'<!DOCTYPE rss [<!ENTITY a0 "ha">{LAUGHS}]>',
    "quadratic growth": f'<!DOCTYPE rss [<!ENTITY a11 "{"x" * 100_000}">]>',
    "a file outside": '<!DOCTYPE rss [<!ENTITY a11 SYSTEM "file:///etc/passwd">]>',
    "an address outside": '<!DOCTYPE rss SYSTEM "http://127.0.0.1:1/evil.dtd">',
    "an element in an entity": '<!DOCTYPE rss [<!ENTITY a11 "<rss/>">]>',
}


@pytest.mark.parametrize("prologue", HOSTILE.values(), ids=HOSTILE)
def test_entities_are_neither_expanded_nor_fetched(prologue, ends):
    body = f"<rss version='2.0'><channel><title>T</title><item><title>{'&a11;' * 500}</title></item></channel></rss>"
    try:
        feed = parse_feed(f"<?xml version='1.0'?>{prologue}{body}".encode())
    except NoFeedError:
        return
    said = " ".join(str(entry) for entry in feed.entries)
    assert len(said) < 20_000
    assert "root:" not in said
    assert "xxx" not in said
    assert "haha" not in said


def test_nothing_is_asked_of_the_network(ends):
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/"
        prologue = f'<!DOCTYPE rss SYSTEM "{address}a.dtd" [<!ENTITY % p SYSTEM "{address}p"> %p;]>'
        linked = f'<?xml-stylesheet href="{address}s.xsl"?>{prologue}<rss version="2.0"><channel><title>T</title>'
        parse_feed(f"{linked}{item(link=address)}<image><url>{address}i</url></image></channel></rss>".encode())
        with pytest.raises(BlockingIOError):
            server.accept()
        with pytest.raises(NoFeedError):
            parse_feed(address.encode())  # an address in place of a feed


def test_ten_thousand_entries_are_read(ends):
    feed = parse_feed(rss(*(item(number, body="Short.") for number in range(10_000))))
    assert len({entry.key for entry in feed.entries}) == 10_000


@pytest.mark.parametrize(
    "data", [b"<rss" * 200_000, b"<a>" * 100_000, b"<rss>" + b"<![CDATA[" * 50_000, b"<rss " + b'a="' * 90_000]
)
def test_markup_that_never_ends_is_one_line(data, ends):
    try:
        parse_feed(data)
    except NoFeedError as fault:
        assert "\n" not in str(fault)


@pytest.mark.parametrize(
    ("declared", "charset", "written"),
    [
        ("windows-1252", None, "windows-1252"),
        ("utf-8", "windows-1252", "windows-1252"),
        ("no-such-charset", None, "utf-8"),
        ("utf-16", None, "utf-8"),
    ],
)
def test_letters_are_read_as_protocol_or_declaration_or_the_bytes_say(declared, charset, written):
    channel = "<channel><title>Café “Örd”</title></channel>"
    text = f'<?xml version="1.0" encoding="{declared}"?><rss version="2.0">{channel}</rss>'
    assert parse_feed(text.encode(written), charset).title == "Café “Örd”"


@pytest.mark.parametrize(
    "data", [b"plain words", b"<html><body>No feed</body></html>", b"<opml><body/></opml>", b"\0\1\2", b"{}"]
)
def test_what_is_no_feed_is_said_in_one_line(data):
    with pytest.raises(NoFeedError, match=r"^it "):
        parse_feed(data)


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("feed.rss", rss(item()), RawDocument),
        ("feed.atom", atom(), Rejected),
        ("feed.xml", rss(item()), RawDocument),
        ("feed", rss(item()), RawDocument),
        (
            "page.xml",
            b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><p>Text</p></html>",
            RawDocument,
        ),
        ("settings.xml", b"<?xml version='1.0'?><settings/>", PassedOver),
    ],
)
def test_xml_is_told_apart_by_its_root(tmp_path, name, data, kind):
    (tmp_path / name).write_bytes(data)
    (found,) = split(tmp_path / name)
    assert isinstance(found, kind)


def test_entries_without_id_are_named_by_address_or_number():
    feed = parse_feed(
        rss(item().replace("<guid>hw-1</guid>", ""), item(link="mailto:x").replace("<guid>hw-1</guid>", ""))
    )
    assert [one.given_id for one in documents_of(feed, "s", "n")] == ["http://hill.example/1", "n:2"]
