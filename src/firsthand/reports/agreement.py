"""Whether a fuller filling of a slot says all that a lesser one does, so that nothing is lost with the lesser one."""

import tomllib
from collections.abc import Callable, Sequence
from enum import IntEnum
from functools import cache
from importlib.resources import files
from typing import TypeVar

from firsthand.kb import KnowledgeBase, Place
from firsthand.model import Mention, PartialDate, Quantity
from firsthand.reports.coreference import CODE

Filler = TypeVar("Filler")
_WEAPON = "term/weapon"


class Agreement(IntEnum):
    """`BROADLY`: they agree in what is too general to tell one transfer from another. `OPEN`: one says nothing."""

    APART = 0
    OPEN = 1
    BROADLY = 2
    SAME = 3


def parties(fuller: Sequence[Mention], lesser: Sequence[Mention]) -> Agreement:
    """Suppliers, recipients and others: the same by link, else by their words."""
    return _each(fuller, lesser, _same_party)


def items(fuller: Sequence[Mention], lesser: Sequence[Mention], kb: KnowledgeBase) -> Agreement:
    """Items: the fuller side may name a weapon where the lesser has a term it falls under."""
    return _each(fuller, lesser, lambda narrow, wide: _same_item(narrow, wide, kb))


def places(fuller: Sequence[Mention], lesser: Sequence[Mention], kb: KnowledgeBase) -> Agreement:
    """Places: the same, or one a place in the other."""
    return _each(fuller, lesser, lambda one, other: _same_place(one, other, kb))


def quantities(fuller: Sequence[Quantity], lesser: Sequence[Quantity]) -> Agreement:
    """Amounts: the same interval of the same measure, or the same words."""
    return _each(fuller, lesser, _same_quantity)


def times(fuller: Sequence[PartialDate], lesser: Sequence[PartialDate]) -> Agreement:
    """Times: days that meet, or the same words."""
    return _each(fuller, lesser, _same_time)


def _each(fuller: Sequence[Filler], lesser: Sequence[Filler], fit: Callable[[Filler, Filler], Agreement]) -> Agreement:
    """OPEN where a side is empty; APART unless each filler of the lesser side fits one of the fuller."""
    if not fuller or not lesser:
        return Agreement.OPEN
    return min(max(fit(one, other) for one in fuller) for other in lesser)


def said(mention: Mention) -> str:
    """What a mention says, to compare words: those of its explicit mention where it points back to one."""
    reason = mention.link.reason
    words = reason.spans[0].text if reason.code == CODE and reason.spans else mention.value
    return " ".join(words.casefold().replace("’", "'").split())


def _same_party(one: Mention, other: Mention) -> Agreement:
    if one.link.entity or other.link.entity:
        return Agreement.SAME if one.link.entity == other.link.entity else Agreement.APART
    if said(one) != said(other):
        return Agreement.APART
    return Agreement.SAME if said(one) != one.value.casefold() or _is_name(one.value) else Agreement.BROADLY


def _is_name(value: str) -> bool:
    return any(word[:1].isupper() for word in value.split())


def _same_item(narrow: Mention, wide: Mention, kb: KnowledgeBase) -> Agreement:
    a, b = narrow.link.entity, wide.link.entity
    if a is None or b is None:
        return Agreement.SAME if said(narrow) == said(wide) else Agreement.APART
    above = {a, *kb.generic_terms(a)}
    arms, supplies = _broad()
    if b in supplies or (b in arms and above & {*arms, _WEAPON}):
        return Agreement.BROADLY
    return Agreement.SAME if b in above else Agreement.APART


def _same_place(one: Mention, other: Mention, kb: KnowledgeBase) -> Agreement:
    a, b = one.link.entity, other.link.entity
    if a is None or b is None:
        return Agreement.SAME if said(one) == said(other) else Agreement.APART
    return Agreement.SAME if a == b or a in _around(b, kb) or b in _around(a, kb) else Agreement.APART


def _around(entity: str, kb: KnowledgeBase) -> tuple[str, ...]:
    place = kb.entity(entity)
    return (*place.states, *([place.within] if place.within else [])) if isinstance(place, Place) else ()


def _same_quantity(one: Quantity, other: Quantity) -> Agreement:
    if one.words.text.casefold() == other.words.text.casefold():
        return Agreement.SAME
    known = one.low is not None or one.high is not None
    alike = (one.low, one.high, one.measure, one.unit) == (other.low, other.high, other.measure, other.unit)
    return Agreement.SAME if known and alike else Agreement.APART


def _same_time(one: PartialDate, other: PartialDate) -> Agreement:
    if one.words and other.words and one.words.text.casefold() == other.words.text.casefold():
        return Agreement.SAME
    if one.edtf and one.edtf == other.edtf:
        return Agreement.SAME
    if not (one.earliest and one.latest and other.earliest and other.latest):
        return Agreement.APART
    meet = one.earliest <= other.latest and other.earliest <= one.latest
    return Agreement.SAME if meet else Agreement.APART


@cache
def _broad() -> tuple[frozenset[str], frozenset[str]]:
    """Terms that take in every weapon, and those that take in any arms at all."""
    table = tomllib.loads((files("firsthand.reports") / "broad_terms.toml").read_text(encoding="utf-8"))
    arms, supplies = (frozenset(f"term/{name}" for name in table[group]) for group in ("arms", "supplies"))
    return arms, supplies
