"""A batch of reconciliation queries and its answers. A query that cannot be answered does not spoil the others."""

from typing import Any, Literal

import msgspec

from firsthand.errors import MisuseError
from firsthand.export.entity_line import entity_line
from firsthand.kb import KnowledgeBase
from firsthand.kb.comparison import Given
from firsthand.kb.entity_types import types_of
from firsthand.kb.properties import IDENTIFYING, Ref, Value
from firsthand.kb.proposal import Proposal
from firsthand.kb.reconcile import Reconciler, reconciler_of
from firsthand.web.reconciliation.decoding import bounded, object_of, property_of, shaped
from firsthand.web.reconciliation.manifest import MOST_QUERIES, type_form
from firsthand.web.rendering import Form

_USUAL, _MOST = 10, 100  # candidates of a query
_MOST_BESIDE = 50  # types, properties, or values of one property


class TooManyError(MisuseError):
    """A batch holds more queries than are taken at once."""


class StatedProperty(msgspec.Struct):
    """A property that a table states: `v` is a string, number, boolean, `{"id": ...}`, or a list of these."""

    pid: str
    v: Any


class Asked(msgspec.Struct):
    """One query of a batch."""

    query: str | None = None
    type: str | list[str] | None = None
    limit: int | None = None
    properties: list[StatedProperty] = []
    type_strict: Literal["any", "should", "all"] | None = None


def answers(text: str, kb: KnowledgeBase) -> Form:
    """The result batch for a query batch in JSON.

    A query that cannot be answered gets an empty result with an `error`. MisuseError where that is so of all, where the
    batch is no JSON object or empty; TooManyError where it is too large.
    """
    batch = object_of(text, "queries")
    if len(batch) > MOST_QUERIES:
        raise TooManyError(f"queries: {len(batch):,} are too many at once; {MOST_QUERIES} are taken")
    reconciler = reconciler_of(kb)
    found = {name: _answer(one, reconciler, kb) for name, one in batch.items()}
    wrong = [f"{name[:40]}: {one['error']}" for name, one in found.items() if "error" in one]
    if not found or len(wrong) == len(found):
        raise MisuseError(f"queries: {wrong[0] if wrong else 'there is none'}")
    return found


def _answer(query: object, reconciler: Reconciler, kb: KnowledgeBase) -> Form:
    try:
        asked = shaped(query, Asked)
        proposals = _proposals(asked, reconciler)
    except MisuseError as error:
        return {"result": [], "error": str(error)}
    return {"result": [_candidate(one, reconciler, kb) for one in proposals]}


def _proposals(asked: Asked, reconciler: Reconciler) -> list[Proposal]:
    types = _types(asked, reconciler)
    given = _given(asked.properties)
    limit = _limit(asked.limit)
    if asked.query is not None:
        found = reconciler.propose(bounded(asked.query), types, given, _MOST)
    else:
        words, kinds = _identifying(given)
        found = reconciler.propose(words, types or kinds, given, _MOST)
    if asked.type_strict == "all":
        found = [one for one in found if set(types_of(one.entity)).issuperset(types)]
    return found[:limit]


def _types(asked: Asked, reconciler: Reconciler) -> list[str]:
    types = [asked.type] if isinstance(asked.type, str) else asked.type or []
    for one in types[:_MOST_BESIDE]:
        if one not in reconciler.types:
            kinds = ", ".join(known for known in reconciler.types if ":" not in known)
            raise MisuseError(f"{one[:40]!r} is no type; there are {kinds} and sorts of them, such as group:agency")
    return types[:_MOST_BESIDE]


def _limit(limit: int | None) -> int:
    if limit is not None and limit < 0:
        raise MisuseError("limit: give a positive number")
    return min(limit or _USUAL, _MOST)


def _given(stated: list[StatedProperty]) -> list[Given]:
    if len(stated) > _MOST_BESIDE:
        raise MisuseError(f"properties: {len(stated):,} are too many; {_MOST_BESIDE} are taken")
    return [Given(property_of(one.pid), _values(one.v)) for one in stated]


def _values(stated: object) -> tuple[Value, ...]:
    several = stated if isinstance(stated, list) else [stated]
    if len(several) > _MOST_BESIDE:
        raise MisuseError(f"properties: {len(several):,} values are too many; {_MOST_BESIDE} are taken")
    return tuple(_value(one) for one in several if one is not None)


def _value(stated: object) -> Value:
    match stated:
        case bool():
            return "yes" if stated else "no"
        case str():
            return bounded(stated)
        case int() | float():
            return stated
        case {"id": str(entity)}:
            return Ref(bounded(entity))
    raise MisuseError('properties: a value is a text, a number, true, false, or {"id": ...}')


def _identifying(given: list[Given]) -> tuple[str, list[str]]:
    """What to look for where a query has no words: a value that says which thing it is, and the types that have it."""
    for one in given:
        if one.property.id in IDENTIFYING and one.values:
            value = one.values[0]
            words = value.id if isinstance(value, Ref) else str(value)
            return words, [kind.value for kind in one.property.of]
    raise MisuseError(f"a query has words in `query`, or one of the properties {', '.join(IDENTIFYING)}")


def _candidate(one: Proposal, reconciler: Reconciler, kb: KnowledgeBase) -> Form:
    return {
        "id": one.entity.id,
        "name": one.entity.name,
        "description": f"{entity_line(one.entity.id, kb)}; {one.reason.text}",
        "type": [type_form(reconciler.types[each]) for each in types_of(one.entity)],
        "score": round(one.score, 1),
        "match": one.is_certain,
        "features": [
            {"id": one.reason.code, "value": True},
            {"id": "likeness", "value": round(one.likeness, 1)},
            {"id": "properties.agreeing", "value": one.agreeing},
            {"id": "properties.differing", "value": one.differing},
        ],
    }
