"""A transfer as features of a map: where parties and places lie, and a line only where arms are said to have passed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from firsthand.export.antimeridian import Position, cut_at_antimeridian
from firsthand.export.credited_only import credited_only
from firsthand.export.kind_word import kind_word
from firsthand.export.known_name import known_name
from firsthand.export.leading_sentence import leading_sentence
from firsthand.export.leading_values import leading
from firsthand.export.listed_items import listed_items
from firsthand.export.party_state import state_of
from firsthand.export.register_form import Entry, published
from firsthand.export.source_words import affirming, denying
from firsthand.export.state_seat import state_seat
from firsthand.export.stated_time import stated_time
from firsthand.export.status_words import status_words
from firsthand.export.told_as import as_listed, is_told_as_delivered
from firsthand.export.values import Value, values_in
from firsthand.export.web_address import web_address
from firsthand.kb import KnowledgeBase
from firsthand.kb.entities import Place, State
from firsthand.model import Transfer

_SEAT = "the capital: it stands for the state, not for the place of the transfer"
_PLACE = "a place that reports name"
_DELIVERED, _OTHER = "#1d4f7c", "#767676"  # simplestyle-spec 1.1.0: a colour for deliveries, grey for all else


@dataclass(frozen=True, slots=True)
class Stop:
    """A named party or place with its position and what that stands for; `slot` is the one that names it."""

    slot: str
    name: str
    entity: str
    position: Position
    stands_for: str


def map_features(entry: Entry, kb: KnowledgeBase) -> Iterator[dict[str, Any]]:
    """GeoJSON features (RFC 7946): one of the role `transfer`, then one point for each party and place that has one.

    The first has a line from supplier by way of a go-between to recipient, of each pair one where several are claimed
    alike, if a delivery is reported and both ends have positions; else its geometry is None, and `no_line` says why.
    """
    stops = {slot: [*_stops(entry, slot, kb)] for slot in ("supplier", "via", "recipient", "place")}
    lines = _lines(stops) if is_told_as_delivered(entry.transfer) else []
    told = _told(entry, kb)
    line = {"role": "transfer", **told, "no_line": None if lines else _no_line(entry.transfer, stops)}
    yield _feature(entry.transfer.id, _drawn(lines), line)
    for number, stop in enumerate((one for slot in stops.values() for one in slot), 1):
        point = {"type": "Point", "coordinates": list(stop.position)}
        named = {"role": stop.slot, "name": stop.name, "entity": stop.entity, "stands_for": stop.stands_for}
        yield _feature(f"{entry.transfer.id}/{number}", point, {**named, **told})


def _feature(name: str, geometry: Mapping[str, Any] | None, properties: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "Feature", "id": name, "geometry": geometry, "properties": properties}


def _drawn(lines: Sequence[Sequence[Position]]) -> dict[str, Any] | None:
    pieces = [[list(position) for position in piece] for line in lines for piece in cut_at_antimeridian(line)]
    if not pieces:
        return None
    if len(pieces) == 1:
        return {"type": "LineString", "coordinates": pieces[0]}
    return {"type": "MultiLineString", "coordinates": pieces}


def _told(entry: Entry, kb: KnowledgeBase) -> dict[str, Any]:
    """What every feature of a transfer says, so that one clicked on a map never stands without its status."""
    transfer, (first, last) = entry.transfer, published(entry)
    passed, time = is_told_as_delivered(transfer), stated_time(as_listed(entry))
    articles = [entry.articles[name] for name in transfer.articles]
    return {
        "transfer": transfer.id,
        "kind": kind_word(transfer),
        "delivered": passed,
        "title": status_words(transfer),
        "statement": leading_sentence(entry, kb),
        "status": transfer.status.value,
        "certainty": transfer.certainty.value,
        "origins_reporting": len(affirming(transfer)),
        "origins_denying": len(denying(transfer)),
        "newsrooms": list(transfer.newsrooms),
        "credited_only": list(credited_only(entry, kb)),
        **{slot: _names(entry, slot, kb) for slot in ("supplier", "via", "recipient")},
        "item": [known_name(one.value.value, one.value.entity, kb) for one in listed_items(entry, kb) if one.value],
        "time": time.edtf if time else None,
        "time_words": list(time.words) if time else [],
        "contradictions": list(dict.fromkeys(found.kind.value for found in transfer.contradictions)),
        "grade": entry.grade,
        "review": entry.review,
        "first_published": first,
        "last_published": last,
        "articles": [entry.article_name(one.id) for one in articles],
        "urls": list(dict.fromkeys(filter(None, (web_address(one.url) for one in articles)))),
        "marker-color": _DELIVERED if passed else _OTHER,
        "stroke": _DELIVERED if passed else _OTHER,
    }


def _names(entry: Entry, slot: str, kb: KnowledgeBase) -> list[str]:
    return list(dict.fromkeys(known_name(one.value, one.entity, kb) for one in leading(entry, slot).first))


def _stops(entry: Entry, slot: str, kb: KnowledgeBase) -> Iterator[Stop]:
    """The positions of a slot's leading values; of places all that the reports name which tell it as it is listed."""
    listed = values_in(as_listed(entry), slot)
    for value in listed if slot == "place" else leading(entry, slot).first:
        stop = _stop(slot, value, kb)
        if stop:
            yield stop


def _stop(slot: str, value: Value, kb: KnowledgeBase) -> Stop | None:
    thing = kb.entity(value.entity) if value.entity and value.entity in kb else None
    place, stands_for = (thing, _PLACE) if isinstance(thing, Place) else (None, _SEAT)
    state = thing if isinstance(thing, State) else state_of(value.entity, kb)
    if place is None and state is not None:
        place = state_seat(state, kb)
    if thing is None or place is None or place.latitude is None or place.longitude is None:
        return None
    return Stop(slot, thing.name, thing.id, (place.longitude, place.latitude), stands_for)


def _lines(stops: Mapping[str, Sequence[Stop]]) -> list[list[Position]]:
    """From each supplier to each recipient, by way of the go-between where only one is named; several have no order."""
    via = [stops["via"][0].position] if len(stops["via"]) == 1 else []
    pairs = product(stops["supplier"], stops["recipient"])
    lines = [[start.position, *via, end.position] for start, end in pairs if start.position != end.position]
    return [line for at, line in enumerate(lines) if line not in lines[:at]]


def _no_line(transfer: Transfer, stops: Mapping[str, Sequence[Stop]]) -> str:
    if not is_told_as_delivered(transfer):
        return "no delivery is reported"
    missing = [slot for slot in ("supplier", "recipient") if not stops[slot]]
    return f"no position is known of the {' and the '.join(missing)}" if missing else "both ends lie in one place"
