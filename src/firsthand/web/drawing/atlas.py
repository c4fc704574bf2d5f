"""Where the places and parties of the register lie, from the knowledge base."""

from collections import defaultdict
from functools import cached_property, lru_cache

from firsthand.kb import KnowledgeBase
from firsthand.kb.entities import Entity, Group, Kind, Place, State, kind_of
from firsthand.kb.references import chain_of
from firsthand.web.drawing.country_codes import SHAPE_OF
from firsthand.web.drawing.position import Area, Position, Precision
from firsthand.web.drawing.ring import ring_round

# A ring round one town would be a guess at a region's extent.
FEWEST_TOWNS = 2
_ORGAN = ("organ", "branch")
_STEPS = 6  # from a unit by its army and ministry to the state; more would be a circle


class Atlas:
    """Answers for the keys that a line of the register has: ids of the knowledge base, or `words:...`."""

    def __init__(self, kb: KnowledgeBase) -> None:
        self._kb = kb

    def place(self, key: str) -> Position:
        """Where a place lies."""
        entity = self._entity(key)
        match entity:
            case Place(latitude=float(latitude), longitude=float(longitude)):
                return Position(Precision.TOWN, "at, in or near this town", latitude, longitude)
            case Place():
                return self._without_degrees(entity)
            case State():
                return self._somewhere_in((entity.id,), f"somewhere in {entity.name}")
        return _unknown("the words link to no place of the knowledge base")

    def around(self, key: str) -> set[str]:
        """The ids of the states and larger places that a place lies in."""
        if not isinstance(self._entity(key), Place):
            return set()
        larger = {key, *chain_of(key, self._kb.entity)}
        states = {state for one in larger if isinstance(place := self._kb.entity(one), Place) for state in place.states}
        return (larger | states) - {key}

    def party(self, key: str, on: str | None = None) -> Position:
        """The area of the state that a party is or is an organ of, as for `state_of`; no other has a position."""
        state = self.state_of(key, on)
        if state is None:
            return _unknown("not a state, and no organ of one")
        return self._somewhere_in((state,), f"{self._kb.entity(state).name}, as a party")

    def state_of(self, key: str, on: str | None = None) -> str | None:
        """The id of the state that a party is, or is an organ or a branch of an organ of, on an ISO day.

        Without a day only ties count that have no end.
        """
        for _ in range(_STEPS):
            entity = self._entity(key)
            if isinstance(entity, State):
                return entity.id
            if not isinstance(entity, Group):
                return None
            ties = [tie for tie in self._kb.affiliations(key, on) if tie.kind in _ORGAN]
            above = {tie.to for tie in ties if on is not None or tie.until is None}
            if len(above) != 1:
                return None
            key = above.pop()
        return None

    def _without_degrees(self, place: Place) -> Position:
        towns = self._towns_in.get(place.id, ())
        if len(towns) >= FEWEST_TOWNS:
            ring = ring_round(towns)
            said = f"somewhere in this {place.kind}; the ring is drawn round the {len(towns)} towns known in it"
            return Position(Precision.REGION, said, ring.latitude, ring.longitude, ring.radius)
        names = " and ".join(self._kb.entity(state).name for state in place.states)
        said = f"no closer than {names}, under which the knowledge base lists this {place.kind}"
        return self._somewhere_in(place.states, said)

    def _somewhere_in(self, states: tuple[str, ...], said: str) -> Position:
        areas = tuple(area for state in states if (area := self._area(state)))
        if areas:
            return Position(Precision.STATE, said, areas=areas)
        return _unknown(
            "its state has no borders on this map" if states else "no position and no state are known for it"
        )

    def _area(self, state_id: str) -> Area | None:
        entity = self._entity(state_id)
        if not isinstance(entity, State) or entity.until is not None:
            return None
        shape = SHAPE_OF.get(entity.iso3 or "")
        return Area(shape, entity.name) if shape else None

    def _entity(self, key: str) -> Entity | None:
        return self._kb.entity(key) if key in self._kb else None

    @cached_property
    def _towns_in(self) -> dict[str, list[tuple[float, float]]]:
        """The towns with degrees that lie within each place."""
        found = defaultdict(list)
        for entity_id in self._kb:
            if kind_of(entity_id) is not Kind.PLACE:
                continue
            match self._kb.entity(entity_id):
                case Place(within=str(within), latitude=float(latitude), longitude=float(longitude)):
                    found[within].append((latitude, longitude))
        return dict(found)


@lru_cache(maxsize=2)
def atlas_of(kb: KnowledgeBase) -> Atlas:
    """The atlas of a knowledge base, made once."""
    return Atlas(kb)


def _unknown(said: str) -> Position:
    return Position(Precision.NONE, said)
