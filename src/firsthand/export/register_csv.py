"""The register as a table for spreadsheets."""

import csv
import io
import re
from collections.abc import Iterable, Iterator

from firsthand.export.plain_sentence import plain_sentence
from firsthand.export.register_form import Entry, published
from firsthand.model import ClaimedValue

COLUMNS = (
    "id",
    "statement",
    "supplier",
    "recipient",
    "item",
    "status",
    "certainty",
    "articles",
    "newsrooms",
    "origins",
    "first",
    "last",
    "contradictions",
    "newsroom_names",
    "article_ids",
)
_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_CONTROLS = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


def register_csv(entries: Iterable[Entry]) -> Iterator[str]:
    """Yield the header line and one line a transfer, each with its line end; several values are joined by "; ".

    A cell that a spreadsheet would take for a formula gets a leading apostrophe.
    """
    yield _line(COLUMNS)
    for entry in entries:
        yield _line(_row(entry))


def _row(entry: Entry) -> tuple[str, ...]:
    transfer = entry.transfer
    first, last = published(entry)
    return (
        transfer.id,
        plain_sentence(transfer),
        _joined(transfer.supplier),
        _joined(transfer.recipient),
        _joined(transfer.item),
        transfer.status.value,
        transfer.certainty.value,
        str(len(transfer.articles)),
        str(len(transfer.newsrooms)),
        str(len(transfer.origins)),
        first or "",
        last or "",
        "; ".join(dict.fromkeys(found.kind.value for found in transfer.contradictions)),
        "; ".join(transfer.newsrooms),
        "; ".join(entry.article_name(article) for article in transfer.articles),
    )


def _joined(values: Iterable[ClaimedValue]) -> str:
    return "; ".join(value.value for value in values)


def _cell(text: str) -> str:
    plain = _CONTROLS.sub(" ", text)
    risky = text.startswith(("\t", "\r")) or plain.lstrip().startswith(_FORMULA_STARTS)
    return f"'{plain}" if risky else plain


def _line(cells: Iterable[str]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerow([_cell(cell) for cell in cells])
    return buffer.getvalue()
