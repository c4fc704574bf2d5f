"""A transfer as a row of the Parquet file."""

from datetime import date
from typing import Any

from firsthand.export.known_name import known_name
from firsthand.export.listed_values import ways_told
from firsthand.export.parquet_schema import NAMED
from firsthand.export.register_form import Entry, published, voice_of
from firsthand.export.ties_of import taken_from
from firsthand.export.told_as import is_told_as_delivered
from firsthand.export.values import Use
from firsthand.export.weighed_entry import WeighedEntry
from firsthand.export.weights import Weighed
from firsthand.export.why_origins import articles_of, origin_statement
from firsthand.kb import KnowledgeBase
from firsthand.model import Contradiction, Origin, PartialDate, Quantity, Report
from firsthand.register.review import state_of


def parquet_row(found: WeighedEntry, kb: KnowledgeBase) -> dict[str, Any]:
    """The columns of `parquet_schema` by name; ISO days are dates, what is not known is None."""
    entry, values = found.entry, found.values
    transfer, (first, last) = entry.transfer, published(entry)
    denying = sum(origin.only_denies for origin in transfer.origins)
    origin = entry.origin_of()
    row: dict[str, Any] = {
        "id": transfer.id,
        "statement": found.statement,
        "status": transfer.status.value,
        "certainty": transfer.certainty.value,
        "delivered": is_told_as_delivered(transfer),
        "origins_reporting": len(transfer.origins) - denying,
        "origins_denying": denying,
        "newsrooms": len(transfer.newsrooms),
        "articles": len(transfer.articles),
        "grade": entry.grade,
        "review": entry.review,
        "first_published": _day(first),
        "last_published": _day(last),
        **{slot: [_value(entry, one, kb) for one in values[slot]] for slot in NAMED},
        "quantity": [_quantity(entry, one) for one in values["quantity"]],
        "time": [_time(entry, one) for one in values["time"]],
        "newsroom_names": list(transfer.newsrooms),
        "credited_only": list(found.credited),
        "contradictions": [_contradiction(one) for one in transfer.contradictions],
        "origin_list": [_origin(entry, one) for one in transfer.origins],
        "report_list": [_report(found, entry.reports[name], origin[name]) for name in transfer.reports],
    }
    encodable: dict[str, Any] = _encodable(row)
    return encodable


def _value(entry: Entry, one: Weighed, kb: KnowledgeBase) -> dict[str, Any]:
    entity = one.value.entity
    name = known_name(one.value.value, entity, kb) if entity else None
    return {"words": one.value.value, "entity": entity, "name": name, **_weight(entry, one)}


def _weight(entry: Entry, one: Weighed) -> dict[str, Any]:
    return {
        "reports": len(one.value.reports),
        "origins": list(one.claiming),
        "added_in": list(one.added),
        "denied_by": list(one.denying),
        "told_as": list(ways_told(entry, one.value)),
    }


def _quantity(entry: Entry, one: Weighed) -> dict[str, Any]:
    amount = _quantity_of(entry, one.value.uses[0])
    return {
        "words": one.value.value,
        "low": amount.low,
        "high": amount.high,
        "measure": amount.measure.value,
        "unit": amount.unit,
        **_weight(entry, one),
    }


def _quantity_of(entry: Entry, use: Use) -> Quantity:
    return next(one for one in entry.reports[use.report].quantity if one.words == use.words)


def _time(entry: Entry, one: Weighed) -> dict[str, Any]:
    use = one.value.uses[0]
    dated = next(date for date in entry.reports[use.report].time if date.words == use.words)
    bounds = {"earliest": _day(dated.earliest), "latest": _day(dated.latest)}
    return {"words": one.value.value, "edtf": dated.edtf, "day": _whole_day(dated), **bounds, **_weight(entry, one)}


def _origin(entry: Entry, origin: Origin) -> dict[str, Any]:
    voices = (voice_of(entry.reports[name]) for name in origin.reports)
    return {
        "number": origin.number,
        "only_denies": origin.only_denies,
        "why": origin_statement(entry, origin)["statement"],
        "newsrooms": list(origin.newsrooms),
        "voices": list(dict.fromkeys(filter(None, voices))),
        "articles": [entry.article_name(name) for name in articles_of(entry, origin)],
        "reports": list(origin.reports),
    }


def _report(found: WeighedEntry, report: Report, origin: int) -> dict[str, Any]:
    entry = found.entry
    article = entry.articles[report.article]
    return {
        "id": report.id,
        "origin": origin,
        "newsroom": entry.newsrooms.get(report.id),
        "article": entry.article_name(article.id),
        "article_hash": article.id,
        "outlet": article.outlet,
        "url": article.url,
        "published": _whole_day(article.published),
        "published_edtf": article.published and article.published.edtf,
        "taken_from": taken_from(article.id, found.ties),
        "voice": voice_of(report),
        "status": report.status.value,
        "certainty": report.certainty.value,
        "sentence": report.sentence.text,
        "part": report.sentence.part.value,
        "start": report.sentence.start,
        "end": report.sentence.end,
        **{slot: [mention.value for mention in getattr(report, slot)] for slot in NAMED},
        "quantity": [amount.words.text for amount in report.quantity],
        "time": [date.words.text for date in report.time if date.words],
        "review": state_of(report.id, found.verdicts).value,
        "confidence": round(report.confidence, 3),
    }


def _contradiction(found: Contradiction) -> dict[str, Any]:
    return {
        "kind": found.kind.value,
        "reason": found.reason.text,
        "one": found.one.report,
        "other": found.other.report,
    }


def _whole_day(stated: PartialDate | None) -> date | None:
    """The day where one certain day is stated."""
    is_day = stated is not None and stated.edtf is not None and stated.edtf == stated.earliest == stated.latest
    return _day(stated.edtf) if stated and is_day else None


def _day(day: str | None) -> date | None:
    return date.fromisoformat(day) if day else None


def _encodable(value: object) -> Any:  # noqa: ANN401  # it has the shape of what it is given
    """The value with "?" for halves of surrogate pairs, which no encoding takes."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, list):
        return [_encodable(one) for one in value]
    return {name: _encodable(one) for name, one in value.items()} if isinstance(value, dict) else value
