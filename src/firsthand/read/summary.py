"""Points and standfirsts set before the story."""

import re
from collections.abc import Iterator
from itertools import takewhile

from firsthand.model import BlockKind
from firsthand.read.byline import is_author_line
from firsthand.read.caption import is_credited_picture
from firsthand.read.dateline import dateline_end
from firsthand.read.page import Found, Page
from firsthand.read.paragraphs import Stretch

_LABEL = re.compile(r"(?:story highlights|key points|highlights|key takeaways|at a glance|in brief|summary)\b\s*:?")
_CLOSED = '.!?"”:…'
_LONGEST = 200
_MOST = 6
_FULL = 100
_LONGER = 1.4


def summaries(page: Page) -> Iterator[Found]:
    """Labelled points at the start ("Story highlights ..."), and short lines before the first full paragraph."""
    for index, paragraph in enumerate(page.paragraphs[:_MOST]):
        if _LABEL.match(page.folded, paragraph.start, paragraph.end):
            points = list(takewhile(lambda point: _is_point(page, point), page.paragraphs[index + 1 : index + _MOST]))
            last = points[-1] if points else paragraph
            yield Found(BlockKind.SUMMARY, paragraph.start, last.end, 2)
            return
    yield from _standfirst(page)
    yield from _under_picture(page)


def _standfirst(page: Page) -> Iterator[Found]:
    """A few short unclosed lines after the author lines, followed by a closed paragraph."""
    lines = list(takewhile(lambda each: is_author_line(page, *each), enumerate(page.paragraphs[:4])))
    top = page.paragraphs[len(lines) :]
    points = list(takewhile(lambda point: _is_point(page, point), top[:_MOST]))
    following = top[len(points) : len(points) + 1]
    if not page.title or not points or len(points) == _MOST or not following:
        return
    if page.text[following[0].end - 1] in _CLOSED and following[0].end - following[0].start > _FULL:
        for point in points:
            yield Found(BlockKind.SUMMARY, *point, 0)


def _is_point(page: Page, paragraph: Stretch) -> bool:
    words = page.words(paragraph)
    return len(words) <= _LONGEST and words[-1] not in _CLOSED and len(words.split()) >= 4


def _under_picture(page: Page) -> Iterator[Found]:
    """One short sentence between the caption of the first picture and a longer first paragraph."""
    pictures = list(takewhile(lambda each: is_credited_picture(page, each), page.paragraphs[:3]))
    first, *second = page.paragraphs[len(pictures) : len(pictures) + 2] or [Stretch(0, 0)]
    if not pictures or not second or len(page.sentences(first)) > 1:
        return
    length = first.end - first.start
    longer = second[0].end - second[0].start > _LONGER * length
    if length <= _LONGEST and longer and dateline_end(page.text, first, 0) is None:
        yield Found(BlockKind.SUMMARY, *first, 0)
