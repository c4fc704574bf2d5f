"""The newsrooms of a store and their articles, found without decoding the articles that state their outlet."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from threading import Lock

from firsthand.kb import KnowledgeBase
from firsthand.lineage.houses import newsroom_of
from firsthand.lineage.newsroom import Newsroom, newsroom_named
from firsthand.model import Article
from firsthand.store import Store
from firsthand.store.stated_outlets import StatedOutlet, Version

_LONGEST = 500  # code points of an outlet that a column of the store holds
_REPLACED = "\ufffd"


@dataclass(frozen=True, slots=True)
class _Standing:
    """What held when the store stood at `position`: newsrooms by what is stated, and by article where that tells none.

    `names` are the newsrooms by key, as most articles write them; `counts` are articles by key.
    """

    position: int
    stated: Mapping[StatedOutlet, Newsroom]
    told: Mapping[Version, Newsroom]
    names: Mapping[str, Newsroom]
    counts: Mapping[str, int]


@dataclass(slots=True)
class Outlets:
    """Knows whose each article of one store is. It may be kept: it looks again where the store has changed.

    Articles that state no outlet, or one that names none, are decoded once, and again only when they are read anew.
    Several threads may ask.
    """

    kb: KnowledgeBase
    _standing: _Standing | None = None
    _looking: Lock = field(default_factory=Lock)

    def newsrooms(self, store: Store) -> dict[str, tuple[Newsroom, int]]:
        """Every newsroom by its key, with the number of its articles, most first.

        Of articles that nothing gives a newsroom each is one of its own, whose key begins with `article:`.
        """
        standing = self._at(store)
        ranked = sorted(standing.names.values(), key=lambda room: (-standing.counts[room.key], room.name))
        return {room.key: (room, standing.counts[room.key]) for room in ranked}

    def articles(self, newsroom: Newsroom, store: Store) -> list[str]:
        """The ids of the newsroom's articles, sorted."""
        standing = self._at(store)
        stated = [one for one, room in standing.stated.items() if room.key == newsroom.key]
        told = (version.id for version, room in standing.told.items() if room.key == newsroom.key)
        return sorted({*told, *(version.id for version in store.stating(stated))})

    def newsrooms_of(self, articles: Iterable[Article], store: Store) -> dict[str, Newsroom]:
        """The newsroom of each of these articles of the store, by the article's id."""
        known = self._at(store).stated
        return {
            one.id: known.get(StatedOutlet(one.outlet, one.outlet_link.entity)) or newsroom_of(one, self.kb)
            for one in articles
        }

    def _at(self, store: Store) -> _Standing:
        with self._looking:
            position = store.position()
            if self._standing is None or self._standing.position != position:
                self._standing = self._look(store, position, self._standing)
            return self._standing

    def _look(self, store: Store, position: int, before: _Standing | None) -> _Standing:
        stated: dict[StatedOutlet, Newsroom] = {}
        silent: list[StatedOutlet] = []
        counts: Counter[str] = Counter()
        for one, count in sorted(store.stated_outlets().items(), key=_most_first):
            room = self._newsroom(one)
            if room is None:
                silent.append(one)
            else:
                stated[one] = room
                counts[room.key] += count
        told = self._told(store, store.stating(silent), before.told if before else {})
        counts.update(room.key for room in told.values())
        rooms = [*stated.values(), *told.values()]
        return _Standing(position, stated, told, {room.key: room for room in reversed(rooms)}, counts)

    def _newsroom(self, stated: StatedOutlet) -> Newsroom | None:
        """The newsroom that is stated; None where the article itself must be asked."""
        name = stated.name
        if name is None or len(name) >= _LONGEST or _REPLACED in name or not any(sign.isalnum() for sign in name):
            return None
        return newsroom_named(name, stated.entity, self.kb)

    def _told(
        self, store: Store, versions: tuple[Version, ...], before: Mapping[Version, Newsroom]
    ) -> dict[Version, Newsroom]:
        fresh = {version.id: version for version in versions if version not in before}
        known = {version: before[version] for version in versions if version in before}
        return known | {fresh[one.id]: newsroom_of(one, self.kb) for one in store.articles(list(fresh))}


def _most_first(item: tuple[StatedOutlet, int]) -> tuple[int, str, str]:
    """What most articles state comes first; of equals the order is that of the names, whatever the database says."""
    one, count = item
    return -count, one.name or "", one.entity or ""
