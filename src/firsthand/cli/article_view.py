"""An article for people: what it says about itself, its blocks by kind, whom it credits, and on which terms."""

import re
from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from firsthand.cli.printable import printable
from firsthand.cli.report_view import said
from firsthand.cli.screen import heading
from firsthand.cli.words import quoted
from firsthand.model import Article, BlockKind, Report
from firsthand.reports.languages import unread_language

_READ = (BlockKind.HEADLINE, BlockKind.STORY, BlockKind.SUMMARY)
_FOLDED = 100  # characters shown of a block that is not read for reports
_ID_DIGITS = 12


def article_view(article: Article, upstream: Sequence[str], colour: bool) -> Iterator[RenderableType]:
    """Yield the parts of the page of one article."""
    yield Text(printable(article.title or "(no headline)"), style="bold")
    yield Text(_facts(article))
    yield Text(f"{printable(article.given_id or '(no id given)')} · article {article.id}", style="dim")
    yield heading("Blocks")
    yield _blocks(article, colour)
    if upstream or article.credits:
        yield heading("Credits")
        yield Text(f"upstream: {printable(', '.join(upstream)) or 'none but the outlet itself'}")
        yield from (quoted(article, [credit.newsroom], credit.words, colour) for credit in article.credits)
    if article.terms:
        yield heading("Terms, in its own words")
        yield _pairs((term.kind.value, printable(term.words.text)) for term in article.terms)


def report_list(article: Article, reports: Sequence[Report], colour: bool) -> Iterator[RenderableType]:
    """Yield the article's reports, each with its sentence."""
    yield heading(f"Reports: {len(reports) or 'none'}")
    for report in reports:
        yield Text.assemble(
            quoted(article, [report.trigger], report.sentence, colour),
            Text(f"\n{said(report)} · report {report.id[:_ID_DIGITS]}\n", style="dim"),
        )


def _facts(article: Article) -> str:
    date = article.published.edtf if article.published and article.published.edtf else None
    language = f"not read: language {article.language}" if unread_language(article) else article.language
    parts = (article.outlet or "outlet not named", date or "undated", language, ", ".join(article.authors))
    return printable(" · ".join(part for part in (*parts, article.url) if part))


def _blocks(article: Article, colour: bool) -> Table:
    table = _table()
    for block in article.blocks:
        words = article.words(block).text.strip()
        if block.kind in _READ:
            table.add_row(Text(block.kind.value, style="bold"), Text("\n\n".join(map(printable, _paragraphs(words)))))
        else:
            style = "dim" if colour else ""
            table.add_row(Text(block.kind.value, style=style), Text(_folded(words), style=style))
    return table


def _paragraphs(words: str) -> list[str]:
    return re.split(r"\s*\n\s*\n\s*", words)


def _folded(words: str) -> str:
    shown = printable(words)
    return shown if len(shown) <= _FOLDED else f"{shown[:_FOLDED].rstrip()}… ({len(words)} characters)"


def _pairs(rows: Iterator[tuple[str, str]]) -> Table:
    table = _table()
    for one, other in rows:
        table.add_row(one, Text(other))
    return table


def _table() -> Table:
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(ratio=1)
    return table
