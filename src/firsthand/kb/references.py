"""Checks that what entries say of each other holds together."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from firsthand.errors import KnowledgeBaseError
from firsthand.kb.entities import Entity, Group, Kind, Outlet, Place, Term, Weapon, kind_of


def check_references(entities: Mapping[str, Entity], among: Iterable[str] | None = None) -> None:
    """Raise KnowledgeBaseError at the first id that an entry names and that no entry has, or at a circle of terms.

    `among` limits the check to these ids (a user's own entries); all by default.
    """
    for entity_id in entities if among is None else among:
        entity = entities[entity_id]
        for field, target in _references(entity):
            if target not in entities:
                raise KnowledgeBaseError(f"{entity_id}: {field}: {target} is not in the knowledge base")
        if isinstance(entity, Term | Place):
            _check_no_circle(entity, entities)


def _references(entity: Entity) -> Iterator[tuple[str, str]]:
    """Each field of an entry that names another one, with the id it names."""
    match entity:
        case Group():
            yield from (("home", state) for state in entity.home)
            yield from ((f"affiliations[{i}].to", tie.to) for i, tie in enumerate(entity.affiliations))
        case Weapon():
            yield "generic", entity.generic
            yield from ((f"makers[{i}]", maker) for i, maker in enumerate(entity.makers))
        case Term():
            yield from (("broader", target) for target in [entity.broader] if target)
        case Outlet():
            yield from ((f, target) for f, target in (("home", entity.home), ("owner", entity.owner)) if target)
        case Place():
            yield from ((f"in[{i}]", state) for i, state in enumerate(entity.states))
            yield from (("within", target) for target in [entity.within] if target)


def chain_of(entity_id: str, entity: Callable[[str], Entity]) -> Iterator[str]:
    """The wider things an id lies under, nearest first: terms of a weapon or term, larger places of a place."""
    wider: str | None = entity_id
    while wider is not None:
        match entity(wider):
            case Weapon(generic=above):
                wider = above
            case Term(broader=above) | Place(within=above):
                wider = above
            case _:
                return
        if wider is not None:
            yield wider


def _check_no_circle(entity: Term | Place, entities: Mapping[str, Entity]) -> None:
    seen = {entity.id}
    for wider in chain_of(entity.id, entities.__getitem__):
        if wider in seen:
            field = "broader" if kind_of(entity.id) is Kind.TERM else "within"
            raise KnowledgeBaseError(f"{entity.id}: {field}: leads back to {wider}; take one link of the circle out")
        if wider not in entities:
            return
        seen.add(wider)
