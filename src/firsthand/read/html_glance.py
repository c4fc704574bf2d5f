"""All words of a web page at a glance. Runs in the child process."""

import re
from html import unescape

from resiliparse.extract.html2text import extract_plain_text

_TITLE = re.compile(r"<title[^>]{0,200}>([^<]{1,1000})", re.IGNORECASE)
_HEAD = 100_000


def glance_at(page: bytes) -> str:
    """The title and visible words of a page in UTF-8, a line a block, menus and furniture too.

    Alternative texts and forms are left out.
    """
    html = page.decode("utf-8", "replace")
    title = _TITLE.search(html, 0, _HEAD)
    words: str = extract_plain_text(html, preserve_formatting=True, main_content=False)
    return f"{unescape(title[1]).strip()}\n\n{words}" if title else words
