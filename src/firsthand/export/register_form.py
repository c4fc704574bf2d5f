"""A transfer of the register as JSON, with its reports."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from firsthand.export.span_form import span_form, telling_form
from firsthand.model import Article, ClaimedValue, Contradiction, Part, Report, Side, Station, Transfer


@dataclass(frozen=True, slots=True)
class Entry:
    """A transfer with all it names: its reports and articles by id, and the newsroom that gathered each report.

    `grade` is proposed unless a person set it; `review` is what people decided about its reports.
    """

    transfer: Transfer
    reports: Mapping[str, Report]
    articles: Mapping[str, Article]
    newsrooms: Mapping[str, str]
    grade: str = ""
    review: str = "unreviewed"

    def article_name(self, article_id: str) -> str:
        """The input's own id of an article where it gave one, else ours."""
        return self.articles[article_id].given_id or article_id

    def origin_of(self) -> dict[str, int]:
        """The number of the origin that each report belongs to."""
        return {report: origin.number for origin in self.transfer.origins for report in origin.reports}


def register_form(entry: Entry) -> dict[str, Any]:
    """One line of `firsthand register --json`.

    `articles`, `newsrooms` and `origins` are counts; `denying` of the origins only deny it. `reports` are
    those of the text; a report that stands in a title which came apart from the text is listed under `headlines`, its
    offsets counting in that title. `tellings` of a report are the other places of its article that tell the same.
    """
    transfer, origin = entry.transfer, entry.origin_of()
    placed = [(entry.reports[report_id], origin[report_id]) for report_id in transfer.reports]
    return {
        "id": transfer.id,
        "supplier": _values(transfer.supplier),
        "recipient": _values(transfer.recipient),
        "item": _values(transfer.item),
        "status": transfer.status.value,
        "certainty": transfer.certainty.value,
        "articles": len(transfer.articles),
        "newsrooms": len(transfer.newsrooms),
        "origins": len(transfer.origins),
        "denying": len(transfer.denying),
        "first": published(entry)[0],
        "last": published(entry)[1],
        "contradictions": [_contradiction(entry, found) for found in transfer.contradictions],
        "reports": [_report(entry, report, number) for report, number in placed if _in_text(report)],
        "headlines": [_report(entry, report, number) for report, number in placed if not _in_text(report)],
    }


def published(entry: Entry) -> tuple[str | None, str | None]:
    """The first and last ISO day on which an article about the transfer may have been published, None if undated."""
    dates = [article.published for article in map(entry.articles.__getitem__, entry.transfer.articles)]
    first = [date.earliest for date in dates if date and date.earliest]
    last = [date.latest for date in dates if date and date.latest]
    return min(first, default=None), max(last, default=None)


def voice_of(report: Report) -> str | None:
    """The innermost speaker, None where the article speaks in its own voice."""
    return next((link.name for link in reversed(report.attribution) if link.station is Station.VOICE), None)


def _in_text(report: Report) -> bool:
    return report.sentence.part is Part.TEXT


def _values(values: tuple[ClaimedValue, ...]) -> list[dict[str, Any]]:
    return [{"value": value.value, "entity": value.entity, "reports": len(value.reports)} for value in values]


def _report(entry: Entry, report: Report, origin: int) -> dict[str, Any]:
    return {
        "id": report.id,
        "article": entry.article_name(report.article),
        "start": report.sentence.start,
        "end": report.sentence.end,
        "trigger": report.trigger.text,
        "status": report.status.value,
        "certainty": report.certainty.value,
        "voice": voice_of(report),
        "newsroom": entry.newsrooms[report.id],
        "origin": origin,
        **({"tellings": [telling_form(one) for one in report.tellings]} if report.tellings else {}),
    }


def _contradiction(entry: Entry, found: Contradiction) -> dict[str, Any]:
    return {
        "kind": found.kind.value,
        "reason": found.reason.text,
        "one": _side(entry, found.one),
        "other": _side(entry, found.other),
    }


def _side(entry: Entry, side: Side) -> dict[str, Any]:
    return {"article": entry.article_name(side.article), "report": side.report, **span_form(side.words)}
