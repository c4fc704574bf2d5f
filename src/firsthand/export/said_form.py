"""Who says something in which article, as JSON."""

from typing import Any

from firsthand.export.register_form import Entry, voice_of
from firsthand.model import Report


def said_form(entry: Entry, report: Report, origin: int) -> dict[str, Any]:
    """Who says so, how, of which origin, where it stands, and where it may be put right."""
    return {
        "report": report.id,
        "voice": voice_of(report),
        "status": report.status.value,
        "certainty": report.certainty.value,
        "origin": origin,
        "review": f"/review/{report.id}",
        **placed_form(entry, report),
    }


def placed_form(entry: Entry, report: Report) -> dict[str, Any]:
    """The article of a report with its outlet, the newsroom that gathered the report, the day, and its address."""
    article = entry.articles[report.article]
    outlet, newsroom = article.outlet, entry.newsrooms.get(report.id)
    same = bool(outlet and newsroom and outlet.casefold() == newsroom.casefold())
    return {
        "outlet": outlet,
        "newsroom": newsroom,
        "passed_on": bool(outlet and newsroom and not same),
        "article": entry.article_name(article.id),
        "day": article.published.edtf if article.published else None,
        "address": f"/article/{article.id}?report={report.id}",
    }
