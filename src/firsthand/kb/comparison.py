"""Compares what a table states of a thing with what the knowledge base knows of an entity."""

from collections.abc import Callable, Set
from dataclasses import dataclass

from firsthand.kb.entities import Entity, kind_of
from firsthand.kb.fold import keyed
from firsthand.kb.properties import Property, Ref, Value, values_of

Means = Callable[[str], Set[str]]  # the ids of the entities that words name


@dataclass(frozen=True, slots=True)
class Given:
    """The values that a table states for a property; any of them may fit."""

    property: Property
    values: tuple[Value, ...]


def compare(entity: Entity, given: Given, means: Means) -> bool | None:
    """True where a given value fits the entity, False where none does; None where there is nothing to compare.

    What has a country is no state: a given property that things of the entity's kind never have does not fit it.
    """
    if not given.values or given.property.within is None:
        return None
    if kind_of(entity.id) not in given.property.of:
        return False
    known = values_of(entity, given.property)
    if not known:
        return None
    return any(_fits(stated, value, given.property.within, means) for stated in given.values for value in known)


def _fits(stated: Value, known: Value, within: float, means: Means) -> bool:
    if isinstance(known, Ref):
        return stated == known or (isinstance(stated, str) and (stated == known.id or known.id in means(stated)))
    if isinstance(stated, Ref):
        return stated.id == known or (isinstance(known, str) and stated.id in means(known))
    if isinstance(known, str):
        return _same_words(str(stated), known)
    number = _number(stated)
    return number is not None and abs(number - known) <= within


def _same_words(stated: str, known: str) -> bool:
    """Whether they are the same in any spelling; of two dates the less exact one holds the other: 2011, 2011-10-20."""
    one, other = keyed(stated), keyed(known)
    if one[:4].isdigit() and other[:4].isdigit():
        return f"{one} ".startswith(f"{other} ") or f"{other} ".startswith(f"{one} ")
    return one == other


def _number(stated: Value) -> float | None:
    try:
        return float(stated) if not isinstance(stated, Ref) else None
    except (ValueError, OverflowError):
        return None
