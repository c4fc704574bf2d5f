"""Links noun phrases to places."""

from collections.abc import Collection, Sequence

from firsthand.kb.answers import by_form, found, refused
from firsthand.kb.entities import Candidate, Form, Kind, Place
from firsthand.kb.heads import PARTS
from firsthand.kb.lookup import Lookup
from firsthand.kb.phrase import Token, is_coordination, tokens_of
from firsthand.kb.references import chain_of
from firsthand.model import Link

_LOCATIVE = frozenset(
    "of in at near on outside inside around off into within from to under by beside towards toward".split()
)
# Heads before or after a place's name that are in it or round it: "Benghazi airport", "suburbs of Damascus".
_SITES = frozenset(
    "airport airbase airfield airstrip base port seaport harbour harbor docks dock area countryside suburb"
    " suburbs outskirts city town village district neighbourhood neighborhood quarter market coast waters camp"
    " camps depot barracks garrison crossing checkpoint front frontline pocket enclave itself proper air naval"
    " military international capital region island islands border".split()
)
# Heads that are places themselves, so that "hangar in X" says where; a firm in X does not.
_LOCATIONS = _SITES | frozenset(
    "quay pier jetty wharf hangar silo silos field fields road roads track bridge river station valley mountain"
    " mountains hill hills desert beach shore shores warehouse depots yard yards runway terminal square street"
    " house villa farm forest jungle tunnel tunnels pass stadium hospital mosque school building compound"
    " headquarters site sites place places position positions land lands territory territories bay edge heart"
    " centre center middle somewhere elsewhere neighborhoods villages towns cities banks bank".split()
)
# Heads that mean the division called after a place, not the place.
_DIVISIONS = frozenset("province provinces governorate oblast state department county prefecture region".split())
_DIVISION_KINDS = frozenset("province region district".split())
_CONTAINING = frozenset("province region district island peninsula valley mountains desert continent".split())
_ARTICLES = frozenset("the al- el- ar- as- ash- at- ad- an- az-".split())
_BORDER = frozenset(("border", "borders", "frontier"))


def link_place(text: str, kinds: Collection[Kind], kb: Lookup) -> Link:
    """Link a clean phrase to the one place (or state, if wanted) that it names, or to none.

    A state or larger place named beside it settles which of several places is meant, and rules out those elsewhere.
    """
    tokens: Sequence[Token] = tokens_of(text, kb.scan(text, (Kind.PLACE, Kind.STATE)))
    if is_coordination(tokens):
        return refused("link.several", f"“{text}” joins several places")
    if tokens and tokens[-1].lower in _BORDER:
        return refused("link.border", f"“{text}” is a border, not one place")
    while tokens and not tokens[0].candidates and tokens[0].lower in _LOCATIVE:
        tokens = tokens[1:]
    at = next((i for i, token in enumerate(tokens) if token.of_kind(Kind.PLACE) and not token.compound), None)
    if at is None:
        return _in_state(text, tokens, kinds, kb)
    return _Whereabouts(text, tokens[:at], tokens[at], tokens[at + 1 :], kb).link()


