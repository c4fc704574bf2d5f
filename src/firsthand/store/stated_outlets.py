"""Which outlets the articles of a store state, from columns alone: no record is decoded."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, func, select

from firsthand.store.pages import in_pages
from firsthand.store.schema import article

_current = article.c.superseded_by.is_(None)


@dataclass(frozen=True, slots=True)
class StatedOutlet:
    """An outlet as articles state it, cut to 500 code points, None where they state none, and its linked entity."""

    name: str | None
    entity: str | None


@dataclass(frozen=True, slots=True)
class Version:
    """A current article by id, and the number of the audit entry that its reading came with."""

    id: str
    number: int


def stated_outlets(connection: Connection) -> dict[StatedOutlet, int]:
    """Return what the current articles state as their outlet, and how many state it."""
    query = select(article.c.outlet, article.c.outlet_entity, func.count()).where(_current)
    rows = connection.execute(query.group_by(article.c.outlet, article.c.outlet_entity))
    return {StatedOutlet(name, entity): count for name, entity, count in rows}


def stating(connection: Connection, outlets: Iterable[StatedOutlet]) -> list[Version]:
    """Return the current articles that state one of these, sorted by id."""
    found: list[Version] = []
    wanted = {(one.name, one.entity) for one in outlets}
    for names in _conditions({name for name, _ in wanted}):
        query = select(article.c.id, article.c.sequence, article.c.outlet, article.c.outlet_entity)
        rows = connection.execute(query.where(_current, names))
        found += [Version(name, number) for name, number, *stated in rows if tuple(stated) in wanted]
    return sorted(found, key=lambda one: one.id)


def _conditions(names: Set[str | None]) -> Iterator[ColumnElement[bool]]:
    """Each of these names in one of some conditions that the index on outlets answers."""
    if None in names:
        yield article.c.outlet.is_(None)
    for some in in_pages(name for name in names if name is not None):
        yield article.c.outlet.in_(some)
