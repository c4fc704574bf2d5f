"""The knowledge base as the rest of the program sees it."""

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cached_property, lru_cache
from importlib.resources import files
from pathlib import Path

from firsthand.kb.describe import describe
from firsthand.kb.entities import Affiliation, Entity, Group, Kind, Name
from firsthand.kb.index import CityRow, decode
from firsthand.kb.link import link_words
from firsthand.kb.names import Names
from firsthand.kb.newsroom import Newsrooms
from firsthand.kb.period import holds_on
from firsthand.kb.references import chain_of
from firsthand.kb.spellings import Spellings
from firsthand.model import Link


class KnowledgeBase:
    """Names to things and back. Made by `load`; not changed afterwards."""

    def __init__(self, entities: Sequence[Entity | CityRow], table: Spellings) -> None:
        """Take the entities in the order that the table counts in; a later one replaces an earlier of its id."""
        self._numbered = entities
        self._by_id: dict[str, Entity | CityRow] = {entity.id: entity for entity in entities}
        self._table = table

    @cached_property
    def _names(self) -> Names:
        return Names(self._table, lambda number: _record(self._numbered[number]))

    @cached_property
    def _newsrooms(self) -> Newsrooms:
        return Newsrooms(self._by_id.values())

    @cached_property
    def _outlets(self) -> Callable[[str, bool], Link]:
        """Of a thousand articles few are by an outlet that no other is by."""

        @lru_cache(maxsize=1024)
        def linked(name: str, in_credit: bool) -> Link:
            return self._newsrooms.link(name, in_credit) or self.link(name, (Kind.OUTLET,))

        return linked

    def scan(self, text: str, kinds: Collection[Kind] | None = None) -> tuple[Name, ...]:
        """Return the names in a text, of these kinds or of all: leftmost and longest first, none overlapping.

        Offsets are code points of `text`, `end` exclusive. Plurals of weapons, terms and groups are found; a possessive
        `'s` is not part of the name; credit forms are not looked for. A name holds all that it may mean.
        """
        return self._names.find(text, kinds)

    def entity(self, entity_id: str) -> Entity:
        """Return the thing behind an id; KeyError where there is none."""
        return _record(self._by_id[entity_id])

    def __iter__(self) -> Iterator[str]:
        """The ids of everything, in the order of the index."""
        return iter(self._by_id)

    def __contains__(self, entity_id: str) -> bool:
        return entity_id in self._by_id

    def link(self, words: str, kinds: Collection[Kind], on: str | None = None) -> Link:
        """Link a noun phrase to the one thing of these kinds that it names, or to none, with the reason.

        `on` is an ISO day (or month, or year); with it heads of state count within their term of office only.
        """
        return link_words(words, kinds, on, self)

    def outlet(self, name: str, in_credit: bool = False) -> Link:
        """Link a news organisation by name, alias, domain or URL; inside a credit by its short forms as well."""
        return self._outlets(name, in_credit)

    def generic_terms(self, entity_id: str) -> tuple[str, ...]:
        """Return the terms that a weapon or term falls under, nearest first; KeyError where the id is unknown."""
        return tuple(chain_of(entity_id, self.entity))

    def affiliations(self, entity_id: str, on: str | None) -> tuple[Affiliation, ...]:
        """Return the ties of a group that hold on an ISO day, or all; KeyError where the id is unknown."""
        entity = self.entity(entity_id)
        ties = entity.affiliations if isinstance(entity, Group) else ()
        return tuple(tie for tie in ties if on is None or holds_on(tie.since, tie.until, on))

    def describe(self, entity_id: str) -> dict[str, object]:
        """Return name, kind, forms and details as plain data; KeyError where the id is unknown."""
        return describe(self.entity(entity_id))

    def counts(self) -> dict[str, int]:
        """Return how many things of each kind there are."""
        kinds = [entity_id.partition("/")[0] for entity_id in self._by_id]
        return {kind.value: kinds.count(kind.value) for kind in Kind}


def _record(entity: Entity | CityRow) -> Entity:
    return entity.place() if isinstance(entity, CityRow) else entity


def load(folder: Path | None = None) -> KnowledgeBase:
    """Return the knowledge base that ships with the package, with a user's folder on top where one is given.

    An entry of the folder replaces the shipped one of the same id. KnowledgeBaseError names the file and field that
    does not fit its schema, or the id that nothing bears.
    """
    index = decode((files("firsthand.kb") / "index.json").read_bytes())
    entities: list[Entity | CityRow] = index.entities()
    table = index.table()
    if folder is None:
        return KnowledgeBase(entities, table)
    from firsthand.kb.references import check_references
    from firsthand.kb.source import read_folder

    own = read_folder(folder)
    check_references({entity.id: _record(entity) for entity in entities} | own, own)
    replaced = [number for number, entity in enumerate(entities) if entity.id in own]
    table = table.extended(own.values(), len(entities), replaced)
    return KnowledgeBase([*entities, *own.values()], table)
