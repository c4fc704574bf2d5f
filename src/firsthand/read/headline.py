"""The headline inside a text."""

import re
from collections.abc import Iterator

from firsthand.model import BlockKind
from firsthand.read.page import Found, Page
from firsthand.read.paragraphs import Stretch, trimmed

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 250
_LIKE, _SAME = 0.6, 0.9


def headlines(page: Page) -> Iterator[Found]:
    """The title where the text repeats it at its start; a first line that looks like a headline where there is none."""
    if not page.title:
        if len(page.paragraphs) > 1 and _looks_like_headline(page, page.paragraphs[0], page.paragraphs[1]):
            yield Found(BlockKind.HEADLINE, *page.paragraphs[0], 0)
        return
    title = _words(page.title)
    for paragraph in page.paragraphs[:3]:
        repeated = _repeated(page, paragraph, title)
        if repeated is not None:
            whole = repeated.start == paragraph.start
            yield Found(BlockKind.HEADLINE, *repeated, 3 if whole else 1)
            if not whole:
                yield Found(BlockKind.CAPTION, *trimmed(page.text, paragraph.start, repeated.start), 1)


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _repeated(page: Page, paragraph: Stretch, title: list[str]) -> Stretch | None:
    """The paragraph, or its end, where it says the title."""
    closed = page.text[paragraph.end - 1] in '.!”"'
    words = _words(page.words(paragraph)) if paragraph.end - paragraph.start <= _LONGEST else []
    if words and _alike(words, title, _SAME if closed else _LIKE):
        return paragraph
    if closed or paragraph.end - paragraph.start > 3 * _LONGEST:
        return None
    last = page.sentences(paragraph)[-1]
    bar = page.text.rfind("|", paragraph.start, paragraph.end)
    for start in (last.start, bar + 1 if bar >= 0 else last.start):
        end = trimmed(page.text, start, paragraph.end)
        words = _words(page.words(end))
        if paragraph.start < start < paragraph.end and len(words) >= 2 and _covers(title, words):
            return end
    return None


def _alike(words: list[str], title: list[str], least: float) -> bool:
    """Whether two lists of words share at least this part of all their words."""
    return len(set(words) & set(title)) >= least * len(set(words) | set(title))


def _covers(title: list[str], words: list[str]) -> bool:
    return len(set(words) & set(title)) >= _LIKE * len(set(words))


def _looks_like_headline(page: Page, first: Stretch, second: Stretch) -> bool:
    words = page.words(first)
    if len(words) > _LONGEST or words[-1] in ".;,:" or len(words.split()) < 2 or words[0] in "(©[•-–—*":
        return False
    return second.end - second.start > len(words) or page.text[first.end : second.start].count("\n") > 1
