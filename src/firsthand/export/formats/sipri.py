"""A trade register in the manner of the SIPRI Arms Transfers Database: a line a transfer and item."""

from collections.abc import Iterator
from typing import BinaryIO

from firsthand.export.comment_words import comments
from firsthand.export.holdings import Holdings
from firsthand.export.known_name import known_name
from firsthand.export.leading_values import leading
from firsthand.export.line_table import write_lines
from firsthand.export.listed_items import Item, designation, listed_items
from firsthand.export.register_form import Entry
from firsthand.export.standing_columns import STANDING, standing
from firsthand.export.stated_figures import is_exact, stated_figures
from firsthand.export.stated_years import stated_years
from firsthand.export.told_as import PASSED, is_told_as_delivered, told_as
from firsthand.kb import KnowledgeBase
from firsthand.model import Certainty, Status

COLUMNS = (
    "Recipient",
    "Supplier",
    "Number ordered",
    "Weapon designation",
    "Weapon description",
    "Year(s) of order",
    "Year(s) of delivery",
    "Number delivered",
    "Comments",
    *STANDING,
)
_UNKNOWN = ".."


def write(holdings: Holdings, target: BinaryIO) -> int:
    """Write the register's transfers, of several items a line each, and return how many transfers there are.

    Brackets stand round what is uncertain, ".." for what no report states. Where no delivery is reported, no year of
    delivery stands and the number delivered is 0.
    """
    return write_lines(COLUMNS, _lines, holdings, target)


def _lines(entry: Entry, kb: KnowledgeBase) -> Iterator[tuple[str | int, ...]]:
    ordered, delivered = told_as(entry, {Status.AGREED}), told_as(entry, PASSED)
    passed = is_told_as_delivered(entry.transfer)
    for item in listed_items(entry, kb):
        model, kind = designation(item, kb)
        yield (
            _parties(entry, "recipient", kb),
            _parties(entry, "supplier", kb),
            _number(ordered, item),
            model or _UNKNOWN,
            kind or _UNKNOWN,
            _years(ordered, certain=False),
            _years(delivered, certain=not _is_doubted(delivered)) if passed else "",
            _number(delivered, item) if passed else "0",
            comments(entry, item, kb),
            *standing(entry, kb),
        )


def _parties(entry: Entry, slot: str, kb: KnowledgeBase) -> str:
    """The parties of most origins, side by side where they weigh the same."""
    names = dict.fromkeys(known_name(one.value, one.entity, kb) for one in leading(entry, slot).first)
    return "; ".join(names) or f"unknown {slot}(s)"


def _number(entry: Entry, item: Item) -> str:
    """The number of most origins, in brackets where it is an estimate, contested, or told with reservations."""
    pieces = stated_figures(entry, item.value).pieces
    if not pieces:
        return _UNKNOWN
    certain = len(pieces) == 1 and is_exact(pieces[0]) and not _is_doubted(entry)
    return pieces[0] if certain else f"({pieces[0]})"


def _years(entry: Entry, *, certain: bool) -> str:
    """Years of a deal are never certain: the time that its reports state may be that of the delivery agreed upon."""
    years = stated_years(entry)
    told = "; ".join(years)
    plain = certain and all(is_exact(year) for year in years)
    return told if told and plain else f"({told})" if told else _UNKNOWN


def _is_doubted(entry: Entry) -> bool:
    """Whether nobody tells it without reservations, or somebody denies it."""
    reports = [entry.reports[name] for name in entry.transfer.reports]
    return bool(entry.transfer.denying) or all(one.certainty is Certainty.HEDGED for one in reports)
