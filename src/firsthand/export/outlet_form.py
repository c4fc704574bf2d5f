"""What an outlet republishes and how it rewords it, as JSON."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from firsthand.export.derivation_form import article_name
from firsthand.lineage.rewording import Change
from firsthand.lineage.taking import CreditState, Taking
from firsthand.model import Article


@dataclass(frozen=True, slots=True)
class Republication:
    """An article of the outlet, and what it shares with the `other` article, its source or another taker of it."""

    article: Article
    other: Article
    taking: Taking

    @property
    def credit(self) -> CreditState:
        """Whether it credits its source, somebody else or nobody."""
        return self.taking.credit_state(self.article)


@dataclass(frozen=True, slots=True)
class Source:
    """A newsroom whose text the outlet republishes: in which articles, and what it changes, most frequent first.

    Changed words are known only of the articles whose own source is in the store. `through` names, once an article, the
    outlet from which the text came to this one where that is not the newsroom.
    """

    name: str
    republications: tuple[Republication, ...]
    changes: tuple[Change, ...]
    hedges_dropped: int
    hedges_added: int
    through: tuple[str, ...] = ()

    def with_credit(self, state: CreditState) -> list[Republication]:
        """Those that treat the credit so."""
        return [one for one in self.republications if one.credit is state]

    @property
    def compared(self) -> list[Republication]:
        """Those that were compared with their source."""
        return [one for one in self.republications if one.taking.is_directed]

    def example(self, change: Change) -> Article:
        """An article of the outlet in which the change stands."""
        return next(one.article for one in self.republications if one.article.id == change.example.article)


@dataclass(frozen=True, slots=True)
class OutletLineage:
    """An outlet, how many articles of it there are, and the newsrooms whose text it republishes, most first."""

    name: str
    articles: int
    sources: tuple[Source, ...]

    @property
    def republished(self) -> int:
        """How many of its articles hold text of others."""
        return sum(len(source.republications) for source in self.sources)


def outlet_form(outlet: OutletLineage) -> dict[str, Any]:
    """One object: `outlet`, counts, and for each newsroom its articles, the credit they give and the changed words."""
    return {
        "outlet": outlet.name,
        "articles": outlet.articles,
        "republished": outlet.republished,
        "sources": [_source(source) for source in outlet.sources],
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "newsroom": source.name,
        "articles": len(source.republications),
        "through": dict(Counter(source.through)),
        "credit": {state.value: len(source.with_credit(state)) for state in CreditState},
        "republications": [_republication(one) for one in source.republications],
        "changes": [_change(source, one) for one in source.changes],
        "hedges_dropped": source.hedges_dropped,
        "hedges_added": source.hedges_added,
    }


def _republication(one: Republication) -> dict[str, Any]:
    return {
        "article": article_name(one.article),
        "source" if one.taking.is_directed else "compared_with": article_name(one.other),
        "relation": one.taking.derivation.relation.value,
        "share": round(one.taking.share, 4),
        "credit": one.credit.value,
    }


def _change(source: Source, one: Change) -> dict[str, Any]:
    return {
        "before": one.before,
        "after": one.after,
        "kind": one.kind.value,
        "count": one.count,
        "example": article_name(source.example(one)),
    }
