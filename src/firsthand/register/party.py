"""A supplier or recipient as the same-transfer test sees it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from firsthand.kb import Group, KnowledgeBase
from firsthand.model import Mention
from firsthand.register.fit import Fit
from firsthand.register.leaders import leader_in, led_by, left_office
from firsthand.register.party_words import allies_of, homes, peoples_of, phrase_of

_UPWARD = {"organ", "branch", "successor"}
_SIDEWAYS = {"member", "affiliated"}


@dataclass(frozen=True, slots=True)
class Party:
    """What a mention says about whom it names.

    `entity` is the linked entity; `own` holds it, or the groups that an unlinked phrase is part of ("brigades of
    the X Front"); `belongs` what these are an organ, branch, member or affiliate of on the day, themselves
    included; `theatre` the states it acts in, by its own words or its base; `setting` those of the article, where
    its words name none; `at` the places its words name; `states` whether a state, or states, are meant (None where
    open); `leader` a leader's name used for the state, `past` whether that leader had left office by then; `names` the
    peoples, proper words and ethnic labels of the phrase or of the group's names; `people` says that it is a people and
    not an organisation; `allies` are the states that an alliance is of; `plain` says that the words tell it from no
    other ("fighters", "the units").
    """

    entity: str | None
    own: frozenset[str] = frozenset()
    belongs: frozenset[str] = frozenset()
    theatre: frozenset[str] = frozenset()
    setting: frozenset[str] = frozenset()
    at: frozenset[str] = frozenset()
    states: bool | None = None
    leader: str | None = None
    past: bool = False
    names: frozenset[str] = frozenset()
    people: bool = False
    allies: frozenset[str] = frozenset()
    plain: bool = False


def belongs_to(entity: str, kb: KnowledgeBase, on: str | None) -> frozenset[str]:
    """The entity and all it belongs to on that ISO day.

    An organ of an organ belongs to the whole; a member's or affiliate's bond counts for one step only, so that a
    militia affiliated with an army is not taken for the state.
    """
    found = {entity}
    open_ends = [entity]
    while open_ends:
        for bond in kb.affiliations(open_ends.pop(), on):
            if bond.to in found:
                continue
            if bond.kind in _UPWARD:
                open_ends.append(bond.to)
            if bond.kind in _UPWARD | _SIDEWAYS:
                found.add(bond.to)
    return frozenset(found)


def party_of(
    mention: Mention,
    kb: KnowledgeBase,
    on: str | None,
    setting: frozenset[str] = frozenset(),
    government: str | None = None,
) -> Party:
    """The party of a mention on an ISO day.

    `setting` holds the states that its article is about; `government` is the state that the article's unnamed
    government ("the administration") is one of.
    """
    words = mention.words.text
    entity = mention.link.entity or led_by(words, kb)
    if entity is not None:
        state = entity.startswith("state/")
        leader = leader_in(words, kb) if state else None
        return Party(
            entity,
            frozenset({entity}),
            belongs_to(entity, kb, on),
            homes(entity, kb),
            states=state,
            leader=leader,
            past=leader is not None and left_office(leader, entity, kb, on),
            names=peoples_of(entity, kb),
            people=_is_people(entity, kb),
            allies=allies_of(entity, kb),
        )
    if government is not None:
        own = frozenset({government})
        return Party(None, own, own, homes(government, kb), states=True)
    phrase = phrase_of(words, kb)
    return Party(
        None,
        phrase.groups,
        frozenset().union(*(belongs_to(group, kb, on) for group in phrase.groups)),
        phrase.theatre,
        frozenset() if phrase.theatre or phrase.states else setting,
        at=phrase.places,
        states=phrase.states,
        names=phrase.names,
        plain=phrase.plain and not phrase.groups,
    )


def _is_people(entity: str, kb: KnowledgeBase) -> bool:
    known = kb.entity(entity)
    return isinstance(known, Group) and known.kind == "people"


@lru_cache(maxsize=200_000)
def fit_parties(one: Party, other: Party) -> Fit:
    """How well two parties fit; the order of the two does not matter."""
    if one.entity is not None and other.entity is not None:
        return _both_linked(one, other)
    if one.entity is not None or other.entity is not None:
        return _one_linked(one, other) if one.entity is not None else _one_linked(other, one)
    return _neither_linked(one, other)


def told_apart(parties: Iterable[Party]) -> tuple[Party, ...]:
    """The parties of a slot, each once, without those that only describe what a named one is.

    "The main rebel group, the X Front" and "terrorists such as X" tell X; who else fits "terrorists" is no party of
    this transfer. "Rebels and the state of Y" are two.
    """
    distinct = tuple(dict.fromkeys(parties))
    named = [party for party in distinct if is_named(party)]
    return tuple(
        party for party in distinct if is_named(party) or all(fit_parties(party, other) == Fit.APART for other in named)
    )


def is_named(party: Party) -> bool:
    """Whether a party is told from others by an entity, a group it is part of, or a proper word."""
    return bool(party.own or party.names)


def _both_linked(one: Party, other: Party) -> Fit:
    if one.entity == other.entity:
        clash = one.leader and other.leader and one.leader != other.leader
        return Fit.APART if clash else Fit.SAME
    if _one_in_the_other(one, other):
        return Fit.AKIN
    if one.people or other.people:
        return _people(one, other)
    shared = one.belongs & other.belongs
    if any(entity.startswith("state/") for entity in shared):
        return Fit.AKIN
    if shared:
        return Fit.OPEN
    return _alliance(one, other)


def _people(one: Party, other: Party) -> Fit:
    """A people and a group that carries its name fit where both are at home in one state; else they are apart."""
    both_groups = not one.states and not other.states
    return Fit.AKIN if both_groups and one.names & other.names and one.theatre & other.theatre else Fit.APART


def _one_in_the_other(one: Party, other: Party) -> bool:
    return bool(one.own & other.belongs or other.own & one.belongs)


def _alliance(one: Party, other: Party) -> Fit:
    """A state, or an organ of it, and an alliance that it is in or leads fit loosely; any other two are apart."""
    return Fit.LOOSE if one.belongs & other.allies or other.belongs & one.allies else Fit.APART


def _one_linked(linked: Party, vague: Party) -> Fit:
    if vague.states and linked.belongs & vague.own:
        return Fit.AKIN
    if vague.states is not None and bool(linked.states) != vague.states:
        organ = any(entity.startswith("state/") for entity in linked.belongs)
        return Fit.OPEN if vague.states and organ else Fit.APART
    if _one_in_the_other(linked, vague):
        return Fit.AKIN
    if linked.states:
        return Fit.OPEN
    if linked.names & vague.names:
        return Fit.AKIN if not vague.theatre or linked.theatre & vague.theatre else Fit.OPEN
    return _theatres(linked, vague)


def _neither_linked(one: Party, other: Party) -> Fit:
    if one.states is not None and other.states is not None and one.states != other.states:
        return Fit.APART
    if _one_in_the_other(one, other):
        return Fit.AKIN
    where = _theatres(one, other)
    if where == Fit.APART or not one.names or not other.names:
        return where
    return Fit.AKIN if one.names & other.names else Fit.OPEN


def _theatres(one: Party, other: Party) -> Fit:
    """Theatres that the parties' own words name must agree; the setting of an article can only speak for it."""
    if one.at & other.at:
        return Fit.LOOSE
    if one.theatre and other.theatre:
        return Fit.LOOSE if one.theatre & other.theatre else Fit.APART
    return Fit.LOOSE if (one.theatre | one.setting) & (other.theatre | other.setting) else Fit.OPEN
