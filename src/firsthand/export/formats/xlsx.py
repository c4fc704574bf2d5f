"""The register as a workbook: transfers, and on sheets of their own reports, origins and articles."""

from typing import BinaryIO

from firsthand.export.article_table import ARTICLE_COLUMNS, article_row
from firsthand.export.holdings import Holdings, Version
from firsthand.export.origin_table import ORIGIN_COLUMNS, origin_rows
from firsthand.export.report_table import REPORT_COLUMNS, report_rows
from firsthand.export.transfer_table import TRANSFER_COLUMNS, transfer_row
from firsthand.export.weighed_entry import weighed_entry
from firsthand.export.workbook import Book, Sheet
from firsthand.export.workbook_words import about

_TRANSFER_WIDTHS = {
    "statement": 70,
    "supplier": 28,
    "recipient": 28,
    "item": 32,
    "newsroom_names": 32,
    "article_ids": 32,
    "only_in_copies": 40,
    "told_otherwise": 40,
    "why": 60,
    "found_at": 40,
}
_REPORT_WIDTHS = {
    "transfer": 34,
    "report": 34,
    "origin": 7,
    "sentence": 80,
    "item": 26,
    "url": 40,
    "newsroom": 20,
    "added": 50,
}
_ORIGIN_WIDTHS = {"transfer": 34, "origin": 7, "why": 60, "newsrooms": 28, "voices": 28, "reasons": 60}
_ARTICLE_WIDTHS = {"article": 28, "title": 60, "outlet": 24, "terms": 40, "content_hash": 34, "url": 40}
_ABOUT_WIDTHS = {"what": 24, "meaning": 110}
_FULL = (
    "A sheet ended before the register did, at 1,048,575 rows. Export a part of it, or Parquet, which has no such end."
)


def write(holdings: Holdings, target: BinaryIO) -> int:
    """Write five sheets and return how many transfers the first one holds.

    Counts are numbers, everything else is text, with `raw` too: no cell is a formula. Without `raw`, text that another
    program might take for one gets a leading apostrophe.
    """
    book = Book(holdings.version.built, raw=holdings.raw)
    transfers = book.sheet("transfers", TRANSFER_COLUMNS, _TRANSFER_WIDTHS)
    reports = book.sheet("reports", REPORT_COLUMNS, _REPORT_WIDTHS)
    origins = book.sheet("origins", ORIGIN_COLUMNS, _ORIGIN_WIDTHS)
    articles = book.sheet("articles", ARTICLE_COLUMNS, _ARTICLE_WIDTHS)
    seen, whole = set[str](), True
    for found in (weighed_entry(entry, holdings) for entry in holdings.entries()):
        entry = found.entry
        whole &= transfers.append(transfer_row(found, holdings.kb))
        whole &= reports.extend(report_rows(found, holdings.kb), link=REPORT_COLUMNS.index("url"))
        whole &= origins.extend(origin_rows(entry))
        for name in (name for name in entry.transfer.articles if name not in seen):
            seen.add(name)
            whole &= articles.append(article_row(entry.articles[name]), link=ARTICLE_COLUMNS.index("url"))
    _about(book.sheet("about", ("what", "meaning"), _ABOUT_WIDTHS), holdings.version, whole=whole)
    book.save(target)
    return transfers.rows


def _about(sheet: Sheet, version: Version, *, whole: bool) -> None:
    for row in (*about(version), *([] if whole else [("Not whole", _FULL)])):
        sheet.append(row, wrap=True)
