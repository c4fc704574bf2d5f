"""Time stamps of running reports."""

import re
from collections.abc import Iterator

from firsthand.model import BlockKind
from firsthand.read.page import Found, Page

_STAMP = re.compile(
    r"[*\[(–—-]{0,3}\s?updated?:? ?(?:at )?\d{1,4}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)?"
    r"(?: ?(?:[ecmp][sd]?t|gmt|bst|utc|cet)\b)?(?: ?\([^)\n]{1,20}\))?[.:]?"
)
_RUNNING = 3


def running_updates(page: Page) -> Iterator[Found]:
    """In a report that runs by the clock, only the stamps are notes on updates, and what they head is story."""
    stamps = [match for each in page.paragraphs if (match := _STAMP.match(page.folded, each.start, each.end))]
    if len(stamps) < _RUNNING:
        return
    for stamp in stamps:
        yield Found(BlockKind.UPDATE, stamp.start(), stamp.end(), 3)
        yield Found(BlockKind.STORY, stamp.end(), page.paragraph_at(stamp.start()).end, 3)
