"""What feedparser finds in a feed, as plain values."""

import pytest

from firsthand.read.child import RefusedError
from firsthand.read.feed_entries import entries_of


def rss(item: str, channel: str = "") -> bytes:
    dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return f'<rss version="2.0" {dc}><channel><title>T</title>{channel}<item>{item}</item></channel></rss>'.encode()


@pytest.mark.parametrize(
    ("field", "item", "value"),
    [
        ("authors", "<author>ann@hill.example (Ann Lee)</author>", ["Ann Lee"]),
        ("authors", "<dc:creator>Ann Lee</dc:creator><dc:creator>Bo Ray</dc:creator>", ["Ann Lee", "Bo Ray"]),
        ("authors", "<title>none</title>", []),
        ("title", "<title>One &lt;b&gt;two&lt;/b&gt; &amp;amp; three</title>", "One two & three"),
        ("title", "<title>5 &lt; 6</title>", "5 < 6"),
        ("outlet", '<source url="http://other.example/feed">Other Wire</source>', "Other Wire"),
        ("published", "<pubDate>Mon, 18 Mar 2024 10:00:00 GMT</pubDate>", "Mon, 18 Mar 2024 10:00:00 GMT"),
        ("updated", "<pubDate>Mon, 18 Mar 2024 10:00:00 GMT</pubDate>", None),
        ("link", "<link> http://hill.example/1 </link>", "http://hill.example/1"),
    ],
)
def test_a_field_is_given_as_stated(field, item, value):
    assert entries_of(rss(item))["entries"][0][field] == value


def test_the_rights_of_the_feed_hold_for_an_entry_that_states_none():
    (entry,) = entries_of(rss("<title>x</title>", "<copyright>© Hill Wire</copyright>"))["entries"]
    assert entry["licence"] == "© Hill Wire"


def test_what_has_no_root_element_is_refused():
    with pytest.raises(RefusedError, match="no RSS or Atom"):
        entries_of(b"<?xml version='1.0'?><!-- nothing -->")
