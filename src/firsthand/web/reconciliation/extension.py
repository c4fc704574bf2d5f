"""Data extension: the values of properties for entities that a table was matched with, to be added as columns."""

import msgspec

from firsthand.errors import MisuseError
from firsthand.kb.entity_types import kinds_of
from firsthand.kb.properties import PROPERTIES, Property, Ref, Value, values_of
from firsthand.kb.reconcile import Reconciler
from firsthand.web.reconciliation.decoding import object_of, property_of, shaped
from firsthand.web.reconciliation.manifest import type_form
from firsthand.web.rendering import Form

_MOST_IDS = 1000


class WantedProperty(msgspec.Struct):
    """A property that is asked for; there are no settings."""

    id: str


class Wanted(msgspec.Struct):
    """A data extension query."""

    ids: list[str]
    properties: list[WantedProperty]


def extension(text: str, reconciler: Reconciler) -> Form:
    """The data extension response for a query in JSON; an unknown id has no values.

    MisuseError where it is no such query, too large, or asks for an unknown property.
    """
    wanted = shaped(object_of(text, "extend"), Wanted)
    if len(wanted.ids) > _MOST_IDS:
        raise MisuseError(f"extend: {len(wanted.ids):,} ids are too many at once; {_MOST_IDS:,} are taken")
    properties = list({one.id: property_of(one.id) for one in wanted.properties}.values())
    return {
        "meta": [_meta(one, reconciler) for one in properties],
        "rows": {one: {each.id: _cells(one, each, reconciler) for each in properties} for one in wanted.ids},
    }


def proposed(type_id: str | None, limit: int | None, reconciler: Reconciler) -> Form:
    """The properties that entities of a type have, all where none is named; MisuseError for an unknown type."""
    if type_id and type_id not in reconciler.types:
        raise MisuseError(f"{type_id[:40]!r} is no type")
    kinds = set(kinds_of(type_id)) if type_id else None
    fitting = [one for one in PROPERTIES.values() if kinds is None or kinds.intersection(one.of)]
    form: Form = {"properties": [{"id": one.id, "name": one.name} for one in fitting[:limit]]}
    return form | ({"type": type_id} if type_id else {}) | ({"limit": limit} if limit else {})


def _meta(one: Property, reconciler: Reconciler) -> Form:
    typed = {"type": type_form(reconciler.types[one.type])} if one.type else {}
    return {"id": one.id, "name": one.name, **typed}


def _cells(entity_id: str, wanted: Property, reconciler: Reconciler) -> list[Form]:
    entity = reconciler.entities.get(entity_id)
    return [_cell(value, reconciler) for value in values_of(entity, wanted)] if entity else []


def _cell(value: Value, reconciler: Reconciler) -> Form:
    match value:
        case Ref(id=entity_id):
            entity = reconciler.entities.get(entity_id)
            return {"id": entity_id, "name": entity.name if entity else entity_id}
        case int():
            return {"int": value}
        case float():
            return {"float": value}
    return {"str": str(value)}
