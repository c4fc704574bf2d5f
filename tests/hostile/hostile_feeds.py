"""Feeds of too much, and lists of addresses that are none."""

from hostile_registry import MEGABYTE, SAID, hostile

_ITEM = (
    "<item><title>Barrels counted</title><link>http://a.example/{0}</link><description>"
    + SAID
    + "</description></item>"
)


def _feed(items: str, before: str = "") -> bytes:
    return f"<rss version='2.0'><channel><title>Harbour</title>{before}{items}</channel></rss>".encode(
        "utf-8", "surrogatepass"
    )


@hostile("feed-empty.rss")
def _empty():
    """Nothing."""
    return b""


@hostile("feed-only-mark.rss")
def _only_mark():
    """A byte order mark."""
    return b"\xef\xbb\xbf"


@hostile("feed-no-entries.rss")
def _no_entries():
    """A feed without entries."""
    return _feed("")


@hostile("feed-many.rss")
def _many():
    """A hundred thousand entries without a word in them."""
    return _feed("<item/>" * 100_000)


@hostile("feed-many-articles.rss")
def _many_articles():
    """Eight thousand teasers."""
    return _feed("".join(_ITEM.format(n) for n in range(8_000)))


@hostile("feed-deep.rss")
def _deep():
    """An entry of elements a hundred thousand deep."""
    return _feed("<item><description>" + "<div>" * 100_000 + SAID * 9)


@hostile("feed-deep-escaped.rss")
def _deep_escaped():
    """An article of elements a hundred thousand deep, as the text of an entry."""
    return _feed(f"<item><description>{'&lt;div&gt;' * 100_000}{SAID * 30}</description></item>")


@hostile("feed-names.rss")
def _names():
    """Five thousand namespaces."""
    return _feed("".join(f"<item xmlns:a{n}='http://a.example/{n}'><a{n}:b>c</a{n}:b></item>" for n in range(5_000)))


@hostile("feed-attributes.atom")
def _attributes():
    """A link of eight thousand attributes."""
    return b"<feed><entry><link " + b" ".join(b"a%d='1'" % n for n in range(8_000)) + b"/></entry></feed>"


@hostile("feed-long-title.rss")
def _long_title():
    """A title of a megabyte of half elements."""
    return _feed(f"<item><title>{'&lt;a ' * 200_000}</title><description>{SAID * 30}</description></item>")


@hostile("feed-turned.rss")
def _turned():
    """Entries whose names, links and dates turn and command a terminal."""
    odd = "\u202e\u2066\x1b[2J\u200b&#x1b;]0;x&#7;&#x202e;"
    one = f"<item><guid>{odd}\n../../x</guid><title>{odd}</title><pubDate>{odd}</pubDate><link>javascript:{odd}</link>"
    return _feed(f"{one}<description>{SAID * 30}</description></item>" * 3)


@hostile("feed-addresses.rss")
def _addresses():
    """Links to files and programs, and one that cannot be taken apart."""
    links = (
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "http://[::1",
        "//",
        "http://" + "a." * 50_000,
    )
    return _feed("".join(f"<item><link>{link}</link><description>{SAID * 30}</description></item>" for link in links))


@hostile("feed-cut.rss")
def _cut():
    """A feed that breaks off in its second entry."""
    return _feed(_ITEM.format(1) + _ITEM.format(2)).partition(b"example/2")[0]


@hostile("feed-packed.atom")
def _packed():
    """Content in base64 that is none, and of a type that is no text."""
    return b"<feed><entry><content type='application/octet-stream'>" + b"A" * MEGABYTE + b"</content></entry></feed>"


@hostile("feed-same.rss")
def _same():
    """Five thousand entries of one id."""
    return _feed(f"<item><guid>a</guid><description>{SAID}</description></item>" * 5000)


@hostile("feed-dates.rss")
def _dates():
    """Dates that no calendar has."""
    return _feed(
        f"<item><pubDate>{'9' * 5000} Foo 99999 99:99:99 {'+' * 50}</pubDate>"
        f"<description>{SAID * 30}</description></item>" * 50
    )


@hostile("feed-json.rss")
def _json():
    """JSON by the name of a feed."""
    return b'{"items": [{"content_text": "a"}]}'


@hostile("list-of-paths.urls")
def _list_of_paths():
    """A list of addresses of files."""
    return b"file:///etc/passwd\n/etc/passwd\n\\\\host\\share\n" * 1000


@hostile("list-deep.urls")
def _list_deep():
    """A list in JSON, too deep."""
    return b'[{"type":"a","URL":' + b"[" * MEGABYTE


@hostile("list-many.json")
def _list_many():
    """A list of four hundred thousand works."""
    return b"[" + b'{"type":"a","URL":"http://a.example"},' * 240_000 + b'{"type":"a","URL":"b"}]'
