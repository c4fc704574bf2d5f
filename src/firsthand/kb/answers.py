"""The answers of linking: one thing or none, always with the reason."""

from collections.abc import Iterable, Sequence

from firsthand.kb.entities import Candidate, Form, Kind, kind_of
from firsthand.model import Link, Reason

_HOW = {
    Form.NAME: ("link.name", "is a name of"),
    Form.ALIAS: ("link.name", "is a name of"),
    Form.ADJECTIVE: ("link.adjective", "is the adjective of"),
    Form.DEMONYM: ("link.demonym", "stands for the state by its people, of"),
    Form.METONYM: ("link.metonym", "stands in the press for"),
    Form.LEADER: ("link.leader", "is a head of state or government of"),
    Form.CREDIT: ("link.credit", "in a credit is a name of"),
}
_OWN_NAME = (Form.NAME, Form.ALIAS)


def found(entity: str, code: str, text: str) -> Link:
    """Link to one thing."""
    return Link(entity, Reason(code, text))


def refused(code: str, text: str) -> Link:
    """Link to nothing, and why."""
    return Link(None, Reason(code, text))


def absent(words: str, candidates: Sequence[Candidate], on: str | None) -> Link:
    """Link to nothing, since none of what the words may name was there, or in office, on the day."""
    entity = candidates[0].entity
    if all(kind_of(candidate.entity) is Kind.GROUP for candidate in candidates):
        return refused("link.not-yet", f"“{words}” is a name of {entity}, which was not there on {on}")
    return refused("link.out-of-office", f"“{words}” does not stand for {entity} on {on}")


def by_form(words: str, candidates: Iterable[Candidate], code: str | None = None, text: str = "") -> Link:
    """Link to the one thing that the candidates name; to none where they name several.

    Names and aliases count before adjectives, demonyms, metonyms and leaders. `code` and `text` replace the usual
    reason.
    """
    everything = list(candidates)
    best = [candidate for candidate in everything if candidate.form in _OWN_NAME] or everything
    entities = sorted({candidate.entity for candidate in best})
    if not entities:
        return refused("link.unknown", f"“{words}” names nothing in the knowledge base")
    if len(entities) > 1:
        return refused("link.ambiguous", f"“{words}” may be {' or '.join(entities)}")
    usual, says = _HOW[best[0].form]
    return found(entities[0], code or usual, text or f"“{words}” {says} {entities[0]}")
