"""Heads that turn arms into parts of them or what they fire: "S-400 parts", "engines for drones", "mortar rounds"."""

from collections.abc import Sequence

from firsthand.kb.answers import found, refused
from firsthand.kb.entities import Kind
from firsthand.kb.lookup import Lookup
from firsthand.kb.phrase import Token, said
from firsthand.kb.references import chain_of
from firsthand.model import Link

_PARTS = frozenset("part parts component components".split())
_ENGINES = frozenset("engine engines motor motors".split())
_FITTINGS = frozenset("turret turrets hull hulls gyroscope gyroscopes".split())
_ROUNDS = frozenset(("round", "rounds"))
_HEADS = _PARTS | _ENGINES | _FITTINGS | _ROUNDS
# The terms for parts of missiles and of drones, by what the whole is or falls under.
_OF_WHAT = {
    "term/missile": "term/missile-part",
    "term/rocket": "term/missile-part",
    "term/drone": "term/drone-part",
}


def is_component(core: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Whether the head of a phrase is a plain word for parts or rounds, with or without what they are of."""
    head = core[-1] if core else None
    if head is None or head.candidates or head.lower not in _HEADS:
        return False
    before = core[:-1]
    if any(_is_named(token) for token in before):
        return True
    if head.lower in _ROUNDS:
        return all(token.text[0].isdigit() or token.lower in ("mm", "calibre", "caliber") for token in before)
    return (head.lower in _PARTS and not before and not rest) or any(map(_is_named, _wholes(rest)))


def component(core: Sequence[Token], rest: Sequence[Token], kb: Lookup, text: str) -> Link:
    """Link a phrase of which `is_component` holds: to ammunition, an engine or a part."""
    named = [token for token in (*core, *_wholes(rest)) if _is_named(token)]
    head = core[-1].lower
    if len({token.candidates for token in named}) > 1 and head in _ROUNDS:
        return refused("link.several", f"“{text}” names several kinds of arms")
    wider = {
        term for token in named[:1] for c in token.candidates for term in (c.entity, *chain_of(c.entity, kb.entity))
    }
    usual = "term/ammunition" if head in _ROUNDS else "term/engine" if head in _ENGINES else "term/spare-part"
    special = () if head in _ROUNDS else (part for whole, part in _OF_WHAT.items() if whole in wider)
    part = next(iter(special), usual)
    return found(part, "link.head", f"“{said(text, core)}” are {part}")


def _wholes(rest: Sequence[Token]) -> Sequence[Token]:
    """What parts are said to be of: the words after "of" or "for"."""
    return rest[1:] if rest and rest[0].lower in ("of", "for") else ()


def _is_named(token: Token) -> bool:
    return bool(token.of_kind(Kind.WEAPON, Kind.TERM)) and not token.compound
