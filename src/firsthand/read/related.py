"""Pointers to other articles, known by their shape or their place."""

import re
from collections.abc import Iterator
from itertools import takewhile

from firsthand.model import BlockKind
from firsthand.read.page import Found, Page
from firsthand.read.paragraphs import Stretch

_LABELS = frozenset(
    (
        *("read more", "read also", "read next", "also read", "see also", "more", "more from", "more on this"),
        *("related", "related stories", "related articles", "related coverage", "further reading", "recommended"),
        *("most read", "you may also like"),
    )
)
_LABELLED = re.compile(r"[A-Z][A-Z0-9 .&'’-]{2,40}: ?[A-Z“‘'][^\n]*\s\S+\s\S")
_MORE = re.compile(r"(?<=\S) MORE(?=$|[\s,.;:)’'\"”])")
_GLUE = re.compile(r"(?<=[a-z.)])[A-Z\d][\w'’]+|(?<=[a-z]) (?=[A-Z])")
_LAST_WORD = re.compile(r"[\w'’.-]+$")
_CLOSED = '.!?…”":'
_LIST_REACH = 1500
_NAME_REACH = 90
_HEADLINE = 150
_LABEL = 30
_SHOUTED = 300
_SHOUTED_WORDS = 6
_SPEAKERS = 2


def related(page: Page) -> Iterator[Found]:
    """Links to other stories: in capitals, behind a label, before "Read more", in a list, or inside a name."""
    shouted, labelled = [], []
    for paragraph in page.paragraphs:
        length = paragraph.end - paragraph.start
        if length < _SHOUTED and page.folded.endswith(" read more", paragraph.start, paragraph.end):
            yield Found(BlockKind.RELATED, *paragraph, 2)
        elif length < _SHOUTED and _is_shouted(page.words(paragraph)):
            shouted.append(paragraph)
        elif _LABELLED.match(page.text, paragraph.start, paragraph.end):
            labelled.append(paragraph)
    yield from _in_capitals(page, shouted)
    yield from _behind_labels(page, labelled)
    yield from _listed(page)
    yield from _inside_names(page)
    yield from _doubled(page)


def _is_shouted(words: str) -> bool:
    shouts = words[:2].isupper() or words[0] in "‘'“\""
    return shouts and words.isupper() and words[-1] not in '."”' and len(words.split()) >= _SHOUTED_WORDS


def _in_capitals(page: Page, shouted: list[Stretch]) -> Iterator[Found]:
    """Headlines of other stories between the paragraphs of this one, unless the whole text is in capitals."""
    if 3 * len(shouted) <= len(page.paragraphs):
        for paragraph in shouted:
            if paragraph.start > page.paragraphs[0].start:
                yield Found(BlockKind.RELATED, *paragraph)


def _behind_labels(page: Page, labelled: list[Stretch]) -> Iterator[Found]:
    """Headlines behind a label in capitals ("CITY COUNCIL: Vote delayed again"), unless the labels are speakers."""
    headlines = [
        each for each in labelled if each.end - each.start < _HEADLINE and page.text[each.end - 1] not in _CLOSED
    ]
    if len(labelled) - len(headlines) <= _SPEAKERS:
        for paragraph in headlines:
            if paragraph.start > page.paragraphs[0].start:
                yield Found(BlockKind.RELATED, *paragraph)


def _listed(page: Page) -> Iterator[Found]:
    """Short unclosed lines that follow a line with nothing but a label such as "Read more"."""
    for index, paragraph in enumerate(page.paragraphs):
        if paragraph.end - paragraph.start > _LABEL or _bare(page, paragraph) not in _LABELS:
            continue
        items = list(takewhile(lambda item: _is_item(page, item), page.paragraphs[index + 1 : index + 12]))
        if items:
            yield Found(BlockKind.RELATED, paragraph.start, items[-1].end, 2)


def _bare(page: Page, paragraph: Stretch) -> str:
    return page.folded[paragraph.start : paragraph.end].strip(" :.*»")


def _is_item(page: Page, paragraph: Stretch) -> bool:
    return (
        paragraph.end - paragraph.start <= _HEADLINE
        and page.text[paragraph.end - 1] not in '.”"'
        and page.text[paragraph.start] not in "—–©"
    )


def _inside_names(page: Page) -> Iterator[Found]:
    """Lists of headlines glued to a name and closed by MORE ("Ann Lee Ann B. LeeTalks stall Vote nears MORE said")."""
    previous = 0
    for match in _MORE.finditer(page.text):
        first = max(previous, page.paragraph_at(match.start()).start, match.start() - _LIST_REACH)
        start = _list_start(page.text, first, match.start())
        if start is not None:
            yield Found(BlockKind.RELATED, start, match.end(), 3)
        previous = match.end()


def _list_start(text: str, first: int, end: int) -> int | None:
    for match in _GLUE.finditer(text, first, end):
        name = _LAST_WORD.search(text[max(first, match.start() - 30) : match.start()])
        if name is None or len(name.group()) < 3:
            continue
        if match.group() == " " and not text.startswith(name.group(), match.end()):
            continue
        before = text.rfind(name.group(), max(first, match.start() - _NAME_REACH), match.start() - len(name.group()))
        if before >= 0:
            return before + len(name.group()) + 1
    return None


def _doubled(page: Page) -> Iterator[Found]:
    """Headlines that stand twice in a row, as link and as title of its picture."""
    for paragraph in page.paragraphs:
        if paragraph.end - paragraph.start > 2 * _HEADLINE or page.text[paragraph.end - 1] in _CLOSED:
            continue
        words = page.words(paragraph).split()
        if any(words[-length:] == words[-2 * length : -length] for length in range(4, len(words) // 2 + 1)):
            yield Found(BlockKind.RELATED, *paragraph, 2)
