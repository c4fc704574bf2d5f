"""Transfers as rows for spreadsheets, with what only copies say and what is told otherwise in columns of their own."""

from collections.abc import Iterable, Iterator

from firsthand.export.item_amounts import item_amounts
from firsthand.export.listed_values import in_words, listed_values, only_in_copies, told_otherwise
from firsthand.export.register_table import COLUMNS, register_row
from firsthand.export.standing_columns import article_addresses
from firsthand.export.told_as import as_listed
from firsthand.export.values import Value
from firsthand.export.weighed_entry import WeighedEntry
from firsthand.export.why_origins import why_origins
from firsthand.kb import KnowledgeBase
from firsthand.model import ClaimedValue

FURTHER = ("only_in_copies", "told_otherwise", "why", "credited_only", "found_at")
TOLD_COLUMNS = (*COLUMNS, *FURTHER)
_NAMED = ("supplier", "via", "recipient", "place")


def told_row(found: WeighedEntry, kb: KnowledgeBase) -> tuple[str | int, ...]:
    """A transfer as a row of `TOLD_COLUMNS`.

    The slots hold what reports claim that tell the transfer as it is listed, in the sources' own words: a number that
    a copy changed, and a party that is only named in a denial, stand in columns that say so.
    """
    items = listed_values(found.own, "item", kb)
    cells: dict[str, str | int] = {
        **dict(zip(COLUMNS, register_row(found.entry), strict=True)),
        "statement": found.statement,
        **{slot: in_words(listed_values(found.own, slot, kb), kb) for slot in _NAMED},
        "item": "; ".join(one.value if one.entity else f"“{one.value}”" for one in items),
        "quantity": "; ".join(_amounts(found, items)),
        "time": "; ".join(dict.fromkeys(one.value for one in listed_values(found.own, "time", kb))),
        "only_in_copies": _parts(only_in_copies(found, kb)),
        "told_otherwise": _parts(told_otherwise(found.own, kb)),
        "why": why_origins(found.entry),
        "credited_only": "; ".join(found.credited),
        "found_at": "; ".join(article_addresses(found.entry)),
    }
    return tuple(cells[name] for name in TOLD_COLUMNS)


def _amounts(found: WeighedEntry, items: Iterable[Value]) -> Iterator[str]:
    """What is said of each item, which is named where there are several: "radars: 4"."""
    listed, several = as_listed(found.own), list(items)
    if not several:
        yield from item_amounts(listed, None)
    for one in several:
        name = f"{one.value}: " if len(several) > 1 else ""
        amounts = item_amounts(listed, ClaimedValue(one.value, one.entity, one.reports))
        yield from (f"{name}{amount}" for amount in amounts)


def _parts(told: Iterable[tuple[str, str]]) -> str:
    """ "recipient: Ashen Covenant; quantity: 500 t"."""
    return "; ".join(f"{slot}: {words}" for slot, words in told)
