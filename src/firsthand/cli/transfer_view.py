"""A transfer for people: what is claimed, in which words, by whom, and how many origins stand behind it."""

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from firsthand.cli.printable import printable
from firsthand.cli.report_view import chain, context_lines, label_lines, said
from firsthand.cli.screen import heading
from firsthand.cli.words import paragraph_of, quoted
from firsthand.export.register_form import Entry, published
from firsthand.export.values import Value, values_of
from firsthand.export.weighed_entry import WeighedEntry
from firsthand.model import Article, Contradiction, Origin, Report, Side

_ID_DIGITS = 12
_MOST = 8  # values shown of a slot
_WHOLE = 10_000  # characters around marks: the whole sentence


def transfer_view(found: WeighedEntry, review: str, colour: bool) -> Iterator[RenderableType]:
    """Yield the parts of the page, from the sentence that sums it up to the reports of each origin."""
    entry = found.entry
    yield Text(printable(found.statement), style="bold")
    yield Text(_figures(entry, review))
    yield Text(f"id {entry.transfer.id}", style="dim")
    yield heading("Values, each with words that claim it")
    yield _values(entry, colour)
    if entry.transfer.contradictions:
        yield heading("Contradictions, side by side")
        yield from (_contradiction(entry, found, colour) for found in entry.transfer.contradictions)
    yield heading("Origins: reports that lean on each other count once")
    for origin in entry.transfer.origins:
        yield from _origin(entry, origin, colour)
    reports = tuple(entry.reports[name] for name in entry.transfer.reports)
    yield from label_lines(reports, partial(_name, entry))
    yield from context_lines(reports)
    if entry.transfer.joined:
        yield heading("Why these reports are taken for one transfer")
        counted = dict.fromkeys(reason.text for reason in entry.transfer.joined)
        yield from (Text(f"- {printable(text)}") for text in counted)


def _figures(entry: Entry, review: str) -> str:
    transfer = entry.transfer
    first, last = published(entry)
    days = f"published {first}" + (f" to {last}" if last != first else "") if first else "no date of publication"
    parts = (
        f"{transfer.status.value}, {transfer.certainty.value}",
        _count(len(transfer.articles), "article"),
        _count(len(transfer.newsrooms), "newsroom"),
        _count(len(transfer.origins), "origin")
        + (f" ({len(transfer.denying)} only denies it)" if transfer.denying else ""),
        days,
        review,
    )
    return " · ".join(parts)


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _values(entry: Entry, colour: bool) -> Table:
    table = Table(box=None, pad_edge=False, show_header=False, expand=True, padding=(0, 2, 0, 0))
    table.add_column(style="bold", no_wrap=True)
    table.add_column(ratio=1)
    table.add_column(justify="right", no_wrap=True, style="dim")
    for slot, group in groupby(values_of(entry), key=lambda value: value.slot):
        values = list(group)
        for number, value in enumerate(values[:_MOST]):
            table.add_row("" if number else slot, _value(entry, value, colour), _count(len(value.reports), "report"))
        if len(values) > _MOST:
            table.add_row("", Text(f"and {len(values) - _MOST} more (--json lists all)", style="dim"))
    return table


def _value(entry: Entry, value: Value, colour: bool) -> Text:
    text = Text(printable(value.value))
    if value.meaning and value.meaning != value.value:
        text.append(f"  {printable(value.meaning)}", "cyan" if colour else "")
    use = value.uses[0]
    report = entry.reports[use.report]
    article = entry.articles[report.article]
    within = report.sentence if report.sentence.covers(use.words) else paragraph_of(article, use.words)
    text.append("\n")
    text.append_text(quoted(article, [use.words], within, colour, around=60))
    return text.append(f" ({_name(entry, report.article)})", "dim")


def _origin(entry: Entry, origin: Origin, colour: bool) -> Iterator[RenderableType]:
    rooms = ", ".join(map(printable, origin.newsrooms))
    yield Text(f"{origin.number}  {rooms}", style="bold").append(f"  {_count(len(origin.reports), 'report')}", "dim")
    reasons = " ".join(dict.fromkeys(reason.text for reason in origin.reasons))
    if reasons:
        yield Padding(Text(f"Counted once: {printable(reasons)}"), (0, 0, 0, 3))
    for name in origin.reports:
        report = entry.reports[name]
        yield Padding(report_lines(report, entry.articles[report.article], colour), (0, 0, 1, 3))


def report_lines(report: Report, article: Article, colour: bool) -> Text:
    """A report in short: where and when, its sentence with the trigger marked, how it is said, and the chain."""
    when = article.published.edtf if article.published and article.published.edtf else "undated"
    text = Text(f"{when}  {printable(article.given_id or article.id[:_ID_DIGITS])}", style="dim")
    text = Text.assemble(text, "\n", quoted(article, [report.trigger], report.sentence, colour, _WHOLE), "\n")
    return text.append(f"{said(report)} · {chain(report)} · report {report.id[:_ID_DIGITS]}", "dim")


def _name(entry: Entry, article: str) -> str:
    return printable(entry.articles[article].given_id or article[:_ID_DIGITS])


def _contradiction(entry: Entry, found: Contradiction, colour: bool) -> Table:
    table = Table(box=None, pad_edge=False, show_header=False, expand=True, padding=(0, 2, 1, 0))
    table.add_column(no_wrap=True, style="bold")
    table.add_column(ratio=1)
    table.add_column(ratio=1)
    table.add_row(found.kind.value, _side(entry, found.one, colour), _side(entry, found.other, colour))
    table.add_row("", Text(printable(found.reason.text), style="dim"), "")
    return table


def _side(entry: Entry, side: Side, colour: bool) -> Text:
    article = entry.articles[side.article]
    report = entry.reports.get(side.report or "")
    inside = report is not None and report.sentence.covers(side.words)
    whole = report.sentence if report and inside else paragraph_of(article, side.words)
    text = quoted(article, [] if whole == side.words else [side.words], whole, colour, _WHOLE if inside else 60)
    outlet = f"{printable(article.outlet)}, " if article.outlet else ""
    return text.append(f"\n({outlet}{_name(entry, side.article)})", "dim")
