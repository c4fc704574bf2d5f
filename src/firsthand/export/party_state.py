"""The state that a party is, or whose organ it is; a firm or an armed group is no state, wherever it sits."""

from firsthand.kb import KnowledgeBase
from firsthand.kb.entities import Group, State

_ORGANS = frozenset(("armed_force", "government_body", "agency"))


def state_of(entity: str | None, kb: KnowledgeBase) -> State | None:
    """The state, or the one state that an armed force, government body or agency is recorded as an organ of."""
    if entity is None or entity not in kb:
        return None
    thing = kb.entity(entity)
    if isinstance(thing, State):
        return thing
    if not isinstance(thing, Group) or thing.kind not in _ORGANS:
        return None
    masters = {tie.to for tie in thing.affiliations if tie.kind == "organ"}
    found = [kb.entity(name) for name in masters if name in kb] if len(masters) == 1 else []
    return found[0] if found and isinstance(found[0], State) else None
