"""Captions without a credit, known by their wording and by standing unclosed between closed paragraphs."""

import re
from collections.abc import Iterator

from firsthand.model import BlockKind
from firsthand.read.page import Found, Page
from firsthand.read.paragraphs import Stretch

_SOURCES = (
    "Getty PA CEN Facebook Twitter Instagram Rex AP Reuters AFP YouTube SWNS Splash WENN EPA Alamy Corbis Europics"
)
_FROM_SOURCE = re.compile(rf"(?:{'|'.join(_SOURCES.split())})(?:\[\w+\])?(?:\s{{2,}}|/)\S")
_LABELLED = re.compile(r"[A-Z][a-z'’]+(?: [a-z'’-]+){0,5}: [A-Z“'‘0-9]")
_SIDE = r"(?:far |second from )?(?:left|right|centre|center|above|below|pictured|l|r)"
_MONTHS = "january february march april may june july august september october november december"
_POINTING = re.compile(
    rf"\({_SIDE}\)|, (?:left|right|centre|center|pictured|above)(?:,|$)|\b(?:is|are) (?:seen|pictured|shown)\b"
    r"|^pictured\b|\b(?:pictured|seen) (?:here|in|at|with|on|arriving|leaving|during)\b"
    rf"|\b(?:{'|'.join(_MONTHS.split())}) \d{{1,2}}, \d{{4}}(?: in [\w, ]{{2,60}})?$"
)
_SAID = re.compile(r"\b(?:said|says|told|added|according|reported)\b")
_CLOSED = ".!?\"”’')…:;,—–-*]"
_LEAST_WORDS, _LONGEST = 9, 400
_SIGNS_OF_PICTURES = 2
_MOSTLY_CLOSED = 0.6


def uncredited_captions(page: Page) -> Iterator[Found]:
    """Unclosed sentences that point at a picture, bear a caption's label, or are like others of the text that do."""
    if len(page.paragraphs) < 5 or not _is_closed_text(page):
        return
    open_ = [paragraph for paragraph in page.paragraphs[1:-1] if _is_open(page, paragraph)]
    sure = [paragraph for paragraph in open_ if _points(page, paragraph)]
    for paragraph in open_ if len(sure) >= _SIGNS_OF_PICTURES else sure:
        yield Found(BlockKind.CAPTION, *paragraph, 0)


def _is_closed_text(page: Page) -> bool:
    closed = sum(page.text[paragraph.end - 1] in _CLOSED for paragraph in page.paragraphs)
    return closed >= _MOSTLY_CLOSED * len(page.paragraphs)


def _is_open(page: Page, paragraph: Stretch) -> bool:
    if page.text[paragraph.end - 1] in _CLOSED or paragraph.end - paragraph.start > _LONGEST:
        return False
    words = page.words(paragraph)
    return words[0].isupper() and words.count(" ") >= _LEAST_WORDS - 1 and "@" not in words and not _SAID.search(words)


def _points(page: Page, paragraph: Stretch) -> bool:
    folded = page.folded[paragraph.start : paragraph.end]
    words = page.words(paragraph)
    return bool(_FROM_SOURCE.match(words) or _LABELLED.match(words) or _POINTING.search(folded))
