"""What kind of XML or HTML something is, by its first element."""

import re

FEED_ROOTS = frozenset(("rss", "feed", "rdf"))
_LOOK = 8192  # bytes
_ROOT = re.compile(rb"<(?:[a-z_][\w.-]*:)?([a-z_][\w.-]*)", re.IGNORECASE)


def root_element(data: bytes) -> str | None:
    """The name of the first element, in lower case and without prefix; None where the data does not begin as markup.

    NULs are passed over, so that UTF-16 is read too.
    """
    start = data[:_LOOK].replace(b"\0", b"")
    root = _ROOT.search(start) if start.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<") else None
    return root[1].decode("ascii").lower() if root else None
