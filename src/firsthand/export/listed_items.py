"""The items of a transfer that each get a line of their own, so that one thing under two names is not counted twice."""

from dataclasses import dataclass

from firsthand.export.register_form import Entry
from firsthand.export.told_as import as_listed
from firsthand.export.values import Value, values_in
from firsthand.kb import KnowledgeBase
from firsthand.kb.entities import Weapon
from firsthand.model import ClaimedValue


@dataclass(frozen=True, slots=True)
class Item:
    """What is said to have passed; `value` is None where no report says. `general` are wider terms for the same."""

    value: ClaimedValue | None
    general: tuple[ClaimedValue, ...] = ()


def listed_items(entry: Entry, kb: KnowledgeBase) -> tuple[Item, ...]:
    """The items of the reports that tell the transfer as it is listed, else of all; "missiles" goes with "TOW".

    There is always one, if only the one that is not stated.
    """
    found = values_in(as_listed(entry), "item") or values_in(entry, "item")
    above = {one: frozenset(_wider(one, kb)) for one in found}
    wider = frozenset[str]().union(*above.values())
    return tuple(
        Item(_claimed(one), tuple(_claimed(other) for other in found if other.entity in above[one]))
        for one in found
        if one.entity not in wider
    ) or (Item(None),)


def designation(item: Item, kb: KnowledgeBase) -> tuple[str, str]:
    """The designation of a model and the description of what it is; either is empty where it is not told.

    The description of a model is the knowledge base's. Words that link to nothing are a description, quoted.
    """
    if item.value is None:
        return "", ""
    entity = item.value.entity
    thing = kb.entity(entity) if entity is not None and entity in kb else None
    if isinstance(thing, Weapon):
        return thing.name, kb.entity(thing.generic).name if thing.generic in kb else ""
    return "", thing.name if thing else f"“{' '.join(item.value.value.split())}”"


def _claimed(value: Value) -> ClaimedValue:
    return ClaimedValue(value.value, value.entity, value.reports)


def _wider(value: Value, kb: KnowledgeBase) -> tuple[str, ...]:
    """The terms above an item, itself not among them."""
    if value.entity is None or value.entity not in kb:
        return ()
    return tuple(term for term in kb.generic_terms(value.entity) if term != value.entity)
