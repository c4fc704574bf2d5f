"""Leftovers of the page."""

import re
from collections.abc import Iterator

from firsthand.model import BlockKind
from firsthand.read.page import Found, Page

_LONGEST = 2000
_RULE = re.compile(r"[_=~#]{2,}|-{3,}|\d{12,}|[|/\\<>]+|[{}\];()]+|\d{1,3} (?:years?|months?|days?|hours?) ago")
_SCRIPT = re.compile(
    r"<!--.*|.*-->|[\w.$]+\([^()\n]{0,200}\);?|\w+=\"https?:.*|</?[a-z][^>\n]{0,200}>|https?://\S+|@media\b.*\}",
    re.ASCII,
)


def scraps(page: Page) -> Iterator[Found]:
    """Rules, scripts, markup, bare numbers and bare addresses, each on a line of its own."""
    for line in page.lines:
        if line.end - line.start > _LONGEST:
            continue
        words = page.words(line)
        script = words.startswith(("<", "http")) or words[-1] in ';)>"/}'
        if _RULE.fullmatch(words) or (script and _SCRIPT.fullmatch(words)):
            yield Found(BlockKind.OTHER, line.start, line.end)
