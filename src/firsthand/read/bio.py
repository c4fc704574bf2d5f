"""Who the author is."""

import re
from collections.abc import Iterator

from firsthand.model import BlockKind
from firsthand.read.page import Found, Page
from firsthand.read.paragraphs import Stretch

_TITLE = r"(?:(?:Dr|Mr|Ms|Mrs|Prof|Gen|Lt|Col|Sen|Rep|Rev|Sir)\. )?"
_SUFFIX = r"(?:,? (?:Jr|Sr|PhD|Ph\.D)\.?,?)?"
_NAME = rf"(?-i:{_TITLE}[A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]*|de|van|von|al|el|bin)){{1,4}}{_SUFFIX})"
_ROLES = """
    author co-author writer reporter editor columnist correspondent contributor fellow professor journalist director
    analyst commentator blogger host historian researcher scholar founder co-founder president ceo chairman lawyer
    attorney producer anchor student lecturer adviser advisor strategist consultant instructor critic novelist staffer
    intern member activist publisher teacher dean expert chief coordinator chair senator congressman economist
    diplomat ambassador officer engineer
"""
_ROLE = rf"(?:{'|'.join(_ROLES.split())})s?\b"
_WORD = r"(?!to\b|that\b|said\b|expected\b|not\b)[\w'’“\"&.,-]+"
_LEAD = re.compile(
    rf"[•*—–\-\[(]?\s?({_NAME}|The (?:author|writer))(?:,[^.\n]{{2,200}}?,)?(?: and {_NAME})? "
    rf"(?:(?:is|was|are|has been)(?: {_WORD}){{0,9}}? (?:[\w-]{{1,20}}-)?{_ROLE}"
    r"|(?:(?:most recently|previously|formerly) )?(?:writes|covers|teaches|blogs|serve[sd]|work(?:s|ed)|reports) "
    r"(?:on|about|for|at|as|in|the|[a-z]+ (?:and|at|for|in|from))\b)",
    re.IGNORECASE,
)
_NO_NAME = frozenset(
    """
    A An The Many Some Most Several Two Three U.S. But And Following After Before Since During President Republican
    Democratic Former However This There When While In On At If It As For Yet So Still Meanwhile Even Though
    """.split()
)  # capitalised words that begin a sentence of the story
_FIRST, _LAST = 4, 7
_LONGEST = 900
_FULL = 60
_SUBJECT = 2


def bios(page: Page) -> Iterator[Found]:
    """Notes on the author near either end of the text: a name that the story hardly holds, and what its bearer does."""
    count = len(page.paragraphs)
    if count < 3:
        return
    for index, paragraph in enumerate(page.paragraphs):
        near = index < _FIRST or index >= count - _LAST
        if near and paragraph.end - paragraph.start <= _LONGEST and _is_bio(page, paragraph):
            yield Found(BlockKind.BIO, *paragraph)


def _is_bio(page: Page, paragraph: Stretch) -> bool:
    words = page.words(paragraph)
    lead = _LEAD.match(words)
    if lead is None or any(quote in words[: lead.end()] for quote in '"“'):
        return False
    name = lead.group(1)
    if not name.startswith(("The author", "The writer")) and name.split()[0] in _NO_NAME:
        return False
    if name.startswith(("Mr.", "Ms.", "Mrs.")):  # the story's own way of naming people
        return False
    return not _is_subject(page, paragraph, name.split()[-1])


def _is_subject(page: Page, bio: Stretch, name: str) -> bool:
    """Whether full paragraphs other than the note itself name the person."""
    seen: set[int] = set()
    place = page.text.find(name)
    while place >= 0 and len(seen) < _SUBJECT:
        paragraph = page.paragraph_at(place)
        if paragraph != bio and paragraph.end - paragraph.start > _FULL:
            seen.add(paragraph.start)
        place = page.text.find(name, paragraph.end)
    return len(seen) >= _SUBJECT
