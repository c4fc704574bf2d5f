"""Suggestions while someone types: entities, types and properties whose name or id begins with the letters."""

from firsthand.export.entity_line import entity_line
from firsthand.kb import KnowledgeBase
from firsthand.kb.entity_types import types_of
from firsthand.kb.fold import keyed
from firsthand.kb.naming import OWN, SHORT
from firsthand.kb.properties import PROPERTIES
from firsthand.kb.reconcile import Reconciler, reconciler_of
from firsthand.web.reconciliation.decoding import bounded
from firsthand.web.reconciliation.manifest import type_form
from firsthand.web.rendering import Form

_SHOWN = 20
_WEIGHED = 2_000  # namings that are put in order; after one or two letters there are more


def suggested_entities(prefix: str, skip: int, kb: KnowledgeBase) -> Form:
    """Entities whose name, alias, code or id begins with `prefix`, then those spelt nearly so; `skip` are left out."""
    reconciler = reconciler_of(kb)
    ids = list(dict.fromkeys(_entities(bounded(prefix), reconciler)))[skip : skip + _SHOWN]
    return {"result": [_entity(one, reconciler, kb) for one in ids]}


def _entities(prefix: str, reconciler: Reconciler) -> list[str]:
    key = keyed(prefix)
    if not key:
        return []
    begun = [
        (form != key, len(form), naming.entity)
        for form, naming in reconciler.names.beginning(prefix, _WEIGHED)
        if naming.how in OWN | SHORT and not naming.is_plural
    ]
    near = [one.entity.id for one in reconciler.propose(prefix)]
    exact = [prefix] if prefix in reconciler.entities else []
    return [*exact, *(one[-1] for one in sorted(begun)), *near]


def _entity(entity_id: str, reconciler: Reconciler, kb: KnowledgeBase) -> Form:
    entity = reconciler.entities[entity_id]
    types = [type_form(reconciler.types[one]) for one in types_of(entity)]
    return {"id": entity_id, "name": entity.name, "description": entity_line(entity_id, kb), "notable": types}


def suggested_types(prefix: str, skip: int, reconciler: Reconciler) -> Form:
    """Types of which the id, the name or a word of it begins with `prefix`; all where it is empty."""
    types = [one for one in reconciler.types.values() if _begins(prefix, one.id, one.name)]
    return {"result": [_type(one.id, reconciler) for one in types[skip : skip + _SHOWN]]}


def _type(type_id: str, reconciler: Reconciler) -> Form:
    one = reconciler.types[type_id]
    broader = {"broader": [type_form(reconciler.types[one.broader])]} if one.broader else {}
    return {**type_form(one), "description": f"{one.size:,} in the knowledge base", **broader}


def suggested_properties(prefix: str, skip: int) -> Form:
    """Properties of which the id, the name or a word of it begins with `prefix`; all where it is empty."""
    found = [one for one in PROPERTIES.values() if _begins(prefix, one.id, one.name)]
    return {"result": [{"id": one.id, "name": one.name} for one in found[skip : skip + _SHOWN]]}


def _begins(prefix: str, *names: str) -> bool:
    wanted = f" {keyed(prefix)}".rstrip()
    return any(wanted in f" {keyed(name)}" for name in names)
