"""The map: where the transfers are reported to have gone, as closely as that is known."""

from collections import Counter

from fastapi import APIRouter, Request

from firsthand.catalogue import Catalogue, Facet, Query, Rows, Told, Total
from firsthand.web.asked import address, asked, query_of
from firsthand.web.desk import desk_of
from firsthand.web.drawing.atlas import Atlas, atlas_of
from firsthand.web.drawing.position import Position, Precision
from firsthand.web.drawing.routes import Journey, Route, Stop, journey_of_flow, journey_of_line, routes_of
from firsthand.web.drawing.told_words import TOLD, choosing
from firsthand.web.rendering import Form, counted, twin

router = APIRouter()

MOST_PLACES = 400
MOST_ROUTES = 250
# Above so many transfers lines are drawn from party to party, without the places, for which each transfer must be read.
MOST_READ = 5_000
MOST_FLOWS = 5_000
BORDERS = (
    "Borders: Natural Earth; they show what that data set draws and are no statement on any border or name. "
    "Towns: GeoNames (CC BY 4.0)."
)
_PRECISIONS = {
    Precision.TOWN: ("Town", "The report names a place at, in or near this town."),
    Precision.REGION: (
        "Region",
        "Somewhere in it. The ring is drawn round the towns known in it and is not its border.",
    ),
    Precision.STATE: ("State only", "Nothing closer than the state is known; its whole shape is hatched."),
    Precision.NONE: ("Not on the map", "No position is known. These are in the table only."),
}
_ENDS = {Precision.TOWN: "town", Precision.REGION: "region", Precision.STATE: "state"}


@twin(router, "/map", "map.html", summary="Places and routes of the transfers, with how closely they are known")
def transfer_map(request: Request) -> Form:
    """The places of the transfers that the register's filters keep, and the lines between their parties.

    The filters are those of `/register.json`. `places` have a `precision`: `town` (degrees), `region` (degrees and a
    radius in kilometres), `state` (`areas`, by their shape in /static/borders.json), `none`. Lines join positions of
    parties and places; they are not the routes flown or sailed. `told` says of each whether its transfers are told as
    `done`, `announced` or `stopped`; those only denied or hypothetical have no line. `drawn` is false where there is
    nothing to draw.
    """
    desk = desk_of(request)
    return map_form(desk.catalogue, atlas_of(desk.kb), query_of(request))


def map_form(catalogue: Catalogue, atlas: Atlas, query: Query) -> Form:
    """The form of the page."""
    rows = catalogue.select(query)
    places = sorted(catalogue.totals(Facet.PLACE, rows), key=lambda one: (-one.transfers, -one.origins, one.label))
    placed = [(total, atlas.place(total.key)) for total in places]
    journeys, flows_left_out = _journeys(catalogue, rows)
    routes, undrawn = routes_of(journeys, atlas)
    unplaced = sum(not one.place for one in journeys) if len(rows) <= MOST_READ else None
    return {
        "kind": "map",
        "total": len(rows),
        "of": catalogue.size,
        "asked": asked(catalogue, query, "/map"),
        "drawn": bool(routes) or any(position.is_known for _, position in placed),
        "said": _said(len(rows), placed, unplaced),
        "precisions": _precisions(placed),
        "places": [_place(query, total, position) for total, position in placed[:MOST_PLACES]],
        "places_left_out": max(0, len(placed) - MOST_PLACES),
        "routes": [_route(query, route) for route in routes[:MOST_ROUTES]],
        "told": _told(routes),
        "routes_left_out": max(0, len(routes) - MOST_ROUTES),
        "from_party_to_party": len(rows) > MOST_READ,
        "flows_left_out": flows_left_out,
        "undrawn": [{"why": why.value, "transfers": n} for why, n in sorted(undrawn.items(), key=lambda one: -one[1])],
        "borders": BORDERS,
    }


def _journeys(catalogue: Catalogue, rows: Rows) -> tuple[list[Journey], int]:
    """Where the transfers came from and went, and how many pairings of parties, of the fewest origins, are left out."""
    if len(rows) <= MOST_READ:
        return [journey_of_line(line) for line in catalogue.lines(rows)], 0
    flows, more = catalogue.flows(rows, MOST_FLOWS)
    return [journey_of_flow(flow) for flow in flows], more


def _said(total: int, placed: list[tuple[Total, Position]], unplaced: int | None) -> list[str]:
    """What the map does not show, in sentences."""
    if not placed:
        return [f"None of {counted(total, 'transfer')} has a stated place."] if total else []
    lost = sum(not position.is_known for _, position in placed)
    drawn = f"{len(placed) - lost:,}" if lost < len(placed) else "None"
    sentences = [f"{drawn} of {counted(len(placed), 'place')} named in the reports can be drawn."]
    if lost:
        sentences.append(
            f"Of {lost:,} no position is known; the table below lists "
            f"{'it' if lost == 1 else 'them'} as “not on the map”."
        )
    if unplaced:
        sentences.append(f"{counted(unplaced, 'transfer')} of {total:,} {_have(unplaced)} no place stated at all.")
    return sentences


def _have(number: int) -> str:
    return "has" if number == 1 else "have"


def _precisions(placed: list[tuple[Total, Position]]) -> list[Form]:
    number = Counter(position.precision for _, position in placed)
    return [
        {"key": one.value, "title": title, "explained": explained, "places": number[one]}
        for one, (title, explained) in _PRECISIONS.items()
    ]


def _told(routes: list[Route]) -> list[Form]:
    """The ways in which transfers with a line are told, with the number of lines."""
    number = Counter(route.told for route in routes)
    ways = [how for how in Told if how is not Told.DENIED]
    return [{"key": how.value, "label": TOLD[how][0], "explained": TOLD[how][1], "routes": number[how]} for how in ways]


def _place(query: Query, total: Total, position: Position) -> Form:
    return {
        "key": total.key,
        "label": total.label,
        "quoted": total.key.startswith("words:"),
        **_position(position),
        "title": _PRECISIONS[position.precision][0],
        "transfers": total.transfers,
        "origins": total.origins,
        "address": address("/", query.without(Facet.PLACE).with_choice(Facet.PLACE, total.key).with_(start=0)),
    }


def _position(position: Position) -> Form:
    return {
        "precision": position.precision.value,
        "said": position.said,
        "latitude": position.latitude,
        "longitude": position.longitude,
        "radius": position.radius,
        "areas": [{"shape": area.shape, "name": area.name} for area in position.areas],
    }


def _route(query: Query, route: Route) -> Form:
    ends = query
    for stop in route.stops:
        facet = Facet(stop.facet)
        ends = ends.without(facet).with_choice(facet, stop.named.key)
    return {
        "stops": [_stop(stop) for stop in route.stops],
        "told": route.told.value,
        "told_words": TOLD[route.told][0],
        "ends": " → ".join(_ENDS[stop.position.precision] for stop in route.stops),
        "transfers": route.transfers,
        "origins": route.origins,
        "address": address("/", choosing(ends, route.told)),
    }


def _stop(stop: Stop) -> Form:
    return {
        "facet": stop.facet,
        "key": stop.named.key,
        "label": stop.named.label,
        "quoted": stop.named.key.startswith("words:"),
        **_position(stop.position),
    }
