"""The articles of an origin: the one that stands for it, and those that add no source."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from firsthand.export.known_sources import all_sources, known_sources
from firsthand.export.register_form import Entry
from firsthand.export.why_origins import articles_of
from firsthand.model import Derivation, Origin


@dataclass(frozen=True, slots=True)
class OriginArticles:
    """`first` is the earliest article that is not known to be taken from another of the origin; `others` the rest.

    `is_source` holds where every other one is known to be taken from it, directly or in steps; `first` alone is no
    proof of that. Ids, `others` in order of publication.
    """

    origin: Origin
    first: str
    others: tuple[str, ...]
    is_source: bool

    @property
    def articles(self) -> tuple[str, ...]:
        """All articles of the origin, the first one first."""
        return (self.first, *self.others)


def origin_articles(entry: Entry, derivations: Iterable[Derivation]) -> tuple[OriginArticles, ...]:
    """The articles of each origin, in the order of the origins' numbers; `derivations` are those among them."""
    takes = known_sources(derivations)
    return tuple(_of(entry, origin, takes) for origin in entry.transfer.origins)


def _of(entry: Entry, origin: Origin, takes: Mapping[str, tuple[str, ...]]) -> OriginArticles:
    names = sorted(articles_of(entry, origin), key=lambda name: _day(entry, name))
    inside = frozenset(names)
    own = [name for name in names if not inside.intersection(takes.get(name, ()))]
    first = (own or names)[0]
    others = tuple(name for name in names if name != first)
    return OriginArticles(
        origin, first, others, bool(others) and all(first in all_sources(one, takes) for one in others)
    )


def _day(entry: Entry, name: str) -> tuple[str, str]:
    published = entry.articles[name].published
    return ((published and published.earliest) or "~", name)  # "~" sorts after every digit
