"""One entity of the knowledge base as a page shows it, and where it stands in the register."""

from firsthand.catalogue import Catalogue, Facet, Query
from firsthand.errors import MisuseError
from firsthand.export.entity_line import entity_line
from firsthand.kb import KnowledgeBase
from firsthand.kb.entity_types import types_of
from firsthand.kb.properties import PROPERTIES, Property, Ref, Value, values_of
from firsthand.kb.reconcile import Reconciler, reconciler_of
from firsthand.web.asked import address
from firsthand.web.errors import NotFoundError
from firsthand.web.reconciliation.manifest import PATH, VIEW
from firsthand.web.rendering import Form, safe_url, segment

_APART = ("id", "name", "source")
_ROLES = {
    Facet.SUPPLIER: "as supplier",
    Facet.RECIPIENT: "as recipient",
    Facet.VIA: "as passed through",
    Facet.ITEM: "as item",
    Facet.PLACE: "as place",
    Facet.OUTLET: "as outlet",
}


def entity_form(entity_id: str, kb: KnowledgeBase, catalogue: Catalogue) -> Form:
    """What is known of the entity with this id, its sources, and the transfers that name it, by role.

    NotFoundError where the knowledge base has none of this id that a table can be matched with.
    """
    reconciler = reconciler_of(kb)
    entity = reconciler.entities.get(entity_id)
    if entity is None:
        raise NotFoundError(f"{entity_id[:80]!r} is not in the knowledge base", [(VIEW, "what there is")])
    facts = ((one, values_of(entity, one)) for one in PROPERTIES.values() if one.id not in _APART)
    return {
        "kind": "entity",
        "id": entity_id,
        "name": entity.name,
        "line": entity_line(entity_id, kb),
        "types": [{"id": one, "name": reconciler.types[one].name} for one in types_of(entity)],
        "facts": [_fact(one, values, reconciler) for one, values in facts if values],
        "sources": [{"text": one, "address": safe_url(one)} for one in entity.sources],
        "register": [one for one in (_role(entity_id, facet, catalogue) for facet in _ROLES) if one["transfers"]],
    }


def entities_form(reconciler: Reconciler, base: str) -> Form:
    """What the service can be asked about: the types with their size, and the properties."""
    return {
        "kind": "entities",
        "service": f"{base}{PATH}",
        "types": [
            {"id": one.id, "name": one.name, "broader": one.broader, "entities": one.size}
            for one in reconciler.types.values()
        ],
        "properties": [{"id": one.id, "name": one.name, "of": list(map(str, one.of))} for one in PROPERTIES.values()],
    }


def _fact(wanted: Property, values: tuple[Value, ...], reconciler: Reconciler) -> Form:
    return {"id": wanted.id, "name": wanted.name, "values": [_shown(value, reconciler) for value in values]}


def _shown(value: Value, reconciler: Reconciler) -> Form:
    if isinstance(value, Ref):
        entity = reconciler.entities.get(value.id)
        name = entity.name if entity else value.id
        return {"text": name, "id": value.id, "address": f"{VIEW}?id={segment(value.id)}" if entity else None}
    return {"text": str(value), "id": None, "address": None}


def _role(entity_id: str, facet: Facet, catalogue: Catalogue) -> Form:
    query = Query(chosen={facet: (entity_id,)})
    try:
        number = len(catalogue.select(query))
    except MisuseError:  # the catalogue knows no such value
        number = 0
    return {"role": facet.value, "said": _ROLES[facet], "transfers": number, "address": address("/", query)}
