"""What is known of an entity, as named properties that a table can ask for or be compared by."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from firsthand.kb.entities import Entity, Group, Kind, LabelEntry, Outlet, Place, State, Term, Weapon
from firsthand.kb.entity_types import KINDS


@dataclass(frozen=True, slots=True)
class Ref:
    """A value that is itself an entity, by id."""

    id: str


Value = str | int | float | Ref


@dataclass(frozen=True, slots=True)
class Property:
    """A property of entities of some kinds. `type` is the type of values that are entities, where all are of one.

    `within` is how far a number may be off to count as the same; None means that it is not compared.
    """

    id: str
    name: str
    of: tuple[Kind, ...]
    values: Callable[[Entity], Iterable[Value | None]]
    type: str | None = None
    within: float | None = 0.0


def values_of(entity: Entity, wanted: Property) -> tuple[Value, ...]:
    """The values of a property, in the order of the entry; none where none is known."""
    return tuple(value for value in wanted.values(entity) if value not in (None, ""))


def related(entity: Entity) -> frozenset[str]:
    """The ids of the entities that the entity's own entry names: its country, maker, wider thing, owner and ties."""
    found = (value for wanted in _RELATING for value in values_of(entity, wanted))
    return frozenset(value.id for value in found if isinstance(value, Ref))


def _refs(ids: Iterable[str | None]) -> list[Ref]:
    return [Ref(one) for one in ids if one]


def _country(entity: Entity) -> list[Ref]:
    match entity:
        case Group(home=states) | Place(states=states):
            return _refs(states)
        case Outlet(home=state):
            return _refs([state])
    return []


def _parent(entity: Entity) -> list[Ref]:
    match entity:
        case Weapon(generic=wider):
            return _refs([wider])
        case Term(broader=above) | Place(within=above):
            return _refs([above])
    return []


def _ties(entity: Entity) -> list[Ref]:
    return _refs(dict.fromkeys(tie.to for tie in entity.affiliations)) if isinstance(entity, Group) else []


def _sort(entity: Entity) -> list[str]:
    return [entity.kind.replace("_", " ")] if isinstance(entity, Group | Outlet | Place) else []


def _state_run(entity: Entity) -> list[str]:
    return ["yes" if entity.state_run else "no"] if isinstance(entity, Outlet) else []


def _field(name: str) -> Callable[[Entity], Iterable[Value | None]]:
    """Reads a field of an entry: its text or number, or each of several; nothing where the entry has no such field."""

    def read(entity: Entity) -> Iterable[Value | None]:
        held = getattr(entity, name, None)
        return held if isinstance(held, tuple) else [held]

    return read


_DATED = (Kind.STATE, Kind.GROUP)
_ARMS = (Kind.WEAPON, Kind.TERM)
_ALL = (
    Property("id", "id", KINDS, lambda entity: [entity.id]),
    Property("name", "name", KINDS, lambda entity: [entity.name]),
    Property("alias", "other names", KINDS, _field("aliases")),
    Property("country", "country", (Kind.GROUP, Kind.PLACE, Kind.OUTLET), _country, "state"),
    Property("maker", "country of the maker", (Kind.WEAPON,), lambda e: _refs(getattr(e, "makers", ())), "state"),
    Property("parent", "wider thing", (*_ARMS, Kind.PLACE), _parent),
    Property("category", "category of the UN Register", _ARMS, _field("category")),
    Property("sort", "sort", (Kind.GROUP, Kind.PLACE, Kind.OUTLET), _sort),
    Property("tie", "tied to (at any time)", (Kind.GROUP,), _ties),
    Property("since", "since", (*_DATED, Kind.WEAPON), _field("since")),
    Property("until", "until", _DATED, _field("until")),
    Property("iso3", "ISO 3166-1 alpha-3 code", (Kind.STATE,), _field("iso3")),
    Property("capital", "capital", (Kind.STATE,), _field("capital")),
    Property("latitude", "latitude (WGS 84)", (Kind.PLACE,), _field("latitude"), within=0.5),
    Property("longitude", "longitude (WGS 84)", (Kind.PLACE,), _field("longitude"), within=0.5),
    Property("population", "inhabitants", (Kind.PLACE,), _field("population"), within=None),
    Property("geonames", "GeoNames number", (Kind.PLACE,), _field("geonames")),
    Property("site", "web sites", (Kind.OUTLET,), _field("sites")),
    Property("state-run", "run by a state", (Kind.OUTLET,), _state_run),
    Property("owner", "owner", (Kind.OUTLET,), lambda e: _refs([getattr(e, "owner", None)])),
    Property("source", "where the entry can be checked", KINDS, _field("sources"), within=None),
)
PROPERTIES = {one.id: one for one in _ALL}
IDENTIFYING = ("id", "name", "alias", "iso3", "geonames", "site")  # what an entity can be looked for by alone
_RELATING = tuple(PROPERTIES[one] for one in ("country", "maker", "parent", "tie", "owner"))


def codes_of(entity: Entity) -> list[str]:
    """The codes that stand for an entity in tables: the country code of a state, a place's number in GeoNames."""
    if isinstance(entity, LabelEntry):
        return []
    wanted = PROPERTIES["iso3" if isinstance(entity, State) else "geonames"]
    return [str(value) for value in values_of(entity, wanted)]
