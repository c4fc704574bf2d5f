"""The compiled index: all entities in one JSON file, one a line, that decodes in milliseconds."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass

import msgspec

from firsthand.kb.entities import (
    RECORD,
    Entity,
    Group,
    Kind,
    LabelEntry,
    Outlet,
    Place,
    State,
    Term,
    Weapon,
    kind_of,
)
from firsthand.kb.spellings import Spellings, spell

VERSION = 1


class CityRow(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """A city of the gazetteer as an array, since there are thousands. `country` is the stem of its state's id."""

    id: str
    name: str
    country: str
    within: str | None
    population: int
    latitude: float
    longitude: float
    aliases: tuple[str, ...]

    def place(self) -> Place:
        """The row as the record that everything else uses."""
        return Place(
            id=self.id,
            name=self.name,
            kind="city",
            aliases=self.aliases,
            states=(f"state/{self.country}",) if self.country else (),
            within=self.within,
            population=self.population,
            latitude=self.latitude,
            longitude=self.longitude,
            geonames=int(self.id.rpartition("-")[2]),
            sources=("GeoNames (geonames.org), CC BY 4.0",),
        )


class Index(msgspec.Struct, frozen=True):
    """What the index file holds, every list sorted by id.

    `spellings` and `owners` are the lines of the table of names (see `spellings.Spellings`), numbered through the
    lists in the order given here.
    """

    version: int
    states: tuple[State, ...] = ()
    groups: tuple[Group, ...] = ()
    weapons: tuple[Weapon, ...] = ()
    terms: tuple[Term, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    labels: tuple[LabelEntry, ...] = ()
    places: tuple[Place, ...] = ()
    cities: tuple[CityRow, ...] = ()
    spellings: str = ""
    owners: str = ""

    def entities(self) -> list[Entity | CityRow]:
        """Everything in the order that the table of names counts in."""
        return [*(entity for kind in Kind for entity in getattr(self, f"{kind.value}s")), *self.cities]

    def table(self) -> Spellings:
        """The table of names."""
        return Spellings(self.spellings.split("\n"), self.owners.split("\n"))


def encode(entities: Mapping[str, Entity], cities: Iterable[CityRow]) -> str:
    """Return the index as JSON: sorted, one entity a line, empty fields left out; equal input gives equal text."""
    lists = {kind: [entities[i] for i in sorted(entities) if kind_of(i) is kind] for kind in RECORD}
    rows = sorted(cities, key=lambda city: city.id)
    table = spell([*(entity for found in lists.values() for entity in found), *(row.place() for row in rows)])
    parts = [f'"version": {VERSION}']
    parts += [_listing(f"{kind.value}s", map(_filled, found)) for kind, found in lists.items()]
    parts.append(_listing("cities", rows))
    parts.append(f'"spellings": {_text(table.spellings)}')
    parts.append(f'"owners": {_text(table.owners)}')
    return "{" + ",\n".join(parts) + "}\n"


def _text(lines: Iterable[str]) -> str:
    return msgspec.json.encode("\n".join(lines)).decode()


def _listing(key: str, items: Iterable[object]) -> str:
    return f'"{key}": [\n' + ",\n".join(msgspec.json.encode(item).decode() for item in items) + "\n]"


def _filled(value: object) -> object:
    """A record as a mapping of the fields that hold something, also the records inside it."""
    if isinstance(value, tuple):
        return [_filled(item) for item in value]
    if not is_dataclass(value) or isinstance(value, type):
        return value
    held = ((field.name, getattr(value, field.name)) for field in fields(value))
    return {key: _filled(item) for key, item in held if item is not None and item != ()}


def decode(data: bytes) -> Index:
    """Read an index file; msgspec.DecodeError where it is not one."""
    return msgspec.json.decode(data, type=Index)
