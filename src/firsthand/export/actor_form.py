"""A party as an actor object of PLOVER."""

from typing import Any

from firsthand.export.party_state import state_of
from firsthand.kb import KnowledgeBase
from firsthand.kb.entities import Group, State

_SECTORS = {"armed_force": "MIL", "government_body": "GOV"}


def actor_form(words: str, entity: str | None, role: str, kb: KnowledgeBase) -> dict[str, Any]:
    """`{"code", "sector", "actor_text", "identifier_id", "identifier_text", "actor_loc", "role"}`, what is known of it.

    `code` is the ISO 3166 alpha-3 code of a state or of the state whose organ it is. Others have none: whether a group
    is rebel or paramilitary takes a side, and a firm is not its state; where a group has one home, that is its
    `actor_loc`. `identifier_id` is the knowledge base's, no Wikidata's. `role` is the slot of the reports. The
    articles' own words (`actor_text`) stand only where nothing is linked: they may be a label.
    """
    if entity is None or entity not in kb:
        return {"actor_text": " ".join(words.split()), "role": role}
    thing, state = kb.entity(entity), state_of(entity, kb)
    form: dict[str, Any] = {"identifier_id": entity, "identifier_text": thing.name, "role": role}
    if state and state.iso3:
        form["code"] = state.iso3
    if isinstance(thing, State):
        return form | {"sector": "GOV"}
    if state and isinstance(thing, Group) and thing.kind in _SECTORS:
        return form | {"sector": _SECTORS[thing.kind]}
    return form | _home(thing, kb) if state is None and isinstance(thing, Group) else form


def _home(group: Group, kb: KnowledgeBase) -> dict[str, Any]:
    home = kb.entity(group.home[0]) if len(group.home) == 1 and group.home[0] in kb else None
    return {"actor_loc": {"cc3": home.iso3}} if isinstance(home, State) and home.iso3 else {}
