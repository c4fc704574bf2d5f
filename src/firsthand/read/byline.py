"""Author lines, date lines and signatures."""

import re
from collections.abc import Iterator

from firsthand.model import BlockKind
from firsthand.read.dateline import MONTH
from firsthand.read.page import Found, Page
from firsthand.read.paragraphs import Stretch, trimmed

_BY = re.compile(
    r"(?:by|written by|posted by|reported by|compiled by|author|authors|story by|words by)\b:? +(?=\S)", re.IGNORECASE
)
_PART = r"(?:[A-Z][\w.'’-]*|and|de|van|von|al|el|bin|&|\||of|for|the)"
_NAMES = re.compile(rf"{_PART}(?:,? {_PART}){{0,30}}")
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? )?"
_DATE = (
    rf"(?:{MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}}(?:st|nd|rd|th)? {MONTH},? \d{{4}}|\d{{4}}-\d\d-\d\d"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})"
)
_TIME = r"[T ,|•·@-]{0,4}(?:at )?(?:\d{1,2}[:.]\d\d(?:[:.]\d\d)?)? ?(?:[ap]\.?m\.?)? ?(?:[A-Z]{2,4})?"
_STAMP = re.compile(
    rf"(?:(?:first )?(?:published|posted|date|created|last modified|issued)?:? ?(?:on |at )?)?{_WEEKDAY}{_DATE}{_TIME}",
    re.IGNORECASE,
)
# "Harbour Courier, Tuesday 19 March 2024, page 7", "Harbour Courier | 23 April 2024 | By our correspondent"
_MASTHEAD = re.compile(
    rf"(?P<outlet>{_PART}(?: {_PART}){{0,5}})\s*[,|·–—-]\s*{_WEEKDAY}{_DATE}(?:\s*[,|·–—-][^.]{{1,60}})?", re.IGNORECASE
)
_STAFF = re.compile(
    r"(?:staff (?:writers?|reporters?|report)|correspondent|(?:the )?associated press|reuters|usa today|afp"
    r"|special (?:to|for) .{3,40}|opinion contributor|contributor|columnist)",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"(?<=[.!?])\s*[—–-]{1,2}\s?[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,2}$")
_NAME = r"[A-Z][\w.’'-]*(?: [\w’'-]+){0,2}"
_DESK = re.compile(rf"{_NAME} ?/ ?{_NAME}(?: ?/ ?{_NAME})?")
_TOP = 6
_SHORT = 120


def bylines(page: Page) -> Iterator[Found]:
    """Author and date lines before the story, and names that sign its last paragraphs."""
    closed = 0
    for index, paragraph in enumerate(page.paragraphs[:_TOP]):
        closed += page.text[paragraph.end - 1] == "."
        if closed > 1:  # a standfirst may come before the author, a story does not
            break
        if is_author_line(page, index, paragraph):
            yield Found(BlockKind.BYLINE, *paragraph)
    for line in page.lines[:_TOP]:
        if masthead(page.words(line)):
            yield Found(BlockKind.BYLINE, *line, 2)
    for line in page.lines[-2:]:
        if line.end - line.start <= _SHORT and _DESK.fullmatch(page.words(line)):
            yield Found(BlockKind.BYLINE, *line, 2)
    for paragraph in page.paragraphs[-2:]:
        signed = _SIGNED.search(page.text, max(paragraph.start, paragraph.end - 60), paragraph.end)
        if signed:
            yield Found(BlockKind.BYLINE, *trimmed(page.text, *signed.span()))


def masthead(line: str) -> str | None:
    """The name before the date, for a line near the top that names an outlet and the day it appeared."""
    found = _MASTHEAD.fullmatch(line) if len(line) <= _SHORT else None
    return found["outlet"] if found else None


def is_author_line(page: Page, index: int, paragraph: Stretch) -> bool:
    """Whether paragraph number `index` says only who wrote the text or when."""
    words = page.words(paragraph)
    if len(words) > _SHORT:
        return False
    if _STAMP.fullmatch(words) or _STAFF.fullmatch(words):
        return True
    by = _BY.match(words)
    if by:
        return bool(_NAMES.match(words, by.end())) and words[-1] not in ".!?"
    following = [page.words(each) for each in page.paragraphs[index + 1 : index + 2]]
    staffed = any(_STAFF.fullmatch(line) or _STAMP.fullmatch(line) for line in following)
    return staffed and bool(_NAMES.fullmatch(words))
