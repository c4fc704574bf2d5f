"""One of two articles that share text, with what its direction is read from."""

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from firsthand.kb import KnowledgeBase
from firsthand.lineage.bearing import Bearing, Reach, bearings
from firsthand.lineage.house_marks import house_marks
from firsthand.lineage.newsroom import Newsroom
from firsthand.lineage.own_page import OwnPage, Sureness, own_pages
from firsthand.lineage.set_off import set_off_share
from firsthand.model import Article, Credit, PassageKind, Place, SharedPassage


@dataclass(frozen=True)
class Side:
    """An article, whose page it is, its credits as they bear on the shared places, and how much of it is shared.

    `narrated` are those of the places that hold narration, the others quoted words and stock phrases. `share` is the
    share of its words, from 0 to 1.
    """

    article: Article
    own: tuple[OwnPage, ...]
    bearings: tuple[Bearing, ...]
    places: tuple[Place, ...]
    narrated: tuple[Place, ...]
    share: float

    @property
    def agency(self) -> Newsroom | None:
        """The news agency whose own page it is, if any."""
        return next((page.newsroom for page in self.own if page.newsroom.is_agency), None)

    def is_of(self, newsroom: Newsroom) -> bool:
        """Whether it is a page of this newsroom."""
        return any(page.newsroom.key == newsroom.key for page in self.own)

    def on(self, *reaches: Reach) -> tuple[Bearing, ...]:
        """The bearings of these kinds, on other newsrooms than its own."""
        return tuple(found for found in self.bearings if found.reach in reaches and not self.is_of(found.newsroom))

    def without(self, credits: Container[Credit]) -> "Side":
        """The side as if it did not give these credits."""
        return replace(self, bearings=tuple(found for found in self.bearings if found.credit not in credits))

    @cached_property
    def set_off(self) -> float:
        """The share of the shared narration that it quotes or sets off, from 0 to 1."""
        return set_off_share(self.article, self.narrated)


def sides_of(
    a: Article, b: Article, passages: Sequence[SharedPassage], shares: tuple[float, float], kb: KnowledgeBase
) -> tuple[Side, Side]:
    """The two sides. Where both look like pages of one newsroom, only the surer one is taken for its page.

    Where no more than "told CNN" says so of both, neither is taken for it. An article that bears no more than an
    agency's tag counts as the agency's page only beside one of a stated outlet, or one that credits the agency in a
    sentence of its own, as no client does. Passages of furniture are left out.
    """
    told = [passage for passage in passages if passage.kind is not PassageKind.FURNITURE]
    narrated = [passage for passage in told if passage.kind is PassageKind.NARRATION]
    one = _side(a, [each.a for each in told], [each.a for each in narrated], shares[0], kb)
    other = _side(b, [each.b for each in told], [each.b for each in narrated], shares[1], kb)
    return _less_sure_given_up(one, other), _less_sure_given_up(other, one)


def _side(
    article: Article, places: Sequence[Place], narrated: Sequence[Place], share: float, kb: KnowledgeBase
) -> Side:
    marks = house_marks(article.text, kb)
    own = own_pages(article, marks, kb)
    return Side(article, own, bearings(article, places, marks, kb), tuple(places), tuple(narrated), share)


def _less_sure_given_up(side: Side, other: Side) -> Side:
    surest = {page.newsroom.key: page.sureness for page in other.own}
    kept = tuple(
        page
        for page in side.own
        if page.sureness >= surest.get(page.newsroom.key, Sureness.TAGGED)
        and not (page.sureness is surest.get(page.newsroom.key) is Sureness.TOLD)
        and (page.sureness > Sureness.TAGGED or _is_agency_page_beside(page.newsroom, other))
    )
    return replace(side, own=kept)


def _is_agency_page_beside(agency: Newsroom, other: Side) -> bool:
    """Whether an article with this agency's tag is its page: the other states an outlet or credits it in words."""
    if any(page.sureness is Sureness.STATED for page in other.own):
        return True
    in_words = (Reach.FRAME, Reach.ELSEWHERE)
    return any(found.newsroom.key == agency.key and found.reach in in_words for found in other.bearings)
