"""Where a state's capital lies, which stands for the state where a map needs a point."""

from firsthand.kb import KnowledgeBase
from firsthand.kb.entities import Kind, Place, State


def state_seat(state: State, kb: KnowledgeBase) -> Place | None:
    """The capital as a place with degrees; None for a former state, and where no one place of the name lies in it.

    Former states have none because their seats lie in states of today, for which they would be taken.
    """
    if state.capital is None or state.until is not None:
        return None
    named = {
        one.entity
        for found in kb.scan(state.capital, (Kind.PLACE,))
        if found.text == state.capital
        for one in found.candidates
    }
    places = [place for place in map(kb.entity, sorted(named)) if isinstance(place, Place)]
    inside = [place for place in places if state.id in place.states and place.latitude is not None]
    return inside[0] if len(inside) == 1 else None
