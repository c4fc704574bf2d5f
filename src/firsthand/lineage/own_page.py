"""Whose page an article is, where its outlet is stated or its own marks give it away."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from firsthand.kb import KnowledgeBase
from firsthand.lineage.house_marks import HouseMark, MarkKind
from firsthand.lineage.newsroom import Newsroom, credited_newsroom, outlet_of
from firsthand.model import Article, BlockKind, CreditKind

_FURNITURE = frozenset((BlockKind.TERMS, BlockKind.DISCLAIMER, BlockKind.CONTACT, BlockKind.OTHER, BlockKind.BIO))


class Sureness(IntEnum):
    """How it is known whose page an article is, the surest highest."""

    TAGGED = 1  # an agency's dateline, and no outlet is stated: its page, or a client's that hides its name
    TOLD = 2  # people told this newsroom things, and it is credited in no other way
    SIGNED = 3  # its dateline, its writers
    OWNER = 4  # its copyright line or disclaimer
    STATED = 5


@dataclass(frozen=True, slots=True)
class OwnPage:
    """A newsroom that an article is a page of, and how that is known."""

    newsroom: Newsroom
    sureness: Sureness


def own_pages(article: Article, marks: Sequence[HouseMark], kb: KnowledgeBase) -> tuple[OwnPage, ...]:
    """The newsrooms that an article is a page of, surest first; empty where nothing tells.

    The outlet comes first. Where none is stated, or one that the knowledge base does not list (a guest writer, say),
    the page is also that of the one newsroom, no agency, that holds the copyright or whose dateline, writers or "told"
    it bears. An agency's marks do not tell its page from a client's copy; without any outlet they count least.
    """
    outlet = outlet_of(article, kb)
    stated = (OwnPage(outlet, Sureness.STATED),) if outlet is not None else ()
    if outlet is not None and not outlet.key.startswith("name:"):
        return stated
    inferred = _by_owner(article, marks) or _by_style(article, marks, kb)
    if inferred is None and not stated:
        inferred = _by_agency_tag(article, marks, kb)
    return (*stated, inferred) if inferred is not None else stated


def _by_owner(article: Article, marks: Sequence[HouseMark]) -> OwnPage | None:
    furniture = [block for block in article.blocks if block.kind in _FURNITURE]
    owners = {
        mark.newsroom
        for mark in marks
        if mark.kind is MarkKind.OWNER and any(block.start <= mark.words.start < block.end for block in furniture)
    }
    return _only(owners, Sureness.OWNER)


def _by_style(article: Article, marks: Sequence[HouseMark], kb: KnowledgeBase) -> OwnPage | None:
    signed = {mark.newsroom for mark in marks if mark.kind in (MarkKind.DATELINE, MarkKind.WRITERS)}
    if signed:
        return _only(signed, Sureness.SIGNED)
    told = {mark.newsroom for mark in marks if mark.kind is MarkKind.TOLD}
    return _only({newsroom for newsroom in told if newsroom.key not in _cited(article, marks, kb)}, Sureness.TOLD)


def _by_agency_tag(article: Article, marks: Sequence[HouseMark], kb: KnowledgeBase) -> OwnPage | None:
    """The agency of the one dateline; none where a line says besides that the text first appeared there."""
    tags = {mark.newsroom for mark in marks if mark.kind is MarkKind.DATELINE}
    owners = [mark.name for mark in marks if mark.kind is MarkKind.OWNER]
    sources = {
        credited_newsroom(credit, kb)
        for credit in article.credits
        if credit.kind is CreditKind.SOURCE and not any(name.overlaps(credit.newsroom) for name in owners)
    }
    return OwnPage(tags.pop(), Sureness.TAGGED) if len(tags) == 1 and not tags & sources else None


def _cited(article: Article, marks: Sequence[HouseMark], kb: KnowledgeBase) -> frozenset[str]:
    """The newsrooms that the article credits by other words than that somebody told them: those of other houses."""
    return frozenset(
        newsroom.key
        for credit in article.credits
        if credit.kind is CreditKind.REPORTED and (newsroom := credited_newsroom(credit, kb)) is not None
        if not any(mark.words.start <= credit.newsroom.start < mark.words.end for mark in marks)
    )


def _only(newsrooms: set[Newsroom], sureness: Sureness) -> OwnPage | None:
    found = [newsroom for newsroom in newsrooms if not newsroom.is_agency]
    return OwnPage(found[0], sureness) if len(found) == 1 else None
