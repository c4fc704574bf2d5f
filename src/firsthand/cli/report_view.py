"""A report for people: its sentence, its slots, who says so through whom, and the words that take a side."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from firsthand.cli.printable import printable
from firsthand.cli.screen import heading
from firsthand.cli.words import quoted
from firsthand.export.values import interval
from firsthand.model import Article, PartialDate, Report

_MENTIONED = ("supplier", "recipient", "item", "maker", "via")


def report_view(report: Report, article: Article, transfer: str, colour: bool) -> Iterator[RenderableType]:
    """Yield the parts of the page of one report."""
    yield quoted(article, [report.trigger], report.sentence, colour, around=10_000)
    name = printable(article.given_id or article.id)
    yield Text(f"{said(report)} · {printable(article.outlet or 'outlet not named')} · {name}")
    yield Text(f"report {report.id} · transfer {transfer}", style="dim")
    yield heading("Slots")
    yield _slots(report)
    yield heading("Who says so, outermost first")
    yield Text(chain(report))
    if report.tellings:
        yield heading("Told again in this article")
        yield from (quoted(article, [one.trigger], one.sentence, colour, around=10_000) for one in report.tellings)
    yield from label_lines((report,), lambda _: name)
    yield from context_lines((report,))
    if report.reasons:
        yield heading("Why it was read so")
        yield from (Text(f"- {printable(reason.text)} ({reason.code})") for reason in report.reasons)
    yield Text(f"\nread by {report.finder}, confidence {report.confidence:.2f}", style="dim")


def said(report: Report) -> str:
    """Status and certainty."""
    return f"{report.status.value}, {report.certainty.value}"


def chain(report: Report) -> str:
    """The attribution from the outlet that ran the article to the voice: "Global Research ← Al Manar ← Reuters"."""
    return " ← ".join(printable(link.name) for link in report.attribution) or "the article's own voice"


def label_lines(reports: Sequence[Report], name: Callable[[str], str]) -> Iterator[RenderableType]:
    """The labels of the reports, each with its kind and the articles that use it; nothing where there is none."""
    kinds: dict[str, str] = {}
    uses: dict[str, Counter[str]] = {}
    places = {(report.article, label.words, label.kind) for report in reports for label in report.labels}
    for article, words, kind in sorted(places, key=lambda place: (name(place[0]), place[1].start)):
        kinds.setdefault(words.text.casefold(), kind)
        uses.setdefault(words.text.casefold(), Counter())[name(article)] += 1
    if not uses:
        return
    yield heading("Labels: the articles' words, not ours")
    table = _table()
    for label, articles in sorted(uses.items()):
        table.add_row(f"“{printable(label)}”", kinds[label], printable(", ".join(articles)))
    yield table


def context_lines(reports: Sequence[Report]) -> Iterator[RenderableType]:
    """Programmes and training spoken of beside the transfer; nothing where there are none."""
    found = dict.fromkeys(
        (context.kind.value, context.words.text, tuple(party.value for party in context.parties))
        for report in reports
        for context in report.context
    )
    if not found:
        return
    yield heading("Context: beside the transfer, no part of it")
    table = _table()
    for kind, words, parties in found:
        table.add_row(kind, f"“{printable(words)}”", printable(", ".join(parties)))
    yield table


def _table() -> Table:
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 0))
    table.add_column()
    table.add_column()
    table.add_column(style="dim")
    return table


def _slots(report: Report) -> Table:
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(style="bold", no_wrap=True)
    table.add_column()
    table.add_column(style="cyan")
    for slot, words, meaning in _rows(report):
        table.add_row(slot, Text(printable(words)), Text(printable(meaning)))
    return table


def _rows(report: Report) -> Iterator[tuple[str, str, str]]:
    for slot in _MENTIONED:
        yield from ((slot, mention.words.text, _linked(mention.link.entity)) for mention in getattr(report, slot))
    yield from (("quantity", amount.words.text, interval(amount) or "") for amount in report.quantity)
    yield from (("place", place.words.text, _linked(place.link.entity)) for place in report.place)
    yield from (("time", date.words.text if date.words else "", _dated(date)) for date in report.time)
    yield from (("speaker", speaker.words.text, _linked(speaker.link.entity)) for speaker in report.speaker)
    yield from (("reported by", room.words.text, _linked(room.link.entity)) for room in report.reported_by)


def _linked(entity: str | None) -> str:
    return entity or ""


def _dated(date: PartialDate) -> str:
    if date.edtf is None:
        return "no date to count from"
    return f"{date.edtf} (counted from {date.anchor})" if date.anchor else date.edtf
