"""An item of a transfer as the same-transfer test sees it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from firsthand.kb import KnowledgeBase
from firsthand.model import Mention
from firsthand.register.fit import Fit

_BROAD_TERMS = """
    weapon arms weaponry weapons-system conventional-weapon advanced-weapon lethal-aid military-aid materiel
    military-equipment non-lethal-equipment ammunition munitions spare-part dual-use-goods
"""
_BROAD = frozenset(f"term/{name}" for name in _BROAD_TERMS.split())
_CARRIER = re.compile(r"\s+(?:systems?|batter(?:y|ies)|complex(?:es)?)$", re.I)
_WORD = re.compile(r"[^\W\d_][\w'’-]+")


@dataclass(frozen=True, slots=True)
class Goods:
    """A designation or generic term with the terms it belongs to, nearest first, or bare words where nothing links.

    `broad` says that the term covers nearly all arms ("weapons", "military aid") and so tells nothing apart.
    """

    entity: str | None
    chain: tuple[str, ...] = ()
    broad: bool = False
    words: frozenset[str] = frozenset()


def is_broad(entity: str) -> bool:
    """Whether a term covers nearly all arms, or goes along with arms of any kind."""
    return entity in _BROAD


def goods_of(mention: Mention, kb: KnowledgeBase) -> Goods:
    """The goods a mention names."""
    entity = mention.link.entity
    if entity is None:
        words = frozenset(word.casefold().removesuffix("s") for word in _WORD.findall(mention.words.text))
        return Goods(None, words=words)
    terms = dict.fromkeys((*kb.generic_terms(entity), *_head_terms(mention.words.text, kb)))
    narrow = tuple(term for term in terms if term != entity and not is_broad(term))
    return Goods(entity, narrow, is_broad(entity))


def known_goods(goods: Iterable[Goods]) -> tuple[Goods, ...]:
    """The goods of a slot, each once, without words that link to nothing where others do ("radios, TOW missiles").

    Unknown words speak neither for nor against; beside known ones they would hide that these are others.
    """
    distinct = tuple(dict.fromkeys(goods))
    return tuple(one for one in distinct if one.entity is not None) or distinct


def _head_terms(words: str, kb: KnowledgeBase) -> Iterator[str]:
    """The terms of a phrase's last word: "Grad rockets" are rockets, though Grad is a launcher.

    "Missile systems" are missiles with what they are fired from.
    """
    for name in kb.scan(_CARRIER.sub("", words).rsplit(maxsplit=1)[-1] if words.split() else ""):
        for candidate in name.candidates:
            if candidate.entity.startswith("term/"):
                yield candidate.entity
                yield from kb.generic_terms(candidate.entity)


@lru_cache(maxsize=100_000)
def fit_goods(one: Goods, other: Goods) -> Fit:
    """How well two goods fit: "TOW" with "anti-tank missiles", but not with "rifles"."""
    if one.entity is None or other.entity is None:
        return Fit.LOOSE if one.words & other.words else Fit.OPEN
    if one.broad or other.broad:
        return Fit.LOOSE if one.broad and other.broad else Fit.OPEN
    if one.entity == other.entity:
        return Fit.SAME if one.entity.startswith("weapon/") else Fit.AKIN
    if one.entity in other.chain or other.entity in one.chain:
        return Fit.AKIN
    both_designations = one.entity.startswith("weapon/") and other.entity.startswith("weapon/")
    if set(one.chain) & set(other.chain) and not both_designations:
        return Fit.OPEN
    return Fit.APART
