"""From which other article of its origin each article of a transfer was taken."""

from collections.abc import Iterator, Mapping

from firsthand.export.lane_drawing import Ties
from firsthand.export.register_form import Entry
from firsthand.export.why_origins import articles_of
from firsthand.kb import KnowledgeBase
from firsthand.lineage.newsroom import Newsroom
from firsthand.lineage.taking import Taking
from firsthand.model import Derivation, Origin
from firsthand.pipeline.houses import newsroom_of
from firsthand.pipeline.kinship import by_day, by_taker
from firsthand.store import Store

_SOURCES = 2  # of an origin, that are looked at for articles that are not drawn


def taken_within(entry: Entry, ties: Ties, store: Store, kb: KnowledgeBase) -> dict[str, Taking]:
    """What each article took, in a known direction, by article id; a newsroom that runs its own text again takes none.

    The derivations of articles that are drawn are in `ties`. What is not drawn is held against the first articles of
    its origin alone, since the pairs of a story that hundreds carry are many.
    """
    found = {name: taking for name, taking in ties.takings.items() if taking.is_directed}
    houses = dict(ties.houses)
    for origin in entry.transfer.origins:
        rest = [name for name in articles_of(entry, origin) if name not in ties.houses]
        if rest:
            found |= _beyond(entry, origin, found, rest, houses, store, kb)
    return {name: one for name, one in found.items() if houses[name].key != houses[one.other].key}


def _beyond(
    entry: Entry,
    origin: Origin,
    found: Mapping[str, Taking],
    rest: list[str],
    houses: dict[str, Newsroom],
    store: Store,
    kb: KnowledgeBase,
) -> dict[str, Taking]:
    """What articles that are not drawn took from the first of their origin that were taken from none."""
    drawn = [name for name in by_day(articles_of(entry, origin), entry.articles) if name in houses]
    sources = [name for name in drawn if name not in found][:_SOURCES]
    if not sources:
        return {}
    houses.update({name: newsroom_of(entry.articles[name], kb) for name in rest if name not in houses})
    takers = by_taker(_between(sources, rest, store), entry.articles, houses)
    return {
        name: taking for name in rest for taking in takers.get(name, ()) if taking.is_directed and taking.other in sources
    }


def _between(sources: list[str], rest: list[str], store: Store) -> Iterator[Derivation]:
    others = set(rest)
    for one in store.derivations(sources):
        if one.is_dependent and (one.a in others or one.b in others):
            yield one
