"""Reports as a table: a row a report, with its slots, who says it, and the origin that it counts in."""

from collections.abc import Iterable, Iterator

from firsthand.export.known_name import known_name
from firsthand.export.register_form import voice_of
from firsthand.export.ties_of import taken_from
from firsthand.export.weighed_entry import WeighedEntry
from firsthand.kb import KnowledgeBase
from firsthand.model import Mention, Report
from firsthand.register.headlines import in_headline
from firsthand.register.review import state_of

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
    "added",
    "review",
    "article",
    "report",
    "url",
)


def report_rows(found: WeighedEntry, kb: KnowledgeBase) -> Iterable[tuple[str | int, ...]]:
    """The reports of a transfer as rows of `REPORT_COLUMNS`, those of one origin together.

    `origin` is the number of the origin within its transfer: rows of one number are one source. `taken_from` names the
    newsroom whose text the article carries, where that is known, `added` the words that this text does not have.
    """
    entry = found.entry
    origin = entry.origin_of()
    for name in sorted(entry.transfer.reports, key=lambda name: origin[name]):
        yield _row(found, entry.reports[name], origin[name], kb)


def _row(found: WeighedEntry, report: Report, origin: int, kb: KnowledgeBase) -> tuple[str | int, ...]:
    entry = found.entry
    article = entry.articles[report.article]
    dates = [date for date in report.time if date.words]
    return (
        entry.transfer.id,
        origin,
        entry.newsrooms.get(report.id) or "",
        article.outlet or "",
        (article.published and article.published.edtf) or "",
        taken_from(article.id, found.ties) or "",
        voice_of(report) or "",
        report.status.value,
        report.certainty.value,
        _plain(report.sentence.text),
        "headline" if in_headline(report.sentence, article) else "text",
        *(_named(getattr(report, slot), kb) for slot in ("supplier", "via", "recipient", "item", "maker")),
        _joined(amount.words.text for amount in report.quantity),
        _named(report.place, kb),
        _joined(date.words.text for date in dates if date.words),
        _joined(date.edtf or "" for date in dates),
        "; ".join(_added(found, report)),
        state_of(report.id, found.verdicts).value,
        entry.article_name(article.id),
        report.id,
        article.url or "",
    )


def _added(found: WeighedEntry, report: Report) -> Iterator[str]:
    """What the article added to the text that it was taken from, with that text's words in its place."""
    for slot, values in found.values.items():
        for use, addition in (pair for one in values for pair in one.additions.items() if pair[0].report == report.id):
            instead = f" (in place of “{_plain(addition.instead.text)}”)" if addition.instead else ""
            told = " (a day counted from this article)" if addition.dated else instead
            yield f"{slot}: “{_plain(use.words.text)}”{told}"


def _named(mentions: Iterable[Mention], kb: KnowledgeBase) -> str:
    """The names; words that link to nothing are the article's own and stand between quotation marks."""
    return _joined(known_name(one.value, one.link.entity, kb) for one in mentions)


def _joined(values: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(_plain(value) for value in values if value))


def _plain(text: str) -> str:
    return " ".join(text.split())
