"""Everything about one transfer, as JSON."""

from typing import Any

from firsthand.export.register_form import Entry, register_form, voice_of
from firsthand.export.report_form import report_form
from firsthand.export.span_form import span_form
from firsthand.export.values import Value, values_of
from firsthand.export.weighed_entry import WeighedEntry
from firsthand.model import Origin, Reason


def transfer_form(found: WeighedEntry, review: str) -> dict[str, Any]:
    """The register's line with the statement in words, each value with its words, origins and joins with reasons.

    `reports` and `headlines` give way to `reports` in full. `review` is what people decided, or "unreviewed".
    """
    entry = found.entry
    short = register_form(entry)
    del short["reports"], short["headlines"]
    origin = entry.origin_of()
    return {
        "kind": "transfer",
        "statement": found.statement,
        "review": review,
        **short,
        "newsroom_names": list(entry.transfer.newsrooms),
        "article_ids": [entry.article_name(article) for article in entry.transfer.articles],
        "values": [_value(value) for value in values_of(entry)],
        "origin_list": [_origin(one) for one in entry.transfer.origins],
        "joined": [_reason(reason) for reason in entry.transfer.joined],
        "reports": [placed_report_form(entry, name, origin[name]) for name in entry.transfer.reports],
    }


def placed_report_form(entry: Entry, report_id: str, origin: int) -> dict[str, Any]:
    """A report in the guidelines' form, with its article, newsroom, voice and origin and the reasons of its reading."""
    report = entry.reports[report_id]
    return {
        "id": report.id,
        "article": entry.article_name(report.article),
        "newsroom": entry.newsrooms[report_id],
        "voice": voice_of(report),
        "origin": origin,
        **report_form(report),
        "reasons": [_reason(reason) for reason in report.reasons],
    }


def _value(value: Value) -> dict[str, Any]:
    uses = [{"report": use.report, **span_form(use.words)} for use in value.uses]
    return {"slot": value.slot, "value": value.value, "meaning": value.meaning, "uses": uses}


def _origin(origin: Origin) -> dict[str, Any]:
    return {
        "number": origin.number,
        "newsrooms": list(origin.newsrooms),
        "reports": list(origin.reports),
        "reasons": [_reason(reason) for reason in origin.reasons],
    }


def _reason(reason: Reason) -> dict[str, Any]:
    return {"code": reason.code, "text": reason.text, "spans": [span_form(span) for span in reason.spans]}
