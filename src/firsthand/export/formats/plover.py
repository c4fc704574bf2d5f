"""Event records in the manner of PLOVER with CAMEO codes beside, as JSON Lines: a record a transfer."""

from collections.abc import Iterable
from typing import Any, BinaryIO

from firsthand.export.actor_form import actor_form
from firsthand.export.credited_only import credited_only
from firsthand.export.event_codes import event_code
from firsthand.export.event_place import EventPlace, event_place
from firsthand.export.holdings import Holdings, Version
from firsthand.export.json_line import json_line
from firsthand.export.leading_sentence import leading_sentence
from firsthand.export.leading_values import leading
from firsthand.export.own_words import own_words
from firsthand.export.register_form import Entry
from firsthand.export.standing_columns import STANDING, article_addresses, standing
from firsthand.export.stated_time import StatedTime, stated_time
from firsthand.export.told_as import as_listed, has_happened
from firsthand.kb import KnowledgeBase
from firsthand.model import Transfer

_PARTIES = ("supplier", "recipient")


def write(holdings: Holdings, target: BinaryIO) -> int:
    """Write a record a transfer and return how many there are.

    What is no event of PLOVER (a denial, a possibility, a request, a diversion) has `has_event` false, and no `event`.
    """
    written = 0
    for entry in holdings.entries():
        form = _form(own_words(entry, holdings), holdings.kb, holdings.version)
        target.write(f"{json_line(form)}\n".encode("utf-8", "replace"))
        written += 1
    return written


def _form(entry: Entry, kb: KnowledgeBase, version: Version) -> dict[str, Any]:
    transfer, code = entry.transfer, event_code(entry.transfer)
    return {
        "id": transfer.id,
        "has_event": code.event is not None,
        **_dates(transfer, stated_time(as_listed(entry))),
        "source": _actors(entry, code.source, kb),
        "recipient": _actors(entry, code.recipient, kb),
        "event": [code.event] if code.event else [],
        "mode": [code.mode] if code.mode else [],
        "context": list(code.contexts),
        "quad_code": code.quad,
        "cameo": code.cameo,
        "cameo_text": code.meaning,
        "parties": _actors(entry, _PARTIES, kb),
        "event_loc": _place(event_place(entry, kb)) if has_happened(transfer) else None,
        "comment": leading_sentence(entry, kb),
        "cite_info": {"codebook": "plover-0.8", "version": f"{version.number} {version.hash}".strip()},
        **{name.lower().replace(" ", "_"): cell for name, cell in zip(STANDING, standing(entry, kb), strict=True)},
        "newsrooms": list(transfer.newsrooms),
        "credited_only": list(credited_only(entry, kb)),
        "articles": list(article_addresses(entry)),
        "contradictions": list(dict.fromkeys(found.kind.value for found in transfer.contradictions)),
    }


def _dates(transfer: Transfer, time: StatedTime | None) -> dict[str, Any]:
    """`date` is the stated day of what is said to have happened, else null; `stated_time` is all that is stated."""
    if time is None:
        return {"date": None, "stated_time": None}
    stated = {"edtf": time.edtf, "earliest": time.earliest, "latest": time.latest, "words": list(time.words)}
    return {"date": time.earliest if time.is_day and has_happened(transfer) else None, "stated_time": stated}


def _actors(entry: Entry, slots: Iterable[str], kb: KnowledgeBase) -> list[dict[str, Any]]:
    return [actor_form(*named, slot, kb) for slot in slots for named in _named(entry, slot)]


def _named(entry: Entry, slot: str) -> list[tuple[str, str | None]]:
    """The leading parties of a slot, and all speakers."""
    if slot != "speaker":
        return [(one.value, one.entity) for one in leading(entry, slot).first]
    reports = [entry.reports[name] for name in as_listed(entry).transfer.reports]
    return list(dict.fromkeys((one.value, one.link.entity) for report in reports for one in report.speaker))


def _place(place: EventPlace | None) -> dict[str, Any] | None:
    """A location object of PLOVER, which has the fields of GeoNames, with ACLED's code for its precision."""
    if place is None:
        return None
    found = {
        "geonameid": place.geonames,
        "name": place.name or None,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "cc3": place.state.iso3 if place.state else None,
        "precision": place.precision,
    }
    return {name: value for name, value in found.items() if value is not None}
