"""Lines between the parties of transfers, as far as both ends are known."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise, product

from firsthand.catalogue import Flow, Line, Named, Told
from firsthand.catalogue.told import told
from firsthand.web.drawing.atlas import Atlas
from firsthand.web.drawing.position import Position

_MOST_VALUES = 3  # of competing values of a slot; all of them stand on the transfer's page


class Undrawn(StrEnum):
    """Why a transfer has no line on the map."""

    NO_SUPPLIER = "no supplier is stated"
    SUPPLIER_UNKNOWN = "the supplier has no position"
    NO_END = "neither a recipient nor a place is stated"
    END_UNKNOWN = "neither the recipient nor the place has a position"
    ONE_PLACE = "both ends lie in one area"
    DENIED = "only denied or hypothetical"


@dataclass(frozen=True, slots=True)
class Stop:
    """A party or place at which a line begins, bends or ends."""

    facet: str
    named: Named
    position: Position


@dataclass(frozen=True, slots=True)
class Route:
    """Two or three stops, how the transfers between them are told, how many these are and their origins together."""

    stops: tuple[Stop, ...]
    told: Told
    transfers: int
    origins: int


@dataclass(frozen=True, slots=True)
class Journey:
    """What a transfer, or several alike, say of where they came from and went. `day` is an ISO day of publication."""

    supplier: tuple[Named, ...]
    via: tuple[Named, ...]
    recipient: tuple[Named, ...]
    place: tuple[Named, ...]
    day: str | None
    told: Told
    transfers: int
    origins: int


def journey_of_line(line: Line) -> Journey:
    """What one transfer says."""
    how = told(line.status, line.certainty)
    return Journey(line.supplier, line.via, line.recipient, line.place, line.first, how, 1, line.origins)


def journey_of_flow(flow: Flow) -> Journey:
    """What several transfers say together; their places are not told apart."""
    supplier, via, recipient = ((one,) if one else () for one in (flow.supplier, flow.via, flow.recipient))
    return Journey(supplier, via, recipient, (), None, flow.told, flow.transfers, flow.origins)


def routes_of(journeys: Iterable[Journey], atlas: Atlas) -> tuple[list[Route], dict[Undrawn, int]]:
    """The routes, most origins first, and how many transfers have none and why.

    A transfer of which several values are claimed counts for each of its routes. A line ends at the place where one is
    known, else at the recipient. What is told otherwise is a route of its own; what is only denied or hypothetical has
    none.
    """
    counted: dict[tuple[object, ...], Route] = {}
    undrawn: dict[Undrawn, int] = {}
    for journey in journeys:
        found = list(_routes(journey, atlas)) if journey.told is not Told.DENIED else []
        if not found:
            reason = _why_none(journey, atlas)
            undrawn[reason] = undrawn.get(reason, 0) + journey.transfers
        for stops in found:
            key = (journey.told, *((stop.facet, stop.named.key) for stop in stops))
            before = counted.get(key, Route(stops, journey.told, 0, 0))
            transfers, origins = before.transfers + journey.transfers, before.origins + journey.origins
            counted[key] = Route(stops, journey.told, transfers, origins)
    return sorted(counted.values(), key=_rank), undrawn


def _rank(route: Route) -> tuple[object, ...]:
    ends = [(stop.facet, stop.named.key) for stop in route.stops]
    return (-route.origins, -route.transfers, list(Told).index(route.told), ends)


def _routes(journey: Journey, atlas: Atlas) -> Iterator[tuple[Stop, ...]]:
    vias: list[Stop | None] = [*_parties("via", journey.via, journey, atlas)]
    for start, via, end in product(_starts(journey, atlas), vias or [None], _ends(journey, atlas)):
        stops = tuple(stop for stop in (start, via, end) if stop)
        if all(one.position != other.position for one, other in pairwise(stops)):
            yield stops


def _starts(journey: Journey, atlas: Atlas) -> list[Stop]:
    return _parties("supplier", journey.supplier, journey, atlas)


def _ends(journey: Journey, atlas: Atlas) -> list[Stop]:
    """The places; of a town and the state around it only the town. Without a known place the recipients."""
    around = {wider for named in journey.place for wider in atlas.around(named.key)}
    closest = [named for named in journey.place if named.key not in around][:_MOST_VALUES]
    stops = [Stop("place", named, atlas.place(named.key)) for named in closest]
    known = [stop for stop in stops if stop.position.is_known]
    return known or _parties("recipient", journey.recipient, journey, atlas)


def _parties(facet: str, values: tuple[Named, ...], journey: Journey, atlas: Atlas) -> list[Stop]:
    stops = (Stop(facet, named, atlas.party(named.key, journey.day)) for named in values[:_MOST_VALUES])
    return [stop for stop in stops if stop.position.is_known]


def _why_none(journey: Journey, atlas: Atlas) -> Undrawn:
    if journey.told is Told.DENIED:
        return Undrawn.DENIED
    if not journey.supplier:
        return Undrawn.NO_SUPPLIER
    if not _starts(journey, atlas):
        return Undrawn.SUPPLIER_UNKNOWN
    if not journey.recipient and not journey.place:
        return Undrawn.NO_END
    return Undrawn.ONE_PLACE if _ends(journey, atlas) else Undrawn.END_UNKNOWN
