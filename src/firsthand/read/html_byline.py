"""Author and date lines of a web page, by elements, wording and place. Runs in the reader process."""

import re
from collections.abc import Iterator, Sequence

from firsthand.model import BlockKind
from firsthand.read.credit import AGENCY
from firsthand.read.html_alignment import key_of
from firsthand.read.html_extracted import Extracted
from firsthand.read.html_rows import Row
from firsthand.read.html_structure import kind_of

_ELSEWHERE = frozenset((BlockKind.RELATED, BlockKind.PROMO, BlockKind.COMMENTS, BlockKind.COOKIE, BlockKind.CAPTION))
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_WORDED = re.compile(
    r"(?:by|von|por|di|par|written by|posted by|author)\b:? [^\W\d_]"
    rf"|.{{0,40}}\b(?:{_MONTH} \d{{1,2}},? (?:\d{{4}}|at\b)|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}}"
    r"|\d{4}-\d\d-\d\d)",
    re.IGNORECASE,
)
_SIGNED = re.compile(rf"[-–—(/\[ ]{{0,4}}(?:{AGENCY})[)\]/. ]{{0,3}}")
_ENDINGS = ("com", "org", "net")
_LONGEST = 160
_NEAR = 12  # rows from the headline, or from the story, in which a line may be known for an author's by its words


def is_byline(extracted: Extracted, number: int, kinds: Sequence[BlockKind]) -> bool:
    """Whether the row of this number, in elements of these kinds, says who wrote the article or when."""
    text = extracted.rows[number].text
    if number not in extracted.top or len(text) > _LONGEST or BlockKind.RELATED in kinds:
        return False
    if kinds[:1] in ((BlockKind.BYLINE,), (BlockKind.CREDIT,)):
        return True
    near = number - extracted.head.start <= _NEAR or abs(extracted.head.stop - number) <= _NEAR
    return near and not _ELSEWHERE.intersection(kinds) and (_is_own(extracted, number) or bool(_WORDED.match(text)))


def is_signature(extracted: Extracted, number: int, kinds: Sequence[BlockKind]) -> bool:
    """Whether a row is the name of an agency beside an author or date line, or right after the story."""
    if not _SIGNED.fullmatch(extracted.rows[number].text) or _ELSEWHERE.intersection(kinds):
        return False
    around = [each for each in (number - 1, number + 1) if 0 <= each < len(extracted.rows)]
    return number - 1 == max(extracted.kept, default=-1) or any(
        is_byline(extracted, each, extracted.structure.kinds(extracted.rows[each])) for each in around
    )


def byline_parts(row: Row) -> Iterator[tuple[BlockKind, int, int]]:
    """An author line, and in it as credits the pieces whose elements are named for a newsroom."""
    if kind_of(row.element) is BlockKind.CREDIT:
        yield BlockKind.CREDIT, 0, len(row.text)
        return
    yield BlockKind.BYLINE, 0, len(row.text)
    for piece in row.pieces:
        around = [piece.element]
        while around[-1] is not row.element and around[-1].getparent() is not None:
            around.append(around[-1].getparent())
        if any(kind_of(element) is BlockKind.CREDIT for element in around):
            words = row.text[piece.start : piece.end]
            yield BlockKind.CREDIT, piece.start + len(words) - len(words.lstrip(" |,/–—-")), piece.end


def _is_own(extracted: Extracted, number: int) -> bool:
    """Whether a line below the headline is the outlet's name, or its address."""
    outlet, site = key_of(extracted.outlet[:_LONGEST]), key_of(extracted.site)
    names = (outlet, site, *(f"{outlet} {ending}" for ending in _ENDINGS))
    return number > extracted.head.start and key_of(extracted.rows[number].text) in names
