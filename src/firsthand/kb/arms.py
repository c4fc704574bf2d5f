"""Links noun phrases to weapons and generic terms."""

from collections.abc import Sequence

from firsthand.kb.answers import by_form, found, refused
from firsthand.kb.components import component, is_component
from firsthand.kb.entities import Kind
from firsthand.kb.lookup import Lookup
from firsthand.kb.phrase import Token, is_coordination, said, split_core, tokens_of
from firsthand.kb.references import chain_of
from firsthand.model import Link

ARMS = (Kind.WEAPON, Kind.TERM)
# Heads that leave a designation or term what it is: "S-300 batteries", "Patriot interceptors".
_WHOLE = frozenset(
    "system systems battery batteries complex complexes squadron squadrons unit units launcher launchers weapon"
    " weapons weaponry missile missiles rocket rockets interceptor interceptors gun guns rifle rifles jet jets"
    " fighter fighters plane planes airplane airplanes aircraft gunship gunships chopper choppers tank tanks"
    " vehicle vehicles variant variants family model models version versions type types series class platform"
    " platforms fleet arsenal stocks stock supplies shipment shipments consignment deliveries package packages"
    " equipment hardware arms tubes defence defense air stockpile stockpiles cache caches bundle bundles"
    " regiment regiments".split()
)
# Words between a designation and such a head that say of what sort it is: "S-300 antiaircraft batteries".
_SORTS = frozenset(
    "antiaircraft anti-aircraft antitank anti-tank antimissile anti-missile antiship anti-ship surface-to-air"
    " air-to-ground air-to-air semi-automatic semiautomatic automatic assault attack combat stealth surveillance"
    " reconnaissance mobile long-range medium-range short-range shoulder-fired guided ballistic cruise".split()
)
# Heads for a heap of whatever is named after "of": "arsenal of chemical weapons".
_HEAPS = tuple("arsenal arsenals stockpile stockpiles cache caches".split())
# Terms that turn a designation before them into a part of it or what it fires: "AK-47 ammunition", "F-16 engines".
_PARTS = frozenset(
    "term/ammunition term/spare-part term/engine term/drone-part term/missile-part term/warhead term/gun-sight"
    " term/rocket-fuel term/explosives term/missile-transporter".split()
)


def link_arms(text: str, kb: Lookup) -> Link:
    """Link a clean phrase to the one weapon or term that it names, the most specific, or to none."""
    return _link(text, tokens_of(text, kb.scan(text, ARMS)), kb)


def _link(text: str, tokens: Sequence[Token], kb: Lookup) -> Link:
    core, rest = split_core(tokens)
    while rest and rest[0].lower in ("of", ",") and not is_component(core, rest) and _tells_less(core, rest[1:]):
        core, rest = split_core(rest[1:])
    words, named = said(text, core), _named(core)
    if is_component(core, rest):
        return component(core, rest, kb, text)
    if not named:
        return refused("link.unknown", f"“{text}” names no weapon or term in the knowledge base")
    if _joins_several(core, named):
        return refused("link.several", f"“{words}” joins several weapons")
    if [token.lower for token in rest[:2]] == ["known", "as"]:
        called = _link(text, _undetermined(rest[2:]), kb)
        if called.entity is not None:
            return called
    head, after = core[named[-1]], core[named[-1] + 1 :]
    if not _is_whole(after):
        return refused("link.qualifier", f"“{words}” names {head.text} only to describe something else")
    return _most_specific([core[at] for at in named], words, kb)


def _tells_less(core: Sequence[Token], following: Sequence[Token]) -> bool:
    """Whether what follows says what the arms are: nothing is named before it, or only a heap of them."""
    is_heap = bool(core) and core[-1].lower.endswith(_HEAPS) and bool(_named(split_core(following)[0]))
    return not _named(core) or is_heap


def _is_whole(after: Sequence[Token]) -> bool:
    """Whether the words after a name leave it what it is: "batteries", "antiaircraft batteries", "Block 52"."""
    kept = [token for token in after if not _is_variant(token)]
    return not kept or (
        kept[-1].lower in _WHOLE and all(token.lower in _WHOLE or token.lower in _SORTS for token in kept)
    )


def _undetermined(tokens: Sequence[Token]) -> Sequence[Token]:
    return tokens[1:] if tokens and tokens[0].lower in ("the", "a", "an") else tokens


def _joins_several(core: Sequence[Token], named: Sequence[int]) -> bool:
    """Whether "and" stands between different names, or joins half a name to one: "nuclear and chemical weapons"."""
    return is_coordination(core) and (
        len({core[at].candidates for at in named}) > 1 or is_coordination(core[: named[0]][-1:])
    )


def _named(core: Sequence[Token]) -> list[int]:
    return [at for at, token in enumerate(core) if token.candidates and not token.compound]


def _most_specific(named: Sequence[Token], words: str, kb: Lookup) -> Link:
    """The designation among the names, unless the last name is a part of it; else the last name."""
    head = named[-1]
    meant = head.of_kind(*ARMS)
    designations = sorted({c.entity for token in named for c in token.of_kind(Kind.WEAPON)})
    if head.of_kind(Kind.WEAPON) or not designations:
        if len(head.text) == len(words):
            return by_form(words, meant)
        return by_form(head.text, meant, "link.head", f"“{words}” names {meant[0].entity}")
    part = next((c.entity for c in meant if _is_part(c.entity, kb)), None)
    if part is not None and not any(part in chain_of(weapon, kb.entity) for weapon in designations):
        return found(part, "link.head", f"“{words}” are {part} for {designations[0]}")
    if len(designations) > 1:
        return refused("link.ambiguous", f"“{words}” may be {' or '.join(designations)}")
    return found(designations[0], "link.designation", f"“{words}” gives the designation of {designations[0]}")


def _is_part(term: str, kb: Lookup) -> bool:
    return term in _PARTS or any(wider in _PARTS for wider in chain_of(term, kb.entity))


def _is_variant(token: Token) -> bool:
    """Whether a word is a mark of a variant, as in "F-16 Block 52" or "MiG-29 M"."""
    return not token.candidates and (
        any(char.isdigit() for char in token.text) or token.text in ("Block", "Mk", "Mark")
    )
