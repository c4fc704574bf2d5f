"""The amounts that reports state of an item, numbers of pieces apart from tons, loads and money."""

from dataclasses import dataclass

from firsthand.export.item_amounts import item_amounts
from firsthand.export.register_form import Entry
from firsthand.export.values import interval
from firsthand.model import ClaimedValue, Measure


@dataclass(frozen=True, slots=True)
class Figures:
    """Amounts in words, those of most origins first: `pieces` count the item ("40", "at least 24"), `others` do not."""

    pieces: tuple[str, ...]
    others: tuple[str, ...]


def stated_figures(entry: Entry, item: ClaimedValue | None) -> Figures:
    """What the entry's reports say of the item; thousands are not parted."""
    amounts = (one for report in entry.reports.values() for one in report.quantity)
    counted = {interval(one) for one in amounts if one.measure is Measure.COUNT and one.unit is None}
    said = item_amounts(entry, item)
    pieces = [one for one in said if one in counted]
    return Figures(
        tuple(one.replace(",", "") for one in pieces),
        tuple(one.replace(",", "") for one in said if one not in pieces),
    )


def is_exact(figure: str) -> bool:
    """Whether a figure is one number and no interval."""
    return figure.isdecimal()
