"""Addresses that may stand as links in what is written for other programs."""

import re
from urllib.parse import urlsplit

# An IRI of RFC 3987 holds none of these; what turns or hides text would show another address than it leads to.
_UNSAFE = re.compile(
    '[\x00-\x20\x7f-\xa0<>"{}|\\\\^`\u061c\u200b-\u200f\u2028-\u202f\u2060-\u2069\u3000\ufeff\ud800-\udfff]'
)


def web_address(url: str | None) -> str | None:
    """The address as stated, None where it is not a whole http or https address that every reader of IRIs takes."""
    if not url or _UNSAFE.search(url):
        return None
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018  # reading it is the check
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname else None
