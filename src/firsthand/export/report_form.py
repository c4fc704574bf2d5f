"""A report in the form of the annotation guidelines, as JSON."""

from typing import Any

from firsthand.export.span_form import SpanForm, mention_forms, span_form, telling_form
from firsthand.model import Attribution, Context, Label, Report

_MENTIONED = ("supplier", "recipient", "item", "maker", "via", "place", "speaker", "reported_by")
_ORDER = ("supplier", "recipient", "item", "maker", "via", "quantity", "place", "time", "speaker", "reported_by")


def report_form(report: Report) -> dict[str, Any]:
    """Trigger, status, certainty and the slots, each span as `{"text", "start", "end"}`; empty slots are left out.

    Beside them what the guidelines do not ask for: `sentence`, `tellings` (other places of the article that tell the
    same, left out where there are none), `labels`, `context`, `attribution` (outermost first), `confidence` and
    `finder`. Words that stand for two parties ("both countries") are given once.
    """
    slots = {name: _once(mention_forms(getattr(report, name))) for name in _MENTIONED}
    slots["quantity"] = [span_form(amount.words) for amount in report.quantity]
    slots["time"] = [span_form(date.words) for date in report.time if date.words]
    return {
        "trigger": span_form(report.trigger),
        "status": report.status.value,
        "certainty": report.certainty.value,
        **{name: slots[name] for name in _ORDER if slots[name]},
        "sentence": span_form(report.sentence),
        **({"tellings": [telling_form(one) for one in report.tellings]} if report.tellings else {}),
        "labels": [_label(label) for label in report.labels],
        "context": [_context(context) for context in report.context],
        "attribution": [_attribution(link) for link in report.attribution],
        "confidence": round(report.confidence, 3),
        "finder": report.finder,
    }


def _once(forms: list[SpanForm]) -> list[SpanForm]:
    return [form for at, form in enumerate(forms) if form not in forms[:at]]


def _label(label: Label) -> dict[str, Any]:
    return {**span_form(label.words), "kind": label.kind, "entry": label.entry}


def _context(context: Context) -> dict[str, Any]:
    return {"kind": context.kind.value, **span_form(context.words), "parties": mention_forms(context.parties)}


def _attribution(link: Attribution) -> dict[str, Any]:
    form: dict[str, Any] = {"station": link.station.value, "name": link.name, "entity": link.link.entity}
    return form | (span_form(link.words) if link.words else {})
