"""What linking needs of a knowledge base."""

from collections.abc import Collection, Iterable
from typing import Protocol

from firsthand.kb.entities import Candidate, Entity, Form, Group, Kind, Name, State, kind_of
from firsthand.kb.fold import keyed
from firsthand.kb.period import holds_on


class Lookup(Protocol):
    """Finds names in text and gives the thing behind an id."""

    def scan(self, text: str, kinds: Collection[Kind] | None = None) -> tuple[Name, ...]:
        """The names in the text."""
        ...

    def entity(self, entity_id: str) -> Entity:
        """The thing; KeyError where there is none."""
        ...


def standing(words: str, candidates: Iterable[Candidate], on: str | None, kb: Lookup) -> list[Candidate]:
    """Keep the candidates that the words could mean on a day (on any day, if None).

    A leader counts within the dates of office, a metonym while its state exists, a group from its first year on; of
    several groups that share a name those that are still there go before those that are not. Without a day a former
    state yields to a present one, save by its own name.
    """
    kept = [candidate for candidate in candidates if _stands(words, candidate, on, kb)]
    if on is None:
        present = [c for c in kept if c.form in (Form.NAME, Form.ALIAS) or not _is_former(c.entity, kb)]
        return present or kept
    return [candidate for candidate in kept if not _is_gone(candidate.entity, on, kb)] or kept


def _stands(words: str, candidate: Candidate, on: str | None, kb: Lookup) -> bool:
    if on is None:
        return True
    entity = kb.entity(candidate.entity)
    if isinstance(entity, Group):
        return holds_on(entity.since, None, on)
    if not isinstance(entity, State) or candidate.form not in (Form.LEADER, Form.METONYM):
        return True
    if candidate.form is Form.METONYM:
        return holds_on(entity.since, entity.until, on)
    name = keyed(words)
    return any(
        holds_on(leader.since, leader.until, on)
        for leader in entity.leaders
        if name in map(keyed, filter(None, (leader.name, leader.short, *leader.aliases)))
    )


def _is_gone(entity: str, on: str, kb: Lookup) -> bool:
    group = kb.entity(entity)
    return isinstance(group, Group) and not holds_on(None, group.until, on)


def _is_former(entity: str, kb: Lookup) -> bool:
    state = kb.entity(entity) if kind_of(entity) is Kind.STATE else None
    return isinstance(state, State) and state.until is not None