class _Whereabouts:
    """A place's name with the words before and after it."""

    def __init__(self, text: str, before: Sequence[Token], name: Token, after: Sequence[Token], kb: Lookup) -> None:
        self.text = text
        self.before = before
        self.name = name
        self.after = after
        self.kb = kb

    def link(self) -> Link:
        """The place, or none."""
        if not _locates(self.before):
            return refused("link.qualifier", f"“{self.text}” is something at {self.name.text}, not a place")
        if self._is_longer_name():
            return refused("link.longer-name", f"“{self.text}” is a longer name that is not in the knowledge base")
        candidates = [c for c in self.name.of_kind(Kind.PLACE) if self._agrees(c)]
        if not candidates:
            return refused("link.unknown", f"“{self.text}” names no place in the knowledge base")
        others = self._others(candidates)
        if others:
            return refused("link.several", f"“{self.text}” names several places: {', '.join(sorted(others))}")
        heads = _up_to_cut(self.after)
        division = self._division_word(heads)
        if division is not None:
            answer = self._division(candidates)
            if answer.entity is not None or division != "region":
                return answer
        if not all(token.lower in _SITES or token.is_possessive for token in heads):
            return refused("link.qualifier", f"“{self.text}” names {self.name.text} only to describe something else")
        if self.before and self.before[-1].lower in PARTS and self._is_continent(candidates):
            return refused(
                "link.part", f"“{self.text}” is a part of {self.name.text} that is not in the knowledge base"
            )
        answer = by_form(self.name.text, candidates)
        return self._near(answer) if heads or self._is_described() else answer

    def _is_longer_name(self) -> bool:
        """Whether capitalised words before the name make it part of another: "New Aleppo", "Gulf of Aden"."""
        lead = [token for token in self.before if token.lower not in _ARTICLES]
        if lead and lead[-1].lower == "of":
            lead = lead[:-1]
        if not lead or not lead[-1].is_capital:
            return False
        return lead[-1].lower not in PARTS | _SITES | _DIVISIONS

    def _agrees(self, candidate: Candidate) -> bool:
        """Whether the place lies in a state that the phrase names; any place agrees where it names none."""
        beside = [*self.before, *self.after]
        states = {c.entity for token in beside for c in token.of_kind(Kind.STATE)}
        states |= {state for wider in self._wider() for state in _states(wider, self.kb)}
        own = _states(candidate.entity, self.kb)
        return not states or not own or bool(states.intersection(own))

    def _wider(self) -> set[str]:
        """Larger places named after the name: "Texas" in "Paris, Texas"."""
        named = {c.entity for token in self.after for c in token.of_kind(Kind.PLACE)}
        return {i for i in named if isinstance(place := self.kb.entity(i), Place) and place.kind in _CONTAINING}

    def _others(self, candidates: Sequence[Candidate]) -> set[str]:
        """Places named after the name that do not hold it."""
        named = {c.entity for token in self.after for c in token.of_kind(Kind.PLACE)} - self._wider()
        around = {wider for c in candidates for wider in chain_of(c.entity, self.kb.entity)}
        return named - around - {c.entity for c in candidates}

    def _division_word(self, heads: Sequence[Token]) -> str | None:
        """The word that makes the name a division's: "Hama province", "the province of Hama"."""
        if heads and heads[0].lower in _DIVISIONS:
            return heads[0].lower
        tied = len(self.before) > 1 and self.before[-1].lower == "of" and self.before[-2].lower in _DIVISIONS
        return self.before[-2].lower if tied else None

    def _division(self, candidates: Sequence[Candidate]) -> Link:
        """The division of that name, not the city."""
        places = [(c, self.kb.entity(c.entity)) for c in candidates]
        meant = [c for c, place in places if isinstance(place, Place) and place.kind in _DIVISION_KINDS]
        if not meant:
            return refused("link.unknown", f"“{self.text}” is a division that is not in the knowledge base")
        return by_form(self.text, meant)

    def _is_continent(self, candidates: Sequence[Candidate]) -> bool:
        places = [self.kb.entity(candidate.entity) for candidate in candidates]
        return any(isinstance(place, Place) and place.kind == "continent" for place in places)

    def _is_described(self) -> bool:
        """Whether more than a state goes before the name: "near Kobani", but not "Lebanon's Tripoli"."""
        first = self.before[0] if self.before else self.name
        return first.start > 0 or not all(token.of_kind(Kind.STATE) or token.is_possessive for token in self.before)

    def _near(self, answer: Link) -> Link:
        if answer.entity is None:
            return answer
        return found(answer.entity, "link.near", f"“{self.text}” is at, in or near {answer.entity}")


def _in_state(text: str, tokens: Sequence[Token], kinds: Collection[Kind], kb: Lookup) -> Link:
    """No place is named: "northern Iraq" lies within the state, where states are wanted too."""
    named = [c for token in tokens for c in token.of_kind(Kind.STATE) if c.form in (Form.NAME, Form.ALIAS)]
    ends_in_state = bool(tokens) and any(c in named for c in tokens[-1].candidates)
    located = _locates(tokens[:-1]) and not any(token.lower in _BORDER for token in tokens)
    if Kind.STATE not in kinds or not ends_in_state or not located or len({c.entity for c in named}) > 1:
        return refused("link.unknown", f"“{text}” names no place in the knowledge base")
    if len(tokens) == 1:
        return by_form(text, named)
    return found(named[0].entity, "link.within", f"“{text}” lies within {named[0].entity}")


def _locates(before: Sequence[Token]) -> bool:
    """Whether the words before a name say where: only adjectives, or a head that is a place, tied by "in" or "of"."""
    lead = [token for token in before if token.lower not in ("the", ",")]
    tied = [at for at, token in enumerate(lead) if not token.candidates and token.lower in _LOCATIVE]
    if not tied or tied[0] == 0:
        return True
    head = lead[tied[0] - 1]
    return bool(head.candidates) or head.lower in _LOCATIONS | _DIVISIONS | PARTS


def _states(place_id: str, kb: Lookup) -> tuple[str, ...]:
    place = kb.entity(place_id)
    return place.states if isinstance(place, Place) else ()


def _up_to_cut(tokens: Sequence[Token]) -> list[Token]:
    """The words right after a name, up to a comma or preposition."""
    kept: list[Token] = []
    for token in tokens:
        if token.text == "," or (not token.candidates and token.lower in _LOCATIVE):
            break
        kept.append(token)
    return kept
