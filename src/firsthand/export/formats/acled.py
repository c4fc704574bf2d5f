"""A flat file of events in the manner of ACLED, a line a transfer."""

from datetime import date, datetime
from typing import BinaryIO

from firsthand.export.csv_table import write_row
from firsthand.export.event_place import EventPlace, event_place
from firsthand.export.holdings import Holdings
from firsthand.export.known_name import known_name
from firsthand.export.leading_sentence import leading_sentence
from firsthand.export.leading_values import leading
from firsthand.export.own_words import own_words
from firsthand.export.register_form import Entry
from firsthand.export.source_scale import source_scale
from firsthand.export.standing_columns import STANDING, standing
from firsthand.export.stated_time import StatedTime, stated_time
from firsthand.export.told_as import AFFIRMED, as_listed, has_happened
from firsthand.kb import KnowledgeBase
from firsthand.model import Status, Transfer

# The columns of ACLED since March 2023, in its order.
_ACLED = """
    event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1
    actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location
    latitude longitude geo_precision source source_scale notes fatalities tags timestamp
""".split()
_FURTHER = ("stated_time", "stated_earliest", "stated_latest", "stated_places")
COLUMNS = (*_ACLED, *_FURTHER, *(name.lower().replace(" ", "_") for name in STANDING))
_STRATEGIC = "Strategic developments"
# ACLED codes what took place; what has no sub-event here is no event, and its line has no date and no place. A deal has
# none either: the time and place that are told of it are those of the transfer agreed upon.
_SUB_EVENTS = {
    Status.DELIVERED: "Other",
    Status.ONGOING: "Other",
    Status.AGREED: "Agreement",
    Status.INTERCEPTED: "Disrupted weapons use",
}
_DAY, _WEEK, _MONTH = 1, 2, 3
_DAYS = {_WEEK: 7, _MONTH: 31}


def write(holdings: Holdings, target: BinaryIO) -> int:
    """Write a header and a line a transfer, and return how many transfers there are.

    Empty cells are what nobody states: no day is chosen within a month and no town within a country.
    """
    write_row(COLUMNS, target, raw=holdings.raw)
    built = _seconds(holdings.version.built)
    written = 0
    for entry in holdings.entries():
        cells = _cells(own_words(entry, holdings), holdings.kb) | {"timestamp": built}
        write_row((cells.get(name, "") for name in COLUMNS), target, raw=holdings.raw)
        written += 1
    return written


def _cells(entry: Entry, kb: KnowledgeBase) -> dict[str, str | int | float]:
    transfer, time, place = entry.transfer, stated_time(as_listed(entry)), event_place(entry, kb)
    newsrooms = tuple(dict.fromkeys(name for origin in transfer.reporting for name in origin.newsrooms))
    sub_event = _SUB_EVENTS.get(transfer.status, "") if transfer.certainty in AFFIRMED else ""
    cells: dict[str, str | int | float] = {
        "event_id_cnty": f"FH{transfer.id}",
        "actor1": _names(entry, "supplier", kb),
        "assoc_actor_1": _names(entry, "via", kb, linked=True),
        "actor2": _names(entry, "recipient", kb),
        "source": "; ".join(newsrooms),
        "notes": leading_sentence(entry, kb),
        "tags": _tags(transfer),
        "stated_time": "; ".join(time.words) if time else "",
        "stated_earliest": (time and time.earliest) or "",
        "stated_latest": (time and time.latest) or "",
        "stated_places": _names(entry, "place", kb),
        **dict(zip(COLUMNS[-len(STANDING) :], standing(entry, kb), strict=True)),
    }
    if sub_event:
        cells |= {"disorder_type": _STRATEGIC, "event_type": _STRATEGIC, "sub_event_type": sub_event}
    if sub_event and has_happened(transfer):
        state = place.state.id if place and place.state else None
        cells |= {**_when(time), **_where(place), "source_scale": source_scale(entry, newsrooms, state, kb)}
    return cells


def _when(time: StatedTime | None) -> dict[str, str | int | float]:
    """The day where one is stated; the year where all lies within it; a code where it lies within a month."""
    if time is None or time.earliest is None or time.latest is None:
        return {}
    found: dict[str, str | int | float] = {"event_date": time.earliest} if time.is_day else {}
    if time.earliest[:4] == time.latest[:4]:
        found["year"] = int(time.earliest[:4])
    days = (date.fromisoformat(time.latest) - date.fromisoformat(time.earliest)).days + 1
    precision = _DAY if time.is_day else next((code for code, most in _DAYS.items() if days <= most), None)
    return found | ({"time_precision": precision} if precision else {})


def _where(place: EventPlace | None) -> dict[str, str | int | float]:
    if place is None:
        return {}
    found: dict[str, str | int | float] = {
        "country": place.state.name if place.state else "",
        "admin1": place.division,
        "location": place.name,
        "geo_precision": place.precision,
    }
    if place.latitude is not None and place.longitude is not None:
        found |= {"latitude": place.latitude, "longitude": place.longitude}
    return found


def _names(entry: Entry, slot: str, kb: KnowledgeBase, *, linked: bool = False) -> str:
    """The leading values; those that link to something only, since a dhow is no actor."""
    values = [one for one in leading(entry, slot).first if one.entity or not linked]
    return "; ".join(dict.fromkeys(known_name(one.value, one.entity, kb) for one in values))


def _tags(transfer: Transfer) -> str:
    return f"reported arms transfer; not verified; status={transfer.status}; certainty={transfer.certainty}"


def _seconds(instant: str) -> int | str:
    """Seconds since 1970 in UTC of an ISO instant; empty where the register was never built."""
    return int(datetime.fromisoformat(instant).timestamp()) if instant else ""
