"""The register as a table for spreadsheets: its columns, its rows, and cells that no program takes for a formula."""

import re
from collections.abc import Iterable

from firsthand.export.item_amounts import item_amounts
from firsthand.export.plain_sentence import plain_sentence
from firsthand.export.register_form import Entry, published
from firsthand.export.values import Value, values_of
from firsthand.model import ClaimedValue

COLUMNS = (
    "id",
    "statement",
    "supplier",
    "via",
    "recipient",
    "item",
    "quantity",
    "place",
    "time",
    "status",
    "certainty",
    "articles",
    "newsrooms",
    "origins",
    "denying",
    "grade",
    "review",
    "first",
    "last",
    "contradictions",
    "newsroom_names",
    "article_ids",
)
_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
# Where a semicolon is what parts cells, as in many languages' spreadsheets, a cell may begin within ours.
_BEGINS_WITHIN = re.compile(rf"([;\t]\s*)(?=[{re.escape(''.join(_FORMULA_STARTS))}])")
_CONTROLS = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]+")


def register_row(entry: Entry) -> tuple[str | int, ...]:
    """A transfer as a row of `COLUMNS`; several values are joined by "; ", those that link to nothing quoted.

    `origins` are the independent ones that do more than deny the transfer, 0 where all deny it, `denying` the others;
    `quantity` is what is said of the first item; `grade` is proposed unless a person set it.
    """
    transfer = entry.transfer
    first, last = published(entry)
    slots = {name: [value for value in values_of(entry) if value.slot == name] for name in ("via", "place", "time")}
    return (
        transfer.id,
        plain_sentence(transfer),
        _joined(transfer.supplier),
        _joined(slots["via"]),
        _joined(transfer.recipient),
        _joined(transfer.item),
        "; ".join(item_amounts(entry, transfer.item[0] if transfer.item else None)),
        _joined(slots["place"]),
        "; ".join(value.value for value in slots["time"]),
        transfer.status.value,
        transfer.certainty.value,
        len(transfer.articles),
        len(transfer.newsrooms),
        sum(not origin.only_denies for origin in transfer.origins),
        sum(origin.only_denies for origin in transfer.origins),
        entry.grade,
        entry.review,
        first or "",
        last or "",
        "; ".join(dict.fromkeys(found.kind.value for found in transfer.contradictions)),
        "; ".join(transfer.newsrooms),
        "; ".join(entry.article_name(article) for article in transfer.articles),
    )


def safe_cell(text: str) -> str:
    """Text without control characters; what a spreadsheet would take for a formula gets a leading apostrophe.

    The same goes for what follows a semicolon or tab, at which some programs part a file's cells.
    """
    plain = _BEGINS_WITHIN.sub(r"\1'", _CONTROLS.sub(" ", text))
    risky = text.startswith(("\t", "\r")) or plain.lstrip().startswith(_FORMULA_STARTS)
    return f"'{plain}" if risky else plain


def _joined(values: Iterable[ClaimedValue | Value]) -> str:
    return "; ".join(value.value if value.entity else f"“{value.value}”" for value in values)
