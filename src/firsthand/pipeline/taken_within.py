"""From which other article of its origin each article of a transfer was taken."""

from collections.abc import Collection, Iterator

from firsthand.export.lane_drawing import Ties
from firsthand.export.register_form import Entry
from firsthand.export.why_origins import articles_of
from firsthand.kb import KnowledgeBase
from firsthand.lineage.houses import newsroom_of
from firsthand.lineage.kinship import by_day, by_taker
from firsthand.lineage.taking import Taking
from firsthand.model import Derivation
from firsthand.store import Store

_SOURCES = 2  # of an origin, that are looked at for articles that are not drawn


def taken_within(entry: Entry, ties: Ties, store: Store, kb: KnowledgeBase) -> dict[str, Taking]:
    """What each article took, in a known direction, by article id; a newsroom that runs its own text again takes none.

    The derivations of articles that are drawn are in `ties`. What is not drawn is held against the first articles of
    its origin alone, since the pairs of a story that hundreds carry are many.
    """
    found = {name: taking for name, taking in ties.takings.items() if taking.is_directed}
    rest = {name: newsroom_of(entry.articles[name], kb) for name in entry.articles if name not in ties.houses}
    houses = {**ties.houses, **rest}
    for origin in entry.transfer.origins if rest else ():
        members = by_day(articles_of(entry, origin), entry.articles)
        sources = [name for name in members if name in ties.houses and name not in found][:_SOURCES]
        takers = by_taker(_between(sources, set(rest).intersection(members), store), entry.articles, houses)
        found |= {
            name: one for name in rest for one in takers.get(name, ()) if one.is_directed and one.other in sources
        }
    return {name: one for name, one in found.items() if houses[name].key != houses[one.other].key}


def _between(sources: Collection[str], others: Collection[str], store: Store) -> Iterator[Derivation]:
    """The derivations that make one of the others dependent on one of the sources, or the other way round."""
    for one in store.derivations(sources) if sources and others else ():
        if one.is_dependent and (one.a in others or one.b in others):
            yield one
