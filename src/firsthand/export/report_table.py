"""Reports as a table: a row a report, with its slots, who says it, and the origin that it counts in."""

from collections.abc import Iterable

from firsthand.export.lane_drawing import Ties
from firsthand.export.register_form import Entry, voice_of
from firsthand.export.ties_of import taken_from
from firsthand.model import Mention, Report
from firsthand.register.headlines import in_headline
from firsthand.register.review import Verdicts, state_of

REPORT_COLUMNS = (
    "transfer",
    "origin",
    "newsroom",
    "outlet",
    "published",
    "taken_from",
    "voice",
    "status",
    "certainty",
    "sentence",
    "stands_in",
    "supplier",
    "via",
    "recipient",
    "item",
    "maker",
    "quantity",
    "place",
    "time",
    "time_edtf",
    "review",
    "article",
    "report",
    "url",
)


def report_rows(entry: Entry, ties: Ties, verdicts: Verdicts) -> Iterable[tuple[str | int, ...]]:
    """The reports of a transfer as rows of `REPORT_COLUMNS`, those of one origin together.

    `origin` is the number of the origin within its transfer: rows of one number are one source. `taken_from` names the
    newsroom whose text the article carries, where that is known.
    """
    origin = entry.origin_of()
    for name in sorted(entry.transfer.reports, key=lambda name: origin[name]):
        yield _row(entry, entry.reports[name], origin[name], ties, verdicts)


def _row(entry: Entry, report: Report, origin: int, ties: Ties, verdicts: Verdicts) -> tuple[str | int, ...]:
    article = entry.articles[report.article]
    dates = [date for date in report.time if date.words]
    return (
        entry.transfer.id,
        origin,
        entry.newsrooms.get(report.id) or "",
        article.outlet or "",
        (article.published and article.published.edtf) or "",
        taken_from(article.id, ties) or "",
        voice_of(report) or "",
        report.status.value,
        report.certainty.value,
        _plain(report.sentence.text),
        "headline" if in_headline(report.sentence, article) else "text",
        *(_named(getattr(report, slot)) for slot in ("supplier", "via", "recipient", "item", "maker")),
        _joined(amount.words.text for amount in report.quantity),
        _named(report.place),
        _joined(date.words.text for date in dates if date.words),
        _joined(date.edtf or "" for date in dates),
        state_of(report.id, verdicts).value,
        entry.article_name(article.id),
        report.id,
        article.url or "",
    )


def _named(mentions: Iterable[Mention]) -> str:
    """The values; words that link to nothing are the article's own and stand between quotation marks."""
    return _joined(one.value if one.link.entity else f"“{_plain(one.value)}”" for one in mentions)


def _joined(values: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(_plain(value) for value in values if value))


def _plain(text: str) -> str:
    return " ".join(text.split())
