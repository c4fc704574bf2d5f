"""What in an article bears on where a shared text of it comes from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from firsthand.kb import KnowledgeBase
from firsthand.lineage.house_marks import HouseMark, MarkKind
from firsthand.lineage.newsroom import Newsroom, credited_newsroom
from firsthand.model import Article, Credit, CreditKind, Link, Place, Reason, Span

_BEFORE = 220  # characters between the end of the crediting sentence and the passage it frames
_GATHERED = frozenset((MarkKind.TOLD, MarkKind.SCENE))
_SIGNS = frozenset((MarkKind.DATELINE, MarkKind.SIGN_OFF))
_AFTER = 60  # characters from the passage to the words that credit it: '..., " says The Courier'


class Reach(StrEnum):
    """What a credit or mark is for, seen from the shared text."""

    WHOLE = "whole"  # tag, by-line or source line of the whole text
    CONTRIBUTED = "contributed"  # named as contributor to the whole text
    FRAME = "frame"  # the article's own words beside a shared passage credit it
    GATHERED = "gathered"  # the shared words say that it was there or was told
    CITED = "cited"  # the shared words cite it
    ELSEWHERE = "elsewhere"  # credited for something else in the text


@dataclass(frozen=True, slots=True)
class Bearing:
    """A newsroom that an article names as a source, how that bears on the shared text, and the words that say so.

    `credit` is None where only the house style says so.
    """

    newsroom: Newsroom
    reach: Reach
    words: Span
    credit: Credit | None


def bearings(
    article: Article, passages: Sequence[Place], marks: Sequence[HouseMark], kb: KnowledgeBase
) -> tuple[Bearing, ...]:
    """All that names a source of the article's text, credits first, each with its bearing on the passages."""
    credits = tuple(_of_credits(article, passages, marks, kb))
    read = [found.credit.newsroom for found in credits if found.credit is not None]
    unread = [mark for mark in marks if not any(mark.name.overlaps(name) for name in read)]
    return (*credits, *_of_marks(passages, unread))


def _of_credits(
    article: Article, passages: Sequence[Place], marks: Sequence[HouseMark], kb: KnowledgeBase
) -> Iterator[Bearing]:
    for credit in article.credits:
        newsroom = credited_newsroom(credit, kb)
        if newsroom is not None:
            yield Bearing(newsroom, _reach(credit, passages, marks), credit.words, credit)


def _reach(credit: Credit, passages: Sequence[Place], marks: Sequence[HouseMark]) -> Reach:
    if credit.whole_article:
        signs = any(mark.kind in _SIGNS and mark.name.overlaps(credit.newsroom) for mark in marks)
        return Reach.CONTRIBUTED if credit.kind is CreditKind.CONTRIBUTED and not signs else Reach.WHOLE
    if any(passage.start <= credit.newsroom.start < passage.end for passage in passages):
        gathered = any(
            mark.kind in _GATHERED and mark.words.start <= credit.newsroom.start < mark.words.end for mark in marks
        )
        return Reach.GATHERED if gathered else Reach.CITED
    return Reach.FRAME if any(_stands_by(credit.words, passage) for passage in passages) else Reach.ELSEWHERE


def _stands_by(words: Span, passage: Place) -> bool:
    return passage.start - _BEFORE <= words.end and words.start <= passage.end + _AFTER


def _of_marks(passages: Sequence[Place], marks: Sequence[HouseMark]) -> Iterator[Bearing]:
    for mark in marks:
        if mark.kind is MarkKind.WRITERS:
            yield Bearing(mark.newsroom, Reach.CONTRIBUTED, mark.words, None)
        elif mark.kind is MarkKind.OWNER:
            yield Bearing(mark.newsroom, Reach.WHOLE, mark.words, None)
        elif mark.kind in _SIGNS:
            yield Bearing(mark.newsroom, Reach.WHOLE, mark.words, _credit(mark))
        elif any(p.start <= mark.words.start and mark.words.end <= p.end for p in passages):
            yield Bearing(mark.newsroom, Reach.GATHERED, mark.words, None)


def _credit(mark: HouseMark) -> Credit:
    """The credit that a dateline or a line of its own gives, where reading the article has not found it."""
    kind = CreditKind.TAG if mark.words.text.rstrip(" -.:—–").endswith(")") else CreditKind.SOURCE
    link = Link(mark.newsroom.key, Reason("link.house-mark", "The knowledge base lists it by this name.", (mark.name,)))
    return Credit(kind, mark.name, mark.words, link, True)
