"""The register as a table for spreadsheets: its columns, its rows, and cells that no program takes for a formula."""

import re
from collections.abc import Iterable

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
_CONTROLS = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]+")


def register_row(entry: Entry) -> tuple[str | int, ...]:
    """A transfer as a row of `COLUMNS`; several values are joined by "; "."""
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
        len(transfer.articles),
        len(transfer.newsrooms),
        len(transfer.origins),
        first or "",
        last or "",
        "; ".join(dict.fromkeys(found.kind.value for found in transfer.contradictions)),
        "; ".join(transfer.newsrooms),
        "; ".join(entry.article_name(article) for article in transfer.articles),
    )


def safe_cell(text: str) -> str:
    """Text without control characters; what a spreadsheet would take for a formula gets a leading apostrophe."""
    plain = _CONTROLS.sub(" ", text)
    risky = text.startswith(("\t", "\r")) or plain.lstrip().startswith(_FORMULA_STARTS)
    return f"'{plain}" if risky else plain


def _joined(values: Iterable[ClaimedValue]) -> str:
    return "; ".join(value.value for value in values)
