"""The first element tells what a piece of markup is."""

import pytest

from firsthand.read.root_element import root_element


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"<rss version='2.0'>", "rss"),
        (b"\xef\xbb\xbf <?xml version='1.0'?><!-- <b> -- >--><RDF:RDF>", "b"),
        (b"<?xml version='1.0'?>\n<atom:feed>", "feed"),
        ("<?xml version='1.0'?><feed>".encode("utf-16"), "feed"),
        (b"<!DOCTYPE html><html>", "html"),
        (b"words <rss>", None),
        (b"<?xml version='1.0'?>", None),
        (b"", None),
    ],
)
def test_the_name_is_without_prefix_and_in_lower_case(data, name):
    assert root_element(data) == name
