"""The types by which a table's cells are told apart: the kinds of the knowledge base and the sorts within them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from firsthand.kb.entities import Entity, Group, Kind, Outlet, Place, kind_of

ARMS = "arms"
_NAMES = {
    Kind.STATE: "state",
    Kind.GROUP: "group, agency or company",
    Kind.WEAPON: "weapon (designation)",
    Kind.TERM: "generic term for arms",
    Kind.PLACE: "place",
    Kind.OUTLET: "news outlet",
}
KINDS = tuple(_NAMES)  # labels name no party and are left out


@dataclass(frozen=True, slots=True)
class EntityType:
    """A type: `group`, or a sort of it, `group:agency`. `broader` is the id of the type that holds it."""

    id: str
    name: str
    broader: str | None
    size: int  # entities of the type


def types_of(entity: Entity) -> tuple[str, ...]:
    """The ids of the types of an entity: its kind, its sort, and what holds both; none for a label."""
    kind = kind_of(entity.id)
    if kind not in _NAMES:
        return ()
    wider = (ARMS,) if kind in (Kind.WEAPON, Kind.TERM) else ()
    sort = (f"{kind.value}:{entity.kind}",) if isinstance(entity, Group | Outlet | Place) else ()
    return (kind.value, *sort, *wider)


def kinds_of(type_id: str) -> tuple[Kind, ...]:
    """The kinds of the entities of a type; ValueError where no type has this id."""
    if type_id == ARMS:
        return Kind.WEAPON, Kind.TERM
    kind = Kind(type_id.partition(":")[0])
    if kind not in _NAMES:
        raise ValueError(f"{type_id} is no type")
    return (kind,)


def all_types(entities: Iterable[Entity]) -> dict[str, EntityType]:
    """Every type that an entity has, by id: arms and the kinds first, then the sorts, the largest first."""
    sizes = Counter(one for entity in entities for one in types_of(entity))
    kinds = [kind.value for kind in KINDS]
    order = [*kinds[:2], ARMS, *kinds[2:]]
    sorts = sorted((one for one in sizes if one not in order), key=lambda one: (-sizes[one], one))
    return {one: EntityType(one, _name(one), _broader(one), sizes[one]) for one in (*order, *sorts)}


def _name(type_id: str) -> str:
    kind, _, sort = type_id.partition(":")
    if type_id == ARMS:
        return "arms: a weapon or a generic term"
    return f"{sort.replace('_', ' ')} ({kind})" if sort else _NAMES[Kind(kind)]


def _broader(type_id: str) -> str | None:
    kind, _, sort = type_id.partition(":")
    return kind if sort else ARMS if kind in (Kind.WEAPON, Kind.TERM) else None
