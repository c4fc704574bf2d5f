"""What the knowledge base holds: one frozen record a thing, and the written forms that name it."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of things. The value is the first part of an id: `state/us`."""

    STATE = "state"
    GROUP = "group"
    WEAPON = "weapon"
    TERM = "term"
    OUTLET = "outlet"
    LABEL = "label"
    PLACE = "place"


class Form(StrEnum):
    """How a written form names its thing."""

    NAME = "name"
    ALIAS = "alias"
    ADJECTIVE = "adjective"
    DEMONYM = "demonym"
    METONYM = "metonym"
    LEADER = "leader"
    CREDIT = "credit"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing, by id, that a written form may name, and how."""

    entity: str
    form: Form


@dataclass(frozen=True, slots=True)
class Name:
    """A form found in a text at `start` (inclusive) to `end` (exclusive), with everything that it may name."""

    start: int
    end: int
    text: str
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Leader:
    """A head of state or government whom the press names instead of the state. Dates are `2011` or `2011-10-20`."""

    name: str
    short: str | None = None
    aliases: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class State:
    """A state, present or former (`until` is set)."""

    id: str
    name: str
    iso3: str | None = None
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capital: str | None = None
    metonyms: tuple[str, ...] = ()
    leaders: tuple[Leader, ...] = ()
    since: str | None = None
    until: str | None = None
    note: str | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Affiliation:
    """That a group was tied to `to` in a certain way, between two dates or without stated ones."""

    to: str
    kind: str
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """A party that is not a state, or an organ of one. `home` holds ids of states."""

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    home: tuple[str, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    since: str | None = None
    until: str | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Weapon:
    """A designation: a model, or a family with a name of its own. `makers` holds ids of states."""

    id: str
    name: str
    generic: str
    category: str
    aliases: tuple[str, ...] = ()
    makers: tuple[str, ...] = ()
    since: str | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A generic term and the broader one it belongs to, if any."""

    id: str
    name: str
    category: str
    broader: str | None = None
    aliases: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outlet:
    """A news organisation. `credit_aliases` count only inside a credit; `sites` are its domains."""

    id: str
    name: str
    kind: str
    state_run: bool
    home: str | None = None
    aliases: tuple[str, ...] = ()
    credit_aliases: tuple[str, ...] = ()
    owner: str | None = None
    sites: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LabelEntry:
    """A word used for a party, which names none. `of` says for what sort of party."""

    id: str
    name: str
    kind: str
    of: str
    note: str
    aliases: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A place on the ground or at sea. `states` holds ids; degrees are WGS 84; `geonames` is its number there."""

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    within: str | None = None
    admin: str | None = None
    population: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    geonames: int | None = None
    sources: tuple[str, ...] = ()


Entity = State | Group | Weapon | Term | Outlet | LabelEntry | Place

RECORD: dict[Kind, type[Entity]] = {
    Kind.STATE: State,
    Kind.GROUP: Group,
    Kind.WEAPON: Weapon,
    Kind.TERM: Term,
    Kind.OUTLET: Outlet,
    Kind.LABEL: LabelEntry,
    Kind.PLACE: Place,
}


def kind_of(entity: str) -> Kind:
    """Return the kind that an id begins with; ValueError where it begins with none."""
    return Kind(entity.partition("/")[0])
