"""Where a transfer is said to have happened, with a code for how closely that is known.

The codes are those of ACLED's codebook (geo_precision): 1 the place itself, 2 near it or a part of a region, 3 a larger
region. Where only the country is named, which ACLED would put at its capital, there are no degrees.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.export.leading_values import leading
from firsthand.export.register_form import Entry
from firsthand.export.told_as import as_listed
from firsthand.kb import KnowledgeBase
from firsthand.kb.entities import Place, State
from firsthand.kb.references import chain_of

_POINTS = frozenset(("city", "town", "port", "airport", "base", "camp", "crossing"))
_PARTS = frozenset(("district", "valley", "border", "canal"))
_POINT, _NEAR, _REGION = 1, 2, 3


@dataclass(frozen=True, slots=True)
class EventPlace:
    """A place by name with its state (None at sea or on a border), division and degrees, as far as known."""

    name: str
    state: State | None
    division: str
    latitude: float | None
    longitude: float | None
    geonames: int | None
    precision: int


def event_place(entry: Entry, kb: KnowledgeBase) -> EventPlace | None:
    """The one place that the leading places agree on, each within the next; None where they do not or none is known."""
    named = [kb.entity(one.entity) for one in leading(entry, "place").first if one.entity and one.entity in kb]
    places = [one for one in named if isinstance(one, Place)]
    states = [one for one in named if isinstance(one, State)]
    narrowest = [one for one in places if _holds(one, places, states, kb)]
    if narrowest:
        return _at(narrowest[0], _is_near(entry, narrowest[0].id), kb)
    if places or len(states) != 1:
        return None
    return EventPlace("", states[0], "", None, None, None, _REGION)


def _holds(one: Place, places: Sequence[Place], states: Sequence[State], kb: KnowledgeBase) -> bool:
    """Whether a place lies in all the others."""
    around = {one.id, *chain_of(one.id, kb.entity)}
    return all(other.id in around for other in places) and all(state.id in one.states for state in states)


def _at(place: Place, near: bool, kb: KnowledgeBase) -> EventPlace:
    state = kb.entity(place.states[0]) if len(place.states) == 1 and place.states[0] in kb else None
    divisions = [kb.entity(name) for name in (place.id, *chain_of(place.id, kb.entity))]
    division = next((one.name for one in divisions if isinstance(one, Place) and one.kind == "province"), "")
    exact = _NEAR if near else _POINT
    precision = exact if place.kind in _POINTS else _NEAR if place.kind in _PARTS else _REGION
    home = state if isinstance(state, State) else None
    return EventPlace(place.name, home, division, place.latitude, place.longitude, place.geonames, precision)


def _is_near(entry: Entry, place: str) -> bool:
    """Whether no report says more than that it was near the place."""
    reports = [entry.reports[name] for name in as_listed(entry).transfer.reports]
    links = [one.link for report in reports for one in report.place if one.link.entity == place]
    return all(link.reason.code == "link.near" for link in links)
